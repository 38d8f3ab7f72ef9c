import { type Browser, browser } from 'wxt/browser';

const NEEDED = ['clipboardRead', 'clipboardWrite', 'offscreen'] as const;

/**
 * What the browser asks the admin for before the clipboard can be looked at and emptied: those of the manifest's
 * optional permissions that are about it (Firefox needs no offscreen page).
 */
export function clearingPermissions(): Browser.permissions.Permissions {
  const optional: readonly string[] = browser.runtime.getManifest().optional_permissions ?? [];
  return { permissions: NEEDED.filter((name) => optional.includes(name)) };
}

/** True when the admin allowed it, and did not take it back since. Never rejects. */
export async function mayClear(): Promise<boolean> {
  const asked = clearingPermissions();
  if (!asked.permissions?.length) return false;
  return browser.permissions.contains(asked).catch(() => false);
}
