import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { runExclusive } from '@/utils/run-exclusive';
import { decrypt, deriveKey, Encrypted, encrypt, ITERATIONS, newSalt } from './crypto';
import {
  decryptCopy,
  ENCRYPTION_KEY,
  encryptedCopies,
  encryptedCopyNames,
  removeEncryptedCopy,
  sessionKey,
  storeSessionKey,
  toEncryptedRecord,
} from './encrypted-copy';
import { capturedOrigins, dropFromMemory, readEntry, writeEntry } from './entry';
import { readUnexpired, setAlarm } from './expiry';
import { writeWithoutPairs } from './forget-pair';
import { dropForgottenEntries } from './forgotten-entry';
import type { PassphraseAnswer } from './limits';
import { type EncryptionState, PASSPHRASE } from './limits';
import { readLocalStorage, writeLocalStorage } from './local-storage';
import { pairsOf, withDecrypted, withPairs } from './pairs';
import type { VaultEntry } from './schema';

/**
 * Stores the credentials across restarts of the browser, if the admin chose so: each Halo address's record is encrypted
 * in `storage.local`. The passphrase is never stored. The key derived from it is in `storage.session` with the values
 * that it protects, and ends with the browser as they do.
 */

const ABOUT = JSON.stringify(['halo-setup-assistant', 1, 'passphrase']);
const Stored = z.object({
  salt: z.string(),
  iterations: z.int().check(z.gte(ITERATIONS), z.lte(100 * ITERATIONS)),
  /** An encrypted text of no value that shows whether a passphrase is the right one. */
  proof: Encrypted,
});
type Stored = z.infer<typeof Stored>;

/** Returns the state of the encryption. Rejects when the browser refuses the storage. */
export async function encryptionState(): Promise<EncryptionState> {
  if ((await read()) === null) return 'off';
  return (await sessionKey()) === null ? 'locked' : 'on';
}

/**
 * Turns the encryption on, or changes the passphrase: encrypts everything in memory, by one `set`. Refused while
 * locked, because the encrypted copies could not be read any more.
 */
export async function setPassphrase(passphrase: string): Promise<PassphraseAnswer> {
  if ([...passphrase.normalize('NFKC')].length < PASSPHRASE.min) return refused('too-short');
  if ((await encryptionState()) === 'locked') return refused('locked');
  // Needs half a second: not inside `runExclusive`, where a capture would wait for it.
  const salt = newSalt();
  const key = await deriveKey(passphrase, salt);
  const stored: Stored = { salt, iterations: ITERATIONS, proof: await encrypt(key, 'proof', ABOUT) };
  const done = await runExclusive(async () => {
    if ((await encryptionState()) === 'locked') return false;
    const all: Record<string, unknown> = { [ENCRYPTION_KEY]: stored };
    for (const origin of await capturedOrigins())
      Object.assign(all, await toEncryptedRecord(origin, await readUnexpired(origin), key));
    await writeLocalStorage(all);
    await storeSessionKey(key);
    return true;
  });
  return done ? { ok: true, encryption: 'on' } : refused('locked');
}

/**
 * Decrypts the records into memory. Newer captures stay; expired secrets are not restored, nor pairs that were forgotten
 * while the vault was locked.
 */
export async function unlock(passphrase: string): Promise<PassphraseAnswer> {
  const stored = await read();
  if (stored === null) return refused('off');
  const key = await deriveKey(passphrase, stored.salt, stored.iterations);
  if ((await decrypt(key, stored.proof, ABOUT)) === null) return refused('wrong');
  return runExclusive(async () => {
    // The encryption was turned off, or got another passphrase, while the key was derived.
    if ((await read())?.salt !== stored.salt) return refused('off');
    const copies = await encryptedCopies();
    const opened = new Map<string, VaultEntry>();
    for (const [origin, copy] of copies) {
      const record = await decryptCopy(origin, copy, key);
      if (record === null) await removeEncryptedCopy(origin);
      else opened.set(origin, record);
    }
    await storeSessionKey(key);
    for (const origin of new Set([...opened.keys(), ...(await capturedOrigins())])) {
      const entry = merged(opened.get(origin) ?? {}, await readEntry(origin));
      const isForgotten = await writeWithoutPairs(origin, entry, copies.get(origin)?.forget ?? []);
      if (!isForgotten) await writeEntry(origin, entry);
      await readUnexpired(origin);
    }
    await setAlarm();
    return { ok: true as const, encryption: 'on' as const };
  });
}

/**
 * Locks the vault: encrypts everything once more, and removes it from memory with the key, and what could be restored.
 * Rejects, and removes nothing, when the disk refuses.
 */
export function lock(): Promise<PassphraseAnswer> {
  return runExclusive(async () => {
    const key = await sessionKey();
    if (key === null || (await read()) === null) return refused('locked');
    const origins = await capturedOrigins();
    const all: Record<string, unknown> = {};
    for (const origin of origins) Object.assign(all, await toEncryptedRecord(origin, await readUnexpired(origin), key));
    if (origins.length > 0) await writeLocalStorage(all);
    await storeSessionKey(null);
    await dropFromMemory(origins);
    await dropForgottenEntries();
    await setAlarm();
    return { ok: true as const, encryption: 'locked' as const };
  });
}

/** Deletes the encrypted copies and what is needed to read them. The values in memory stay. */
export function disableEncryptedStore(): Promise<PassphraseAnswer> {
  return runExclusive(async () => {
    await browser.storage.local.remove(await encryptedCopyNames());
    await storeSessionKey(null);
    await setAlarm();
    return { ok: true as const, encryption: 'off' as const };
  });
}

async function read(): Promise<Stored | null> {
  const parsed = Stored.safeParse((await readLocalStorage([ENCRYPTION_KEY]))[ENCRYPTION_KEY]);
  return parsed.success ? parsed.data : null;
}

async function refused(reason: Extract<PassphraseAnswer, { ok: false }>['reason']): Promise<PassphraseAnswer> {
  return { ok: false, reason, encryption: await encryptionState() };
}

/** Merges the decrypted values with those captured since; the newer counts. */
function merged(stored: VaultEntry, now: VaultEntry): VaultEntry {
  return withPairs({ ...stored, ...now }, withDecrypted(pairsOf(now), pairsOf(stored)));
}
