import { serial } from '@/utils/run-exclusive';
import { pairId } from './digest';
import { removeRecord, writeRecord } from './entry';
import { readFresh, setAlarm } from './expiry';
import { dropWiped, keepWiped, readWiped } from './forgotten-entry';
import { isSaved, pairsOf, withKept, withPairs } from './pairs';
import { clearTrace } from './secret-history';

/**
 * Forgets the pair with this id if Halo saved it, and the other values with the last pair; every other pair stays. It can
 * be put back for two minutes. False when no such pair is held.
 */
export function wipePair(origin: string, id: string): Promise<boolean> {
  return serial(async () => {
    const held = await readFresh(origin);
    const pairs = pairsOf(held);
    const ids = await Promise.all(
      pairs.map(({ clientId, clientSecret }) => pairId(clientId?.value, clientSecret?.value)),
    );
    const gone = pairs.filter((pair, at) => ids[at] === id && isSaved(pair));
    if (gone.length === 0) return false;
    const rest = pairs.filter((pair) => !gone.includes(pair));
    // Before it is gone: the worker may end between the two.
    await keepWiped(origin, withPairs(rest.length > 0 ? {} : held, gone));
    if (rest.length > 0) await writeRecord(origin, withPairs(held, rest));
    else {
      await removeRecord(origin);
      await clearTrace(origin);
    }
    await setAlarm();
    return true;
  });
}

/** Puts back what went by itself; whatever was captured since stays, and counts. False when it is too late. */
export function putBack(origin: string): Promise<boolean> {
  return serial(async () => {
    const wiped = await readWiped(origin);
    if (wiped === null) return false;
    const held = await readFresh(origin);
    await writeRecord(origin, withPairs({ ...wiped, ...held }, withKept(pairsOf(held), pairsOf(wiped))));
    await dropWiped(origin);
    await setAlarm();
    return true;
  });
}

/** Whether `putBack` has something to put back. */
export async function canPutBack(origin: string): Promise<boolean> {
  return (await readWiped(origin).catch(() => null)) !== null;
}
