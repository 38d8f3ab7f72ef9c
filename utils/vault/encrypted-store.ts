import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { serial } from '@/utils/run-exclusive';
import { deriveKey, ITERATIONS, newSalt, Sealed, seal, unseal } from './crypto';
import { allKept, heldKey, holdKey, KEEPING, keepingNames, keptAs, openKept, removeKept } from './encrypted-copy';
import { dropFromMemory, heldOrigins, readRecord, writeRecord } from './entry';
import { readFresh, setAlarm } from './expiry';
import type { PassphraseAnswer } from './limits';
import { type Keeping, PASSPHRASE } from './limits';
import { writeLocal } from './local-storage';
import { pairsOf, withKept, withPairs } from './pairs';
import type { VaultRecord } from './schema';

/**
 * Keeping the credentials over the browser's end, on the admin's own wish: each Halo address's record lies in
 * `storage.local`, encrypted. The passphrase is never stored; the key made of it lies in `storage.session` beside the
 * values that it protects, and ends with the browser as they do.
 */

const ABOUT = JSON.stringify(['halo-setup-assistant', 1, 'passphrase']);
const Stored = z.object({
  salt: z.string(),
  iterations: z.int().check(z.gte(ITERATIONS), z.lte(100 * ITERATIONS)),
  /** Nothing of worth, encrypted: tells whether a passphrase is the right one. */
  proof: Sealed,
});
type Stored = z.infer<typeof Stored>;

/** How the keeping stands. Rejects when the browser refuses the storage. */
export async function keeping(): Promise<Keeping> {
  if ((await read()) === null) return 'off';
  return (await heldKey()) === null ? 'locked' : 'on';
}

/**
 * Turns the keeping on, or gives it another passphrase: all that is held now is encrypted, by one `set`. Refused while
 * it is locked, because what lies encrypted could not be read again then.
 */
export async function setPassphrase(passphrase: string): Promise<PassphraseAnswer> {
  if ([...passphrase.normalize('NFKC')].length < PASSPHRASE.min) return refused('too-short');
  if ((await keeping()) === 'locked') return refused('locked');
  // Half a second: not inside `serial`, where a capture would wait for it.
  const salt = newSalt();
  const key = await deriveKey(passphrase, salt);
  const stored: Stored = { salt, iterations: ITERATIONS, proof: await seal(key, 'proof', ABOUT) };
  const done = await serial(async () => {
    if ((await keeping()) === 'locked') return false;
    const all: Record<string, unknown> = { [KEEPING]: stored };
    for (const origin of await heldOrigins()) Object.assign(all, await keptAs(origin, await readFresh(origin), key));
    await writeLocal(all);
    await holdKey(key);
    return true;
  });
  return done ? { ok: true, keeping: 'on' } : refused('locked');
}

/** Reads what was kept back into memory. What was captured meanwhile stays; what is overdue does not come back. */
export async function unlock(passphrase: string): Promise<PassphraseAnswer> {
  const stored = await read();
  if (stored === null) return refused('off');
  const key = await deriveKey(passphrase, stored.salt, stored.iterations);
  if ((await unseal(key, stored.proof, ABOUT)) === null) return refused('wrong');
  return serial(async () => {
    // Turned off, or given another passphrase, while the key was being made.
    if ((await read())?.salt !== stored.salt) return refused('off');
    const opened = new Map<string, VaultRecord>();
    for (const [origin, kept] of await allKept()) {
      const record = await openKept(origin, kept, key);
      if (record === null) await removeKept(origin);
      else opened.set(origin, record);
    }
    await holdKey(key);
    for (const origin of new Set([...opened.keys(), ...(await heldOrigins())])) {
      await writeRecord(origin, merged(opened.get(origin) ?? {}, await readRecord(origin)));
      await readFresh(origin);
    }
    await setAlarm();
    return { ok: true as const, keeping: 'on' as const };
  });
}

/**
 * Locks the vault: all that is held is encrypted once more, and leaves the memory with the key. Rejects, and nothing
 * leaves, when the disk refuses.
 */
export function lock(): Promise<PassphraseAnswer> {
  return serial(async () => {
    const key = await heldKey();
    if (key === null || (await read()) === null) return refused('locked');
    const origins = await heldOrigins();
    const all: Record<string, unknown> = {};
    for (const origin of origins) Object.assign(all, await keptAs(origin, await readFresh(origin), key));
    if (origins.length > 0) await writeLocal(all);
    await holdKey(null);
    await dropFromMemory(origins);
    await setAlarm();
    return { ok: true as const, keeping: 'locked' as const };
  });
}

/** Deletes what lies encrypted, and the means to read it. What is held in memory stays there. */
export function stopKeeping(): Promise<PassphraseAnswer> {
  return serial(async () => {
    await browser.storage.local.remove(await keepingNames());
    await holdKey(null);
    await setAlarm();
    return { ok: true as const, keeping: 'off' as const };
  });
}

async function read(): Promise<Stored | null> {
  const parsed = Stored.safeParse((await browser.storage.local.get(KEEPING))[KEEPING]);
  return parsed.success ? parsed.data : null;
}

async function refused(reason: Extract<PassphraseAnswer, { ok: false }>['reason']): Promise<PassphraseAnswer> {
  return { ok: false, reason, keeping: await keeping() };
}

/** What was kept, and over it what was captured since. */
function merged(kept: VaultRecord, now: VaultRecord): VaultRecord {
  return withPairs({ ...kept, ...now }, withKept(pairsOf(now), pairsOf(kept)));
}
