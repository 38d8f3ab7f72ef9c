import { type Browser, browser } from 'wxt/browser';
import { otherApps } from '@/utils/hosts';
import { isScalePadOrigin, mayBeOwnHalo } from '@/utils/origins';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import { currentPolicy } from '@/utils/policy/read';
import { runExclusive } from '@/utils/run-exclusive';

/** The content scripts that WXT builds from entrypoints/halo.content.ts and entrypoints/scalepad.content.ts. */
export const HALO_SCRIPT = 'content-scripts/halo.js';
export const SCALEPAD_SCRIPT = 'content-scripts/scalepad.js';

const PREFIX = 'own:';

/**
 * Returns the own Halo addresses (and the practice sites of this machine) that the browser grants now. Never rejects.
 */
export async function customAddresses(): Promise<string[]> {
  const granted = await browser.permissions.getAll().catch(() => ({ origins: [] as string[] }));
  return (granted.origins ?? []).map(originOfPattern).filter((origin) => origin !== null && isOwn(origin)) as string[];
}

/**
 * Registers the content scripts for the granted addresses that the policy allows. The browser's list of permissions is
 * the only record of them, so that what an admin revokes in the browser's settings is removed here too. One run at a
 * time: the permission's event and the options page call it together, and the browser refuses to register a script
 * twice.
 */
export function registerAddresses(): Promise<void> {
  return runExclusive(async () => {
    const policy = await currentPolicy();
    const granted = await customAddresses();
    const wanted = new Set(granted.filter((origin) => isScalePadOrigin(origin) || isAllowedBy(policy, origin)));
    const registered = await browser.scripting.getRegisteredContentScripts();
    const stale = registered.filter(({ id }) => id.startsWith(PREFIX) && !wanted.has(id.slice(PREFIX.length)));
    if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
    const missing = [...wanted].filter((origin) => !registered.some(({ id }) => id === PREFIX + origin));
    if (missing.length > 0) await browser.scripting.registerContentScripts(missing.map(scriptFor));
  });
}

function scriptFor(origin: string): Browser.scripting.RegisteredContentScript {
  return {
    id: PREFIX + origin,
    matches: [`${origin}/*`],
    ...(isScalePadOrigin(origin)
      ? { js: [SCALEPAD_SCRIPT] }
      : { js: [HALO_SCRIPT], excludeMatches: otherApps([`${origin}/*`]) }),
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
}

/** Returns true while Halo's and ScalePad's sites are granted; Firefox lets the admin revoke them. Never rejects. */
export async function sitesGranted(): Promise<boolean> {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  return browser.permissions.contains({ origins }).catch(() => false);
}

/** `https://support.example.com/*` → its origin; null for a pattern with a wildcard in scheme or host. */
function originOfPattern(pattern: string): string | null {
  const match = /^(https?):\/\/([a-z0-9_.-]+)\/\*$/i.exec(pattern);
  return match ? `${match[1]}://${match[2]}`.toLowerCase() : null;
}

/** Checks whether an address was granted: ScalePad itself is in the manifest, only the practice one is granted. */
function isOwn(origin: string): boolean {
  return mayBeOwnHalo(origin) || (isScalePadOrigin(origin) && origin.startsWith('http:'));
}
