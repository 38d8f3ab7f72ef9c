import type { CredentialValues } from '@/utils/recipe/constants';
import { runExclusive } from '@/utils/run-exclusive';
import type { CaptureReceipt } from '@/utils/vault/limits';
import { preferences } from '../preferences/store';
import { CREDENTIALS, type CredentialId } from '../recipe/schema';
import type { CredentialStatus, OtherPair } from '../setup/types';
import { pairId, sha256Hex } from './digest';
import { heldOrigins, readEntry, removeEntry, writeEntry } from './entry';
import { dueAt, readFresh, removeOverdueCopies, setAlarm } from './expiry';
import { dropForgottenEntry } from './forgotten-entry';
import { EXPIRES_SOON_MS } from './limits';
import {
  type CaptureSource,
  capturedAt,
  isSaved,
  pairsOf,
  withAsked,
  withCaptured,
  withDiscarded,
  withMinutes,
  withPairs,
  withSaved,
  withSeen,
} from './pairs';
import type { Pair, VaultEntry } from './schema';
import { clearHistory, noteGone, reasonForLoss } from './secret-history';
import { changedHost, withDecision, withValue } from './server-values';
import { hasUnexpectedFormat, isBlankOrMasked } from './shapes';

const PAIR: readonly CredentialId[] = ['clientId', 'clientSecret'];

/**
 * Stores the given values and leaves the others unchanged: another application's pair stays beside this one. Blank and
 * masked values are never stored. `from`: where they were read; the pair of its Client ID `instead` is void. Returns
 * the digests of what the vault holds of these values (and of the other selected ones), read back from storage: a value
 * without its digest is not safe. Rejects when the storage refuses.
 */
export function capture(origin: string, values: CredentialValues, from?: CaptureSource): Promise<CaptureReceipt> {
  return runExclusive(async () => {
    const held = await readFresh(origin);
    const now = Date.now();
    const real = withoutMasks(values);
    const { secretMinutes } = await preferences();
    const next = withPairs(held, withCaptured(pairsOf(held), real, now, from, secretMinutes));
    for (const id of CREDENTIALS) {
      const value = real[id];
      if (value !== undefined && !PAIR.includes(id)) next[id] = withValue(next[id], id, value, now);
    }
    await writeEntry(origin, next);
    await setAlarm();
    return { digests: await digestsOf(await readEntry(origin), real) };
  });
}

/**
 * Notes that Halo saved the application of this Client ID (of the pair captured last when omitted), and shows it as
 * `now`: its pair is selected from now on. Does nothing when it is not held.
 */
export function markSaved(origin: string, clientId?: string, now?: string): Promise<void> {
  return change(origin, (pairs) => withSaved(pairs, clientId, now, Date.now()));
}

/** Notes that Halo has applications with these Client IDs: pairs from the forms that created them were saved. */
export function markSeen(origin: string, clientIds: readonly string[]): Promise<void> {
  return change(origin, (pairs) => withSeen(pairs, clientIds));
}

/** Notes that Save was pressed on the application of this Client ID; `asked` false: Halo said that it did not save. */
export function markAsked(origin: string, clientId: string, asked: boolean): Promise<void> {
  return change(origin, (pairs) => withAsked(pairs, clientId, asked, Date.now()));
}

/**
 * Drops the unsaved pair of this Client ID, whose application the admin discarded in Halo: nobody could sign in with
 * it. A pair that Halo saved stays. Rejects when the storage refuses.
 */
export function discard(origin: string, clientId: string): Promise<void> {
  return runExclusive(async () => {
    const held = await readFresh(origin);
    const pairs = pairsOf(held);
    const left = withDiscarded(pairs, clientId);
    if (left.length === pairs.length) return;
    const next = withPairs(held, left);
    await writeEntry(origin, next);
    if (!next.clientSecret) await noteGone(origin, 'discarded');
    await setAlarm();
  });
}

/**
 * Selects one of the other pairs, by its id in `otherPairs`: the admin says that Halo saved it. Returns false when it
 * is not held.
 */
export async function selectPair(origin: string, id: string): Promise<boolean> {
  let found = false;
  await change(origin, async (pairs) => {
    for (const pair of pairs) {
      if ((await idOf(pair)) !== id) continue;
      found = true;
      return [...withSaved([pair]), ...pairs.filter((other) => other !== pair)];
    }
    return pairs;
  });
  return found;
}

/**
 * Applies the admin's decision about a server whose host changed: accept the later address on this host, or keep the
 * first one. Returns false when there is no such address.
 */
export function decideServer(origin: string, id: CredentialId, host: string, take: boolean): Promise<boolean> {
  return runExclusive(async () => {
    const next = withDecision(await readFresh(origin), id, host, take);
    if (next) await writeEntry(origin, next);
    return next !== null;
  });
}

/** Returns the state of all five credentials, in the order of ScalePad's form; no values. */
export function statuses(origin: string): Promise<CredentialStatus[]> {
  return runExclusive(async () => {
    const record = await readFresh(origin);
    const due = await dueAt(record);
    const gone = record.clientSecret ? undefined : await reasonForLoss(origin);
    return CREDENTIALS.map((id) => {
      const entry = record[id];
      if (!entry) return { id, captured: false, ...(id === 'clientSecret' && gone && { gone }) };
      const status: CredentialStatus = { id, captured: true, capturedAt: entry.at };
      if (id === 'clientSecret' && due !== null) status.expiresAt = due;
      if (hasUnexpectedFormat(id, entry.value)) status.oddShape = true;
      if (entry.saved) status.saved = true;
      if (entry.asked) status.asked = true;
      const changed = changedHost(entry);
      if (changed) status.changed = changed;
      return status;
    });
  });
}

