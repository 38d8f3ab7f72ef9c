import { runExclusive } from '@/utils/run-exclusive';
import { pairId } from './digest';
import { forgetAtUnlock } from './encrypted-copy';
import { removeEntry, writeEntry } from './entry';
import { readUnexpired, setAlarm } from './expiry';
import { dropForgottenEntry, readForgottenEntry, storeForgottenEntry } from './forgotten-entry';
import { isSaved, pairsOf, withDecrypted, withPairs } from './pairs';
import type { VaultEntry } from './schema';
import { clearHistory } from './secret-history';

/**
 * Forgets the pair with this id if Halo saved it, and the other values with the last pair; every other pair stays. It
 * can be restored for two minutes. A locked copy forgets it when it is unlocked. Returns false when memory has no such
 * pair.
 */
export function forgetPair(origin: string, id: string): Promise<boolean> {
  return runExclusive(async () => {
    const isForgotten = await writeWithoutPairs(origin, await readUnexpired(origin), [id]);
    await forgetAtUnlock(origin, id);
    if (isForgotten) await setAlarm();
    return isForgotten;
  });
}

/**
 * Writes the record without those of these pairs that Halo saved. Returns false, and writes nothing, when it has none of
 * them. Call inside `runExclusive`.
 */
export async function writeWithoutPairs(
  origin: string,
  entry: VaultEntry,
  forgottenIds: readonly string[],
): Promise<boolean> {
  const pairs = pairsOf(entry);
  const ids = await Promise.all(
    pairs.map(({ clientId, clientSecret }) => pairId(clientId?.value, clientSecret?.value)),
  );
  const forgotten = pairs.filter((pair, at) => forgottenIds.includes(ids[at] ?? '') && isSaved(pair));
  if (forgotten.length === 0) return false;
  const rest = pairs.filter((pair) => !forgotten.includes(pair));
  // Stored before the removal: the worker may end between the two.
  await storeForgottenEntry(origin, withPairs(rest.length > 0 ? {} : entry, forgotten));
  if (rest.length > 0) await writeEntry(origin, withPairs(entry, rest));
  else {
    await removeEntry(origin);
    await clearHistory(origin);
  }
  return true;
}

/** Restores what was forgotten automatically; newer captures stay and count. Returns false when it is too late. */
export function restoreForgotten(origin: string): Promise<boolean> {
  return runExclusive(async () => {
    const wiped = await readForgottenEntry(origin);
    if (wiped === null) return false;
    const entry = await readUnexpired(origin);
    await writeEntry(origin, withPairs({ ...wiped, ...entry }, withDecrypted(pairsOf(entry), pairsOf(wiped))));
    await dropForgottenEntry(origin);
    await setAlarm();
    return true;
  });
}

/** Checks whether `restoreForgotten` has anything to restore. */
export async function canRestoreForgotten(origin: string): Promise<boolean> {
  return (await readForgottenEntry(origin).catch(() => null)) !== null;
}
