import { browser } from 'wxt/browser';
import { removeEncryptedCopy, syncEncryptedCopy } from './encrypted-copy';
import { VAULT_PREFIX as PREFIX } from './local-storage';
import { parseEntry, type VaultEntry } from './schema';
import { noteCaptured, noteGone } from './secret-history';

/**
 * Reads the record of one Halo address from `storage.session`, which is in memory and closed to content scripts. Omits
 * invalid entries, not the whole record. Rejects when the browser refuses the storage.
 */
export async function readEntry(origin: string): Promise<VaultEntry> {
  const key = PREFIX + origin;
  return parseEntry((await browser.storage.session.get(key))[key]);
}

/**
 * Writes the record by one `set` of one key, which the browser executes completely or not at all. The encrypted copy
 * follows where the admin chose one; a receipt is about memory only.
 */
export async function writeEntry(origin: string, record: VaultEntry): Promise<void> {
  await browser.storage.session.set({ [PREFIX + origin]: record });
  await ignoreFailure(syncEncryptedCopy(origin, record));
  if (record.clientSecret) await ignoreFailure(noteCaptured(origin));
}

/** Removes the records of these Halo addresses from memory; the encrypted copies stay. */
export async function dropFromMemory(origins: readonly string[]): Promise<void> {
  await browser.storage.session.remove(origins.map((origin) => PREFIX + origin));
}

/** Removes everything of one Halo address, the encrypted copy too. */
export async function removeEntry(origin: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + origin);
  await removeEncryptedCopy(origin);
}

/** Writes the rest of a record whose Client Secret has expired, and remembers the reason. */
export async function writeExpired(origin: string, rest: VaultEntry): Promise<void> {
  if (Object.keys(rest).length > 0) await writeEntry(origin, rest);
  else await removeEntry(origin);
  if (!rest.clientSecret) await ignoreFailure(noteGone(origin));
}

/** Returns the Halo addresses with anything in memory. */
export async function capturedOrigins(): Promise<string[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

/** Ignores a failure of the disk, so that the vault does not fail; the next write tries again. */
function ignoreFailure(work: Promise<unknown>): Promise<unknown> {
  return work.catch(() => undefined);
}

/** Returns the Halo addresses whose whole record was removed, from a change of `storage.session`. */
export function removedOrigins(changes: Record<string, { newValue?: unknown }>): string[] {
  return Object.entries(changes)
    .filter(([key, { newValue }]) => key.startsWith(PREFIX) && newValue === undefined)
    .map(([key]) => key.slice(PREFIX.length));
}
