import { browser } from 'wxt/browser';
import { removeEncryptedCopy, syncEncryptedCopy } from './encrypted-copy';
import { VAULT_PREFIX as PREFIX } from './local-storage';
import { parseEntry, type VaultEntry } from './schema';
import { noteGone, noteHeld } from './secret-history';

/**
 * Reads the record of one Halo address from `storage.session`, which lives in memory and is closed to content scripts.
 * An entry that is not sound is left out, not the whole record. Rejects when the browser refuses the storage.
 */
export async function readEntry(origin: string): Promise<VaultEntry> {
  const key = PREFIX + origin;
  return parseEntry((await browser.storage.session.get(key))[key]);
}

/**
 * Writes the record by one `set` of one key: the browser carries it out whole or not at all. Where the admin keeps the
 * credentials over the browser's end, the encrypted copy follows; memory is what counts, and what a receipt is about.
 */
export async function writeEntry(origin: string, record: VaultEntry): Promise<void> {
  await browser.storage.session.set({ [PREFIX + origin]: record });
  await alongside(syncEncryptedCopy(origin, record));
  if (record.clientSecret) await alongside(noteHeld(origin));
}

/** Removes the records of these Halo addresses from the memory; the encrypted copies stay. */
export async function dropFromMemory(origins: readonly string[]): Promise<void> {
  await browser.storage.session.remove(origins.map((origin) => PREFIX + origin));
}

/** Removes all that is held of one Halo address, the encrypted copy too. */
export async function removeEntry(origin: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + origin);
  await removeEncryptedCopy(origin);
}

/** Writes what is left of a record whose Client Secret has expired, and remembers why it is gone. */
export async function writeExpired(origin: string, rest: VaultEntry): Promise<void> {
  if (Object.keys(rest).length > 0) await writeEntry(origin, rest);
  else await removeEntry(origin);
  if (!rest.clientSecret) await alongside(noteGone(origin));
}

/** The Halo addresses of which the vault holds anything in memory. */
export async function heldOrigins(): Promise<string[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

/** What lies on the disk beside the vault may fail without the vault failing; the next write tries again. */
function alongside(work: Promise<unknown>): Promise<unknown> {
  return work.catch(() => undefined);
}

/** The Halo addresses whose whole record went, by what changed in `storage.session`. */
export function lostIn(changes: Record<string, { newValue?: unknown }>): string[] {
  return Object.entries(changes)
    .filter(([key, { newValue }]) => key.startsWith(PREFIX) && newValue === undefined)
    .map(([key]) => key.slice(PREFIX.length));
}
