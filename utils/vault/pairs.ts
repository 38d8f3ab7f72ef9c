import type { CredentialValues } from '../messages';
import type { Pair, VaultEntry, VaultRecord } from './schema';

/**
 * The pairs of one Halo address, pure. An admin may have two applications open, or make a new secret for a saved one:
 * each pair is kept. The first one counts, and is what is filled: a saved one, the one saved last; else the one
 * captured last. A pair whose secret has expired comes after all that have theirs.
 */

/** Pairs beside the one that counts. More than an admin makes within an hour; a bound, so that a page cannot fill it. */
const MOST_OTHERS = 7;

/** All pairs of a record, the one that counts first. */
export function pairsOf({ clientId, clientSecret, others = [] }: VaultRecord): Pair[] {
  const first: Pair = { ...(clientId && { clientId }), ...(clientSecret && { clientSecret }) };
  return Object.keys(first).length > 0 ? [first, ...others] : others;
}

/** The record with these pairs instead of its own: put in order, without the bare rests of expired ones, and bounded. */
export function withPairs(record: VaultRecord, pairs: readonly Pair[]): VaultRecord {
  const { clientId: _id, clientSecret: _secret, others: _others, ...rest } = record;
  const ordered = pairs
    .filter(({ clientId, clientSecret }) => clientId || clientSecret)
    .map((pair, at) => ({ pair, at, rank: rankOf(pair) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ pair }) => pair);
  const [first, ...others] = ordered;
  const kept = others.filter(({ clientSecret }) => clientSecret).slice(0, MOST_OTHERS);
  return { ...rest, ...first, ...(kept.length > 0 && { others: kept }) };
}

/**
 * The pairs after these values were read from a page at `now`. A whole pair is told from the others by its Client ID;
 * the unsaved one of the same Client ID, and that of the Client ID `instead` (the same open form, before Halo changed
 * it), give way. A lone value changes the pair that was captured last.
 */
export function withCaptured(pairs: readonly Pair[], values: CredentialValues, now: number, instead?: string): Pair[] {
  const { clientId, clientSecret } = values;
  if (clientId === undefined && clientSecret === undefined) return [...pairs];
  if (clientId === undefined || clientSecret === undefined) {
    const last = latest(pairs) ?? {};
    const changed: Pair = { ...last };
    if (clientId !== undefined) changed.clientId = entry(clientId, now, last.clientId);
    if (clientSecret !== undefined) changed.clientSecret = entry(clientSecret, now, last.clientSecret);
    return [changed, ...pairs.filter((pair) => pair !== last)];
  }
  const same = pairs.find((pair) => pair.clientId?.value === clientId && pair.clientSecret?.value === clientSecret);
  const taken: Pair = {
    clientId: entry(clientId, now, same?.clientId),
    clientSecret: entry(clientSecret, now, same?.clientSecret),
  };
  if (same && isSaved(same)) return pairs.map((pair) => (pair === same ? taken : pair));
  const void_ = (pair: Pair) =>
    pair === same ||
    // A secret that is gone stands in for nothing.
    (pair.clientId?.value === clientId && (!isSaved(pair) || !pair.clientSecret)) ||
    (pair.clientId?.value === instead && !isSaved(pair));
  return [taken, ...pairs.filter((pair) => !void_(pair))];
}

/**
 * The pairs after Halo saved the application of this Client ID (of the pair captured last when left out): the newest
 * pair of it counts from now on, under the Client ID `now` when Halo changed it, and older ones of it are void.
 */
export function withSaved(pairs: readonly Pair[], clientId?: string, now: string | undefined = clientId): Pair[] {
  const own = clientId === undefined ? pairs : pairs.filter((pair) => isOf(pair, clientId) || isOf(pair, now));
  const saved = latest(own);
  if (!saved) return [...pairs];
  const id = now ?? saved.clientId?.value;
  const others = pairs.filter((pair) => pair !== saved && !(isOf(pair, id) || isOf(pair, saved.clientId?.value)));
  const pair: Pair = {
    ...(saved.clientId && { clientId: { ...saved.clientId, value: id ?? saved.clientId.value, saved: true } }),
    ...(saved.clientSecret && { clientSecret: { ...saved.clientSecret, saved: true } }),
  };
  return [pair, ...others];
}

/** The pairs after the unsaved application of this Client ID was discarded in Halo. */
export function withDiscarded(pairs: readonly Pair[], clientId: string): Pair[] {
  return pairs.filter((pair) => isSaved(pair) || !isOf(pair, clientId));
}

/** The pairs in memory with those that were kept on the disk: none that Halo saved gives way to one that it did not. */
export function withKept(pairs: readonly Pair[], kept: readonly Pair[]): Pair[] {
  const isSame = (a: Pair, b: Pair) =>
    a.clientId?.value === b.clientId?.value && a.clientSecret?.value === b.clientSecret?.value;
  const known = pairs.map((pair) => kept.find((one) => isSame(one, pair) && isSaved(one)) ?? pair);
  const rest = kept.filter(
    (one) =>
      !known.some((pair) => isSame(pair, one) || (isOf(pair, one.clientId?.value) && (isSaved(pair) || !isSaved(one)))),
  );
  return [...known, ...rest];
}

/** Whether Halo saved the application of this pair. */
export function isSaved(pair: Pair): boolean {
  return (pair.clientSecret ?? pair.clientId)?.saved === true;
}

/** When the pair was last read from a page, in epoch milliseconds. */
export function capturedAt({ clientId, clientSecret }: Pair): number {
  return Math.max(clientId?.at ?? 0, clientSecret?.at ?? 0);
}

function isOf(pair: Pair, clientId: string | undefined): boolean {
  return clientId !== undefined && pair.clientId?.value === clientId;
}

/** The one captured last; of two at the same moment the unsaved one, then the first. */
function latest(pairs: readonly Pair[]): Pair | undefined {
  const order = (a: Pair, b: Pair) => capturedAt(b) - capturedAt(a) || Number(isSaved(a)) - Number(isSaved(b));
  return [...pairs].sort(order)[0];
}

function rankOf(pair: Pair): number {
  return (pair.clientSecret ? 0 : 2) + (isSaved(pair) ? 0 : 1);
}

function entry(value: string, at: number, before: VaultEntry | undefined): VaultEntry {
  return { value, at, saved: before?.value === value && before.saved };
}
