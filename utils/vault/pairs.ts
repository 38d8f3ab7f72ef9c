import type { CredentialValues } from '@/utils/recipe/constants';
import { MAX_OTHER_PAIRS } from './limits';
import type { CapturedValue, Pair, VaultEntry } from './schema';
import { hasUnexpectedFormat } from './shapes';

/**
 * The pairs of one Halo address, as pure functions. An admin may have two applications open, or generate a new secret
 * for a saved one: each pair is stored. The first one is selected and filled: the setup's own one saved last, otherwise
 * the one captured last. A pair whose secret has expired is after all others.
 */

/** Where a pair was read. */
export interface CaptureSource {
  /** The form of a new application, or an application that Halo has already; omitted where that is not known. */
  record?: 'new' | 'saved';
  /** The Client ID that the same open form had before. */
  instead?: string;
}

/** Returns all pairs of a record, the selected one first. */
export function pairsOf({ clientId, clientSecret, others = [] }: VaultEntry): Pair[] {
  const first: Pair = { ...(clientId && { clientId }), ...(clientSecret && { clientSecret }) };
  return Object.keys(first).length > 0 ? [first, ...others] : others;
}

/** Returns the record with these pairs instead of its own: sorted, limited, and without the remains of expired ones. */
export function withPairs(record: VaultEntry, pairs: readonly Pair[]): VaultEntry {
  const { clientId: _id, clientSecret: _secret, others: _others, ...rest } = record;
  const ordered = pairs
    .filter(({ clientId, clientSecret }) => clientId || clientSecret)
    .map((pair, at) => ({ pair, at, rank: rankOf(pair) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ pair }) => pair);
  const [first, ...others] = ordered;
  const limited = bounded(others.filter(({ clientSecret }) => clientSecret));
  return { ...rest, ...first, ...(limited.length > 0 && { others: limited }) };
}

/**
 * Limits the pairs to the maximum of the vault. Saved pairs are dropped first, the oldest first, because their
 * application still exists; an unsaved one only where none is saved.
 */
function bounded(pairs: readonly Pair[]): Pair[] {
  const remaining = [...pairs];
  while (remaining.length > MAX_OTHER_PAIRS) {
    const saved = remaining.filter(isSaved);
    const [first, ...rest] = saved.length > 0 ? saved : remaining;
    const oldest = rest.reduce((a, b) => (capturedAt(b) < capturedAt(a) ? b : a), first ?? {});
    remaining.splice(remaining.indexOf(oldest), 1);
  }
  return remaining;
}

/**
 * Returns the pairs after these values were read from a page at `now`. A complete pair is identified by its Client
 * ID. It replaces the unsaved one of the same Client ID, and that of the Client ID `instead` (the same open form,
 * before Halo changed it). The same pair read again keeps its time. A single value changes the pair that was captured
 * last. `minutes`: the lifetime of a Client Secret.
 */
export function withCaptured(
  before: readonly Pair[],
  values: CredentialValues,
  now: number,
  { record, instead }: CaptureSource = {},
  minutes?: number,
): Pair[] {
  const { clientId, clientSecret } = values;
  // The first pair of an existing application was saved; a newer one must not replace it before Halo saved that too.
  const pairs = record === 'saved' && clientId !== undefined ? withListedApplications(before, [clientId]) : before;
  if (clientId === undefined && clientSecret === undefined) return [...pairs];
  if (clientId === undefined || clientSecret === undefined) {
    const last = latest(pairs) ?? {};
    const changed: Pair = { ...last };
    if (clientId !== undefined) changed.clientId = entry(clientId, now, last.clientId);
    if (clientSecret !== undefined) changed.clientSecret = entry(clientSecret, now, last.clientSecret, minutes);
    return [changed, ...pairs.filter((pair) => pair !== last)];
  }
  const same = pairs.find((pair) => pair.clientId?.value === clientId && pair.clientSecret?.value === clientSecret);
  const captured: Pair = {
    clientId: { ...entry(clientId, now, same?.clientId), ...(record === 'new' && { fresh: true }) },
    clientSecret: entry(clientSecret, now, same?.clientSecret, minutes),
  };
  if (same && isSaved(same)) return pairs.map((pair) => (pair === same ? captured : pair));
  const isVoid = (pair: Pair) =>
    pair === same ||
    // A pair whose secret has expired is void.
    (!isDoubtful(captured, pair) &&
      ((pair.clientId?.value === clientId && (!isSaved(pair) || !pair.clientSecret)) ||
        (pair.clientId?.value === instead && !isSaved(pair))));
  return [captured, ...pairs.filter((pair) => !isVoid(pair))];
}

/**
 * Returns the pairs after Halo saved the application of this Client ID (of the pair captured last when omitted): its
 * newest pair is selected from now on, under the Client ID `now` when Halo changed it, and older ones are void. `at`:
 * when that was observed; the expiry of a pair that was not saved before counts from then. `isOwn` false: the
 * application is not the setup's, so a saved pair that is selected stays selected.
 */
export function withSaved(
  pairs: readonly Pair[],
  clientId?: string,
  now: string | undefined = clientId,
  at?: number,
  isOwn = true,
): Pair[] {
  const own = clientId === undefined ? pairs : pairs.filter((pair) => isOf(pair, clientId) || isOf(pair, now));
  const saved = latest(own);
  if (!saved) return [...pairs];
  const id = now ?? saved.clientId?.value;
  const isVoid = (pair: Pair) => (isOf(pair, id) || isOf(pair, saved.clientId?.value)) && !isDoubtful(saved, pair);
  const others = pairs.filter((pair) => pair !== saved && !isVoid(pair));
  const confirmed = asSaved(isSaved(saved) ? saved : withExpiryFrom(saved, at), id);
  const [first, ...rest] = others;
  return !isOwn && first === pairs[0] && first && isSaved(first) ? [first, confirmed, ...rest] : [confirmed, ...others];
}

