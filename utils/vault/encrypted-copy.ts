import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { fromVersionedEntry, toVersionedEntry } from '@/utils/stored-format';
import { decrypt, Encrypted, encrypt } from './crypto';
import { expiryTimesOf } from './expiry-of';
import { readLocalStorage, storedData, writeLocalStorage } from './local-storage';
import { pairsOf } from './pairs';
import { parseEntry, type VaultEntry } from './schema';

const PREFIX = 'kept:';
const KEY = 'keeping-key';
/** The key of salt and iterations in `storage.local`, while encryption is on (encrypted-store.ts). */
export const ENCRYPTION_KEY = 'keeping';
/** When its last Client Secret expires; null when it has none. In the clear, so that it can be deleted unread. */
const EncryptedCopy = z.extend(Encrypted, {
  due: z.nullable(z.number()),
  /** The ids of the pairs to forget once the passphrase is entered. They reveal nothing about the values. */
  forget: z.optional(z.array(z.string())),
});
export type EncryptedCopy = z.infer<typeof EncryptedCopy>;

/** Returns the encryption key in base64, from memory; null when no passphrase was entered since the browser started. */
export async function sessionKey(): Promise<string | null> {
  const key = (await browser.storage.session.get(KEY))[KEY];
  return typeof key === 'string' ? key : null;
}

/** Keeps the key in memory until the browser ends; null removes it. */
export async function storeSessionKey(key: string | null): Promise<void> {
  if (key === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: key });
}

/** Writes the encrypted copy of a record, while there is a key. Call inside `runExclusive`. */
export async function syncEncryptedCopy(origin: string, record: VaultEntry): Promise<void> {
  const key = await sessionKey();
  if (key === null || !(ENCRYPTION_KEY in (await readLocalStorage([ENCRYPTION_KEY])))) return;
  await writeLocalStorage(await toEncryptedRecord(origin, record, key));
}

/** Returns a record for the disk: one key and its encrypted value for `storage.local`. */
export async function toEncryptedRecord(
  origin: string,
  record: VaultEntry,
  key: string,
): Promise<Record<string, EncryptedCopy>> {
  const dues = await expiryTimesOf(pairsOf(record));
  const due = dues.length > 0 ? Math.max(...dues) : null;
  return {
    [PREFIX + origin]: { ...(await encrypt(key, JSON.stringify(toVersionedEntry(record)), about(origin, due))), due },
  };
}

/** Returns the encrypted copies on the disk, by Halo address. Omits invalid ones, and all of a newer version's data. */
export async function encryptedCopies(): Promise<Map<string, EncryptedCopy>> {
  const found = new Map<string, EncryptedCopy>();
  // Secrets in memory are captured and expire without them.
  if ((await storedData()) !== 'usable') return found;
  for (const [name, stored] of Object.entries(await readLocalStorage(null))) {
    const parsed = name.startsWith(PREFIX) ? EncryptedCopy.safeParse(stored) : null;
    if (parsed?.success) found.set(name.slice(PREFIX.length), parsed.data);
  }
  return found;
}

/**
 * Decrypts a record, also an earlier version's; null when the key does not match, or the copy was changed or moved to
 * another address. Rejects with StoredFormatError for a record of a newer version.
 */
export async function decryptCopy(origin: string, copy: EncryptedCopy, key: string): Promise<VaultEntry | null> {
  const text = await decrypt(key, copy, about(origin, copy.due));
  return text === null ? null : parseEntry(fromVersionedEntry(JSON.parse(text)));
}

/** Returns the keys of everything in `storage.local` that belongs to the encryption. */
export async function encryptedCopyNames(): Promise<string[]> {
  const names = Object.keys(await browser.storage.local.get(null));
  return names.filter((name) => name === ENCRYPTION_KEY || name.startsWith(PREFIX));
}

/** Checks whether the disk has an encrypted copy of this Halo address. */
export async function hasEncryptedCopy(origin: string): Promise<boolean> {
  const key = PREFIX + origin;
  return Boolean((await browser.storage.local.get(key))[key]);
}

/** Checks whether the disk has a copy of this Halo address that needs the passphrase. */
export async function hasLockedCopy(origin: string): Promise<boolean> {
  return (await sessionKey()) === null && (await hasEncryptedCopy(origin));
}

/** Notes in a locked copy that this pair is forgotten, for `unlock`. Call inside `runExclusive`. */
export async function forgetAtUnlock(origin: string, id: string): Promise<void> {
  const copy = (await hasLockedCopy(origin)) && (await encryptedCopies()).get(origin);
  if (copy) await writeLocalStorage({ [PREFIX + origin]: { ...copy, forget: [...(copy.forget ?? []), id] } });
}

/** Removes the encrypted copy of one Halo address. */
export async function removeEncryptedCopy(origin: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + origin);
}

/** Returns what is authenticated with a record: its address and its expiry. */
function about(origin: string, due: number | null): string {
  return JSON.stringify(['halo-setup-assistant', 1, origin, due]);
}
