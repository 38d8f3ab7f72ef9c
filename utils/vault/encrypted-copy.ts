import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { preferences } from '@/utils/preferences/store';
import { decrypt, Encrypted, encrypt } from './crypto';
import { writeLocalStorage } from './local-storage';
import { pairsOf } from './pairs';
import { parseEntry, type VaultEntry } from './schema';

const PREFIX = 'kept:';
const KEY = 'keeping-key';
/** Where salt and iterations lie as long as the keeping is on (keeping.ts). */
export const KEEPING = 'keeping';
/** When the last Client Secret in it is due; null when there is none. In the clear, so that it can be dropped unread. */
const EncryptedCopy = z.extend(Encrypted, { due: z.nullable(z.number()) });
export type EncryptedCopy = z.infer<typeof EncryptedCopy>;

/** The key while the browser runs and the passphrase was given, in base64; null when it was not. In memory only. */
export async function sessionKey(): Promise<string | null> {
  const key = (await browser.storage.session.get(KEY))[KEY];
  return typeof key === 'string' ? key : null;
}

/** Holds the key in memory until the browser ends; null lets it go. */
export async function storeSessionKey(key: string | null): Promise<void> {
  if (key === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: key });
}

/** Makes the encrypted copy follow the record, while there is a key. Inside `serial`. */
export async function syncEncryptedCopy(origin: string, record: VaultEntry): Promise<void> {
  const key = await sessionKey();
  if (key === null || !(KEEPING in (await browser.storage.local.get(KEEPING)))) return;
  await writeLocalStorage(await toEncryptedRecord(origin, record, key));
}

/** A record as it is kept on the disk: one key and its value for `storage.local`. */
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

/** What the disk holds, by Halo address, still encrypted. What is not sound is left out. */
export async function encryptedCopies(): Promise<Map<string, EncryptedCopy>> {
  const found = new Map<string, EncryptedCopy>();
  for (const [name, stored] of Object.entries(await browser.storage.local.get(null))) {
    const parsed = name.startsWith(PREFIX) ? EncryptedCopy.safeParse(stored) : null;
    if (parsed?.success) found.set(name.slice(PREFIX.length), parsed.data);
  }
  return found;
}

/** The record in the clear; null when the key does not fit it, or it was changed or moved to another address. */
export async function decryptCopy(origin: string, kept: EncryptedCopy, key: string): Promise<VaultEntry | null> {
  const text = await decrypt(key, kept, about(origin, kept.due));
  return text === null ? null : parseEntry(JSON.parse(text));
}

/** The names of what `storage.local` holds for the keeping. */
export async function keepingNames(): Promise<string[]> {
  const names = Object.keys(await browser.storage.local.get(null));
  return names.filter((name) => name === KEEPING || name.startsWith(PREFIX));
}

/** Whether an encrypted copy of this Halo address lies on the disk. */
export async function hasEncryptedCopy(origin: string): Promise<boolean> {
  const key = PREFIX + origin;
  return Boolean((await browser.storage.local.get(key))[key]);
}

/** Removes the encrypted copy of one Halo address. */
export async function removeEncryptedCopy(origin: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + origin);
}

/** What is authenticated with a record: whose it is, and until when. */
function about(origin: string, due: number | null): string {
  return JSON.stringify(['halo-setup-assistant', 1, origin, due]);
}