/** Returns the pairs beside the selected one; no values. */
export function alternativePairs(origin: string): Promise<OtherPair[]> {
  return runExclusive(async () => {
    const { others = [] } = await readFresh(origin);
    const told = others.map(async (pair) => {
      const expiresAt = await dueAt(pair);
      if (expiresAt === null) return null;
      const asked = pair.clientSecret?.asked && { asked: true };
      return { id: await idOf(pair), saved: isSaved(pair), ...asked, capturedAt: capturedAt(pair), expiresAt };
    });
    return (await Promise.all(told)).filter((pair) => pair !== null);
  });
}

/** Returns when each held Client Secret expires, by the id of its pair; no values. */
export function heldPairs(origin: string): Promise<Record<string, number>> {
  return runExclusive(async () => {
    const held: Record<string, number> = {};
    for (const pair of pairsOf(await readFresh(origin))) {
      const due = await dueAt(pair);
      if (due !== null) held[await idOf(pair)] = due;
    }
    return held;
  });
}

/**
 * Applies a change of the minutes that a Client Secret is kept, from `before`. A longer limit applies to held secrets
 * too; a shorter one deletes none of them. The encrypted copies follow.
 */
export function followMinutes(before: number): Promise<void> {
  return runExclusive(async () => {
    const { secretMinutes } = await preferences();
    for (const origin of await heldOrigins()) {
      const held = await readFresh(origin);
      await writeEntry(origin, withPairs(held, withMinutes(pairsOf(held), secretMinutes, before)));
    }
    await setAlarm();
  });
}

/** Returns the held values in the clear. Only for the fill, the connection check, Reveal, Copy and digests of them. */
export function valuesOf(origin: string): Promise<CredentialValues> {
  return runExclusive(async () => {
    const record = await readFresh(origin);
    const values: CredentialValues = {};
    for (const id of CREDENTIALS) if (record[id]) values[id] = record[id].value;
    return values;
  });
}

/** Forgets everything that is held of this Halo address, and its encrypted copy. */
export function forget(origin: string): Promise<void> {
  return runExclusive(async () => {
    await removeEntry(origin);
    await clearHistory(origin);
    await dropForgottenEntry(origin);
    await setAlarm();
  });
}

/**
 * Drops every expired Client Secret and sets the alarm; on the alarm, at start and when the minutes changed. Returns
 * the Halo addresses that lost theirs.
 */
export function sweep(): Promise<string[]> {
  return runExclusive(async () => {
    const changed: string[] = [];
    for (const origin of await heldOrigins()) {
      const before = secretsIn(await readEntry(origin));
      if (secretsIn(await readFresh(origin)) < before) changed.push(origin);
    }
    await removeOverdueCopies();
    await setAlarm();
    return changed;
  });
}

/** Returns the Halo addresses of which a Client Secret expires within EXPIRES_SOON_MS. */
export async function dueSoon(): Promise<string[]> {
  const soon: string[] = [];
  for (const origin of await heldOrigins()) {
    const dues = Object.values(await heldPairs(origin));
    if (dues.some((due) => due - Date.now() <= EXPIRES_SOON_MS)) soon.push(origin);
  }
  return soon;
}

/** Checks whether memory holds a Client Secret of any Halo address. */
export async function holdsSecret(): Promise<boolean> {
  for (const origin of await heldOrigins()) if (secretsIn(await readEntry(origin)) > 0) return true;
  return false;
}

function change(origin: string, work: (pairs: Pair[]) => Pair[] | Promise<Pair[]>): Promise<void> {
  return runExclusive(async () => {
    const held = await readFresh(origin);
    const next = withPairs(held, await work(pairsOf(held)));
    if (Object.keys(next).length > 0) await writeEntry(origin, next);
    await setAlarm();
  });
}

function withoutMasks(values: CredentialValues): CredentialValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !isBlankOrMasked(value)),
  );
}

async function digestsOf(record: VaultEntry, taken: CredentialValues): Promise<CaptureReceipt['digests']> {
  const digests: CaptureReceipt['digests'] = {};
  const all = pairsOf(record);
  const pair = all.find(({ clientId, clientSecret }) =>
    taken.clientId !== undefined && taken.clientSecret !== undefined
      ? clientId?.value === taken.clientId && clientSecret?.value === taken.clientSecret
      : [clientId?.value, clientSecret?.value].some((value) => value && Object.values(taken).includes(value)),
  );
  const held: VaultEntry = { ...record, ...(pair ?? all[0]) };
  for (const id of CREDENTIALS) {
    const entry = held[id];
    const other = entry?.other?.value;
    if (entry) digests[id] = await sha256Hex(other !== undefined && other === taken[id] ? other : entry.value);
  }
  return digests;
}

function secretsIn(record: VaultEntry): number {
  return pairsOf(record).filter(({ clientSecret }) => clientSecret).length;
}

function idOf({ clientId, clientSecret }: Pair): Promise<string> {
  return pairId(clientId?.value, clientSecret?.value);
}
