import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { preferences } from '@/utils/preferences/store';
import { decrypt, Encrypted, encrypt } from './crypto';
import { writeLocalStorage } from './local-storage';
import { pairsOf } from './pairs';
import { parseEntry, type VaultEntry } from './schema';

const PREFIX = 'kept:';
const KEY = 'keeping-key';
/** The key of salt and iterations in `storage.local`, while encryption is on (encrypted-store.ts). */
export const KEEPING = 'keeping';
/** When its last Client Secret expires; null when it has none. In the clear, so that it can be deleted unread. */
const EncryptedCopy = z.extend(Encrypted, { due: z.nullable(z.number()) });
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
  if (key === null || !(KEEPING in (await browser.storage.local.get(KEEPING)))) return;
  await writeLocalStorage(await toEncryptedRecord(origin, record, key));
}

/** Returns a record for the disk: one key and its encrypted value for `storage.local`. */
export async function toEncryptedRecord(
  origin: string,
  record: VaultEntry,
  key: string,
): Promise<Record<string, EncryptedCopy>> {
  const { secretMinutes } = await preferences();
  const dues = pairsOf(record).flatMap(({ clientSecret }) =>
    clientSecret ? [clientSecret.at + (clientSecret.minutes ?? secretMinutes) * 60_000] : [],
  );
  const due = dues.length > 0 ? Math.max(...dues) : null;
  return { [PREFIX + origin]: { ...(await encrypt(key, JSON.stringify(record), about(origin, due))), due } };
}

/** Returns the encrypted copies on the disk, by Halo address. Omits invalid ones. */
export async function encryptedCopies(): Promise<Map<string, EncryptedCopy>> {
  const found = new Map<string, EncryptedCopy>();
  for (const [name, stored] of Object.entries(await browser.storage.local.get(null))) {
    const parsed = name.startsWith(PREFIX) ? EncryptedCopy.safeParse(stored) : null;
    if (parsed?.success) found.set(name.slice(PREFIX.length), parsed.data);
  }
  return found;
}

/** Decrypts a record; null when the key does not match, or the copy was changed or moved to another address. */
export async function decryptCopy(origin: string, kept: EncryptedCopy, key: string): Promise<VaultEntry | null> {
  const text = await decrypt(key, kept, about(origin, kept.due));
  return text === null ? null : parseEntry(JSON.parse(text));
}

/** Returns the keys of everything in `storage.local` that belongs to the encryption. */
export async function keepingNames(): Promise<string[]> {
  const names = Object.keys(await browser.storage.local.get(null));
  return names.filter((name) => name === KEEPING || name.startsWith(PREFIX));
}

/** Checks whether the disk has an encrypted copy of this Halo address. */
export async function hasEncryptedCopy(origin: string): Promise<boolean> {
  const key = PREFIX + origin;
  return Boolean((await browser.storage.local.get(key))[key]);
}

/** Removes the encrypted copy of one Halo address. */
export async function removeEncryptedCopy(origin: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + origin);
}

/** Returns what is authenticated with a record: its address and its expiry. */
function about(origin: string, due: number | null): string {
  return JSON.stringify(['halo-setup-assistant', 1, origin, due]);
}
