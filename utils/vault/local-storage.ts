import { browser } from 'wxt/browser';
import { pairsOf } from './pairs';
import { redact } from './redact';
import { parseEntry } from './schema';

/** Prefix of the vault's records in `storage.session`, by Halo address. */
export const VAULT_PREFIX = 'vault:';
/** Halo's own values have 36 and 73 characters; anything shorter than this could be an ordinary word. */
const SHORTEST_VALUE = 8;

/**
 * Writes to `storage.local`, by one `set`. The only function that may: whatever came from a page, a file or a field, no
 * held Client ID or Client Secret, and nothing with the format of one, reaches the disk in the clear.
 */
export async function writeLocalStorage(items: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(await withoutHeld(items));
}

/**
 * Returns a copy in which every held Client ID and Client Secret, and everything with the format of a secret, is
 * redacted: for what is written to the disk or exported. The servers and the Tenant are parts of Halo's address.
 */
export async function withoutHeld<T>(thing: T): Promise<T> {
  const all = Object.entries(await browser.storage.session.get(null));
  const pairs = all.flatMap(([key, held]) => (key.startsWith(VAULT_PREFIX) ? pairsOf(parseEntry(held)) : []));
  const values = pairs.flatMap(({ clientId, clientSecret }) => [clientSecret?.value ?? '', clientId?.value ?? '']);
  return redact(
    thing,
    values.filter((value) => value.length >= SHORTEST_VALUE),
  );
}

/**
 * Closes `storage.local` to content scripts where the browser can (Chromium), so that a page whose process was taken
 * over cannot read or change it. Firefox has this for `storage.session` only (MDN, StorageArea.setAccessLevel), and
 * never shows that to content scripts. Rejects when the browser refuses.
 */
export async function closeLocal(): Promise<void> {
  const { local } = browser.storage;
  if (typeof local.setAccessLevel === 'function') await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
