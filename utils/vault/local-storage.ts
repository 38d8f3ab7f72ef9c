import { browser } from 'wxt/browser';
import { FORMAT, FORMAT_KEY, type Items, StoredFormatError, toCurrentItems } from '@/utils/stored-format';
import { pairsOf } from './pairs';
import { redact } from './redact';
import { parseEntry } from './schema';

/** Prefix of the vault's records in `storage.session`, by Halo address. */
export const VAULT_PREFIX = 'vault:';
/** Halo's own values have 36 and 73 characters; anything shorter than this could be an ordinary word. */
const MIN_VALUE_LENGTH = 8;

/** Whether the stored data can be used: not those of a newer version, and not those that a migration failed on. */
export type StoredData = 'usable' | StoredFormatError['kind'];

/**
 * Writes to `storage.local`, by one `set`. The only function that may: wherever a text is from, a page, a file or a
 * field, no captured Client ID or Client Secret, and nothing with the format of one, reaches the disk in the clear.
 * Rejects, and writes nothing, as `readLocalStorage` does.
 */
export async function writeLocalStorage(items: Record<string, unknown>): Promise<void> {
  await readLocalStorage([]);
  await write(items);
}

/**
 * Reads from `storage.local`, `null` for everything, after the migrations of an earlier version's data. Rejects with
 * StoredFormatError, and changes nothing, for data of a newer version or when a migration fails; the next call tries
 * again.
 */
export async function readLocalStorage(keys: readonly string[] | null): Promise<Items> {
  const wanted = keys === null ? null : [...keys, FORMAT_KEY];
  let items: Items = await browser.storage.local.get(wanted);
  if (items[FORMAT_KEY] !== FORMAT) {
    await migrate();
    items = await browser.storage.local.get(wanted);
  }
  const { [FORMAT_KEY]: _version, ...rest } = items;
  return rest;
}

/** Returns whether the stored data can be used. Rejects when the browser refuses the storage. */
export async function storedData(): Promise<StoredData> {
  try {
    await readLocalStorage([]);
    return 'usable';
  } catch (error) {
    if (error instanceof StoredFormatError) return error.kind;
    throw error;
  }
}

let migration: Promise<void> | null = null;

/** Migrates everything by one `set`, once for all that wait; then removes what has another key now. */
function migrate(): Promise<void> {
  migration ??= migrateOnce().finally(() => {
    migration = null;
  });
  return migration;
}

async function migrateOnce(): Promise<void> {
  const before = await browser.storage.local.get(null);
  // A new installation gets its version with its first record.
  if (Object.keys(before).length === 0) return;
  const after = toCurrentItems(before);
  if (after === before) return;
  await write(after);
  await browser.storage.local.remove(Object.keys(before).filter((key) => !(key in after)));
}

async function write(items: Items): Promise<void> {
  await browser.storage.local.set({ ...(await withoutCapturedValues(items)), [FORMAT_KEY]: FORMAT });
}

/**
 * Returns a copy in which every captured Client ID and Client Secret, and everything with the format of a secret, is
 * redacted: for what is written to the disk or exported. The servers and the Tenant are parts of Halo's address.
 */
export async function withoutCapturedValues<T>(thing: T): Promise<T> {
  const all = Object.entries(await browser.storage.session.get(null));
  const pairs = all.flatMap(([key, captured]) => (key.startsWith(VAULT_PREFIX) ? pairsOf(parseEntry(captured)) : []));
  const values = pairs.flatMap(({ clientId, clientSecret }) => [clientSecret?.value ?? '', clientId?.value ?? '']);
  return redact(
    thing,
    values.filter((value) => value.length >= MIN_VALUE_LENGTH),
  );
}

/**
 * Closes `storage.local` to content scripts where the browser can (Chromium), so that a page with a compromised
 * process cannot read or change it. Firefox has this for `storage.session` only (MDN, StorageArea.setAccessLevel),
 * and never shows that to content scripts. Rejects when the browser refuses.
 */
export async function closeLocal(): Promise<void> {
  const { local } = browser.storage;
  if (typeof local.setAccessLevel === 'function') await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
