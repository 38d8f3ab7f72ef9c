import { type Browser, browser } from 'wxt/browser';

const NEEDED = ['clipboardRead', 'clipboardWrite', 'offscreen'] as const;

/**
 * Returns the permissions that clearing the clipboard needs: the manifest's optional ones that are about it (Firefox
 * needs no offscreen page).
 */
export function clearingPermissions(): Browser.permissions.Permissions {
  const optional: readonly string[] = browser.runtime.getManifest().optional_permissions ?? [];
  return { permissions: NEEDED.filter((name) => optional.includes(name)) };
}

/** Checks whether the admin allows it now. Never rejects. */
export async function mayClear(): Promise<boolean> {
  const requested = clearingPermissions();
  if (!requested.permissions?.length) return false;
  return browser.permissions.contains(requested).catch(() => false);
}