/**
 * Returns the pairs after Halo showed applications with these Client IDs. A pair that was read from the form of a new
 * application was saved then, though no page saw it, because Halo had its Client ID from nowhere else. It is selected
 * from now on, unless a saved one was captured later. Nothing follows for a new secret of an existing application.
 */
export function withListedApplications(pairs: readonly Pair[], clientIds: readonly string[]): Pair[] {
  const isNow = (pair: Pair) =>
    pair.clientId?.fresh === true && !isSaved(pair) && clientIds.includes(pair.clientId.value);
  const rest = pairs.filter((pair) => !isNow(pair));
  const confirmed = pairs.filter(isNow).map((pair) => asSaved(pair));
  const [first, ...others] = rest;
  const isLater =
    first !== undefined && isSaved(first) && confirmed.every((pair) => capturedAt(first) > capturedAt(pair));
  return isLater ? [first, ...confirmed, ...others] : [...confirmed, ...rest];
}

/**
 * Returns the pairs after Save was pressed on the application of this Client ID at `at`, from which its expiry
 * counts. `requested` false: Halo did not save.
 */
export function withSaveRequested(pairs: readonly Pair[], clientId: string, requested: boolean, at?: number): Pair[] {
  return pairs.map((pair) => {
    if (!isOf(pair, clientId) || isSaved(pair) || !pair.clientSecret) return pair;
    const { clientSecret, ...rest } = requested ? withExpiryFrom(pair, at) : pair;
    return { ...rest, ...(clientSecret && { clientSecret: { ...clientSecret, asked: requested } }) };
  });
}

/** Returns the pairs, each with at least this lifetime in minutes. */
export function withMinutes(pairs: readonly Pair[], minutes: number, before: number): Pair[] {
  return pairs.map(({ clientSecret, ...pair }) => {
    if (!clientSecret) return pair;
    return { ...pair, clientSecret: { ...clientSecret, minutes: Math.max(clientSecret.minutes ?? before, minutes) } };
  });
}

/**
 * Returns the pairs after the unsaved application of this Client ID was discarded in Halo; `isReplaced`: after Halo
 * saved another secret of it.
 */
export function withDiscarded(pairs: readonly Pair[], clientId: string, isReplaced: boolean): Pair[] {
  return pairs.filter((pair) => (isSaved(pair) && !isReplaced) || !isOf(pair, clientId));
}

/** Merges the pairs in memory with those from the disk: an unsaved pair never displaces a saved one. */
export function withDecrypted(pairs: readonly Pair[], decrypted: readonly Pair[]): Pair[] {
  const isSame = (a: Pair, b: Pair) =>
    a.clientId?.value === b.clientId?.value && a.clientSecret?.value === b.clientSecret?.value;
  const known = pairs.map((pair) => decrypted.find((one) => isSame(one, pair) && isSaved(one)) ?? pair);
  const rest = decrypted.filter(
    (one) =>
      !known.some((pair) => isSame(pair, one) || (isOf(pair, one.clientId?.value) && (isSaved(pair) || !isSaved(one)))),
  );
  return [...known, ...rest];
}

/** Checks whether Halo saved the application of this pair. */
export function isSaved(pair: Pair): boolean {
  return (pair.clientSecret ?? pair.clientId)?.saved === true;
}

/** Returns when the pair was last read from a page, or Save was last pressed on it; epoch milliseconds. */
export function capturedAt({ clientId, clientSecret }: Pair): number {
  return Math.max(...[clientId, clientSecret].flatMap((entry) => (entry ? [entry.at, entry.read ?? 0] : [0])));
}

function asSaved({ clientId, clientSecret }: Pair, now = clientId?.value): Pair {
  return {
    ...(clientId && { clientId: { ...bare(clientId), value: now ?? clientId.value, saved: true } }),
    ...(clientSecret && { clientSecret: { ...bare(clientSecret), saved: true } }),
  };
}

/** Removes what applies only until Save. */
function bare({ asked: _asked, fresh: _fresh, ...entry }: CapturedValue): CapturedValue {
  return entry;
}

/** Returns the pair with its expiry counted from `at`. */
function withExpiryFrom(pair: Pair, at: number | undefined): Pair {
  return at === undefined || !pair.clientSecret ? pair : { ...pair, clientSecret: { ...pair.clientSecret, at } };
}

/** Checks whether only the other pair's secret has Halo's format: this one may be none, so the other is not void. */
function isDoubtful({ clientSecret: secret }: Pair, { clientSecret: other }: Pair): boolean {
  const isOdd = (value = '') => hasUnexpectedFormat('clientSecret', value);
  return isOdd(secret?.value) && !isOdd(other?.value);
}

function isOf(pair: Pair, clientId: string | undefined): boolean {
  return clientId !== undefined && pair.clientId?.value === clientId;
}

/** Returns the pair captured last; of two at the same moment the unsaved one, then the first. */
function latest(pairs: readonly Pair[]): Pair | undefined {
  const order = (a: Pair, b: Pair) => capturedAt(b) - capturedAt(a) || Number(isSaved(a)) - Number(isSaved(b));
  return [...pairs].sort(order)[0];
}

function rankOf(pair: Pair): number {
  return (pair.clientSecret ? 0 : 2) + (isSaved(pair) ? 0 : 1);
}

function entry(value: string, at: number, before: CapturedValue | undefined, minutes?: number): CapturedValue {
  if (before?.value === value) return { ...before, read: at };
  return { value, at, ...(minutes !== undefined && { minutes }), saved: false };
}
