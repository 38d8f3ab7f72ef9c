import type { CredentialValues } from '@/utils/recipe/constants';
import { runExclusive } from '@/utils/run-exclusive';
import type { CaptureReceipt } from '@/utils/vault/limits';
import { preferences } from '../preferences/store';
import { CREDENTIALS, type CredentialId } from '../recipe/schema';
import type { AlternativePair, CredentialStatus } from '../setup/types';
import { pairId, sha256Hex } from './digest';
import { capturedOrigins, readEntry, removeEntry, writeEntry } from './entry';
import { readUnexpired, removeOverdueCopies, setAlarm } from './expiry';
import { expiryOf } from './expiry-of';
import { dropForgottenEntry } from './forgotten-entry';
import { EXPIRES_SOON_MS } from './limits';
import {
  type CaptureSource,
  capturedAt,
  isSaved,
  pairsOf,
  withCaptured,
  withDiscarded,
  withListedApplications,
  withMinutes,
  withPairs,
  withSaved,
  withSaveRequested,
} from './pairs';
import type { Pair, VaultEntry } from './schema';
import { clearHistory, noteGone, reasonForLoss } from './secret-history';
import { changedHost, withDecision, withValue } from './server-values';
import { hasUnexpectedFormat, isBlankOrMasked } from './shapes';

const PAIR: readonly CredentialId[] = ['clientId', 'clientSecret'];

/**
 * Stores the given values and leaves the others unchanged: another application's pair stays too. Blank and masked
 * values are never stored. `from`: where they were read; the pair of its Client ID `instead` is void. Returns the
 * digests of what the vault has of these values (and of the other selected ones), read back from storage: a value
 * without its digest is not safe. Rejects when the storage refuses.
 */
export function capture(origin: string, values: CredentialValues, from?: CaptureSource): Promise<CaptureReceipt> {
  return runExclusive(async () => {
    const entry = await readUnexpired(origin);
    const now = Date.now();
    const real = withoutMasks(values);
    const { secretMinutes } = await preferences();
    const next = withPairs(entry, withCaptured(pairsOf(entry), real, now, from, secretMinutes));
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
 * `now`: its pair is selected from now on, unless the application is not the setup's own and another pair is saved. Does
 * nothing when there is no such pair.
 */
export function noteSaved(origin: string, clientId?: string, now?: string, isOwn?: boolean): Promise<void> {
  return change(origin, (pairs) => withSaved(pairs, clientId, now, Date.now(), isOwn));
}

/** Notes that Halo has applications with these Client IDs: pairs from the forms that created them were saved. */
export function noteListedApplications(origin: string, clientIds: readonly string[]): Promise<void> {
  return change(origin, (pairs) => withListedApplications(pairs, clientIds));
}

/** Notes that Save was pressed on the application of this Client ID; `requested` false: Halo reported a failed Save. */
export function noteSaveRequested(origin: string, clientId: string, requested: boolean): Promise<void> {
  return change(origin, (pairs) => withSaveRequested(pairs, clientId, requested, Date.now()));
}

/**
 * Drops the unsaved pair of this Client ID, whose application the admin discarded in Halo: nobody could sign in with
 * it. A pair that Halo saved stays, unless Halo `replaced` its secret. Rejects when the storage refuses.
 */
export function discard(origin: string, clientId: string, why: 'discarded' | 'replaced' = 'discarded'): Promise<void> {
  return runExclusive(async () => {
    const entry = await readUnexpired(origin);
    const pairs = pairsOf(entry);
    const left = withDiscarded(pairs, clientId, why === 'replaced');
    if (left.length === pairs.length) return;
    const next = withPairs(entry, left);
    await writeEntry(origin, next);
    if (!next.clientSecret) await noteGone(origin, why);
    await setAlarm();
  });
}

/**
 * Selects one of the other pairs, by its id in `alternativePairs`: the admin says that Halo saved it. Returns false when it
 * does not exist.
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
export function decideServer(origin: string, id: CredentialId, host: string, accept: boolean): Promise<boolean> {
  return runExclusive(async () => {
    const next = withDecision(await readUnexpired(origin), id, host, accept);
    if (next) await writeEntry(origin, next);
    return next !== null;
  });
}

/** Returns the state of all credentials, in the order of ScalePad's form; no values. */
export function statuses(origin: string): Promise<CredentialStatus[]> {
  return runExclusive(async () => {
    const record = await readUnexpired(origin);
    const due = await expiryOf(record);
    const gone = record.clientSecret ? undefined : await reasonForLoss(origin);
    return CREDENTIALS.map((id) => {
      const entry = record[id];
      if (!entry) return { id, captured: false, ...(id === 'clientSecret' && gone && { gone }) };
      const status: CredentialStatus = { id, captured: true, capturedAt: entry.at };
      if (id === 'clientSecret' && due !== null) status.expiresAt = due;
      if (hasUnexpectedFormat(id, entry.value)) status.hasUnexpectedFormat = true;
      if (entry.saved) status.saved = true;
      if (entry.asked) status.saveRequested = true;
      const changed = changedHost(entry);
      if (changed) status.changed = changed;
      return status;
    });
  });
}

/** Returns the pairs other than the selected one; no values. */
export function alternativePairs(origin: string): Promise<AlternativePair[]> {
  return runExclusive(async () => {
    const { others = [] } = await readUnexpired(origin);
    const described = others.map(async (pair) => {
      const expiresAt = await expiryOf(pair);
      if (expiresAt === null) return null;
      const saveRequested = pair.clientSecret?.asked && { saveRequested: true };
      return { id: await idOf(pair), saved: isSaved(pair), ...saveRequested, capturedAt: capturedAt(pair), expiresAt };
    });
    return (await Promise.all(described)).filter((pair) => pair !== null);
  });
}

/** Returns when each Client Secret expires, by the id of its pair; no values. */
export function pairExpiries(origin: string): Promise<Record<string, number>> {
  return runExclusive(async () => {
    const expiries: Record<string, number> = {};
    for (const pair of pairsOf(await readUnexpired(origin))) {
      const due = await expiryOf(pair);
      if (due !== null) expiries[await idOf(pair)] = due;
    }
    return expiries;
  });
}

/**
 * Applies a change of the lifetime of a Client Secret in minutes, from `before`. A longer limit applies to captured
 * secrets too; a shorter one deletes none of them. The encrypted copies follow.
 */
export function applyLifetime(before: number): Promise<void> {
  return runExclusive(async () => {
    const { secretMinutes } = await preferences();
    for (const origin of await capturedOrigins()) {
      const entry = await readUnexpired(origin);
      await writeEntry(origin, withPairs(entry, withMinutes(pairsOf(entry), secretMinutes, before)));
    }
    await setAlarm();
  });
}

/**
 * Returns the captured values in the clear. Only for the fill, the connection check, the popup (the Client Secret for
 * Reveal and Copy only) and digests of them.
 */
export function valuesOf(origin: string): Promise<CredentialValues> {
  return runExclusive(async () => {
    const record = await readUnexpired(origin);
    const values: CredentialValues = {};
    for (const id of CREDENTIALS) if (record[id]) values[id] = record[id].value;
    return values;
  });
}

/** Forgets everything of this Halo address, and its encrypted copy. */
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
export function dropExpiredSecrets(): Promise<string[]> {
  return runExclusive(async () => {
    const changed: string[] = [];
    for (const origin of await capturedOrigins()) {
      const before = secretsIn(await readEntry(origin));
      if (secretsIn(await readUnexpired(origin)) < before) changed.push(origin);
    }
    await removeOverdueCopies();
    await setAlarm();
    return changed;
  });
}

/** Returns the Halo addresses of which a Client Secret expires within EXPIRES_SOON_MS. */
export async function originsExpiringSoon(): Promise<string[]> {
  const soon: string[] = [];
  for (const origin of await capturedOrigins()) {
    const dues = Object.values(await pairExpiries(origin));
    if (dues.some((due) => due - Date.now() <= EXPIRES_SOON_MS)) soon.push(origin);
  }
  return soon;
}

/** Checks whether memory has a Client Secret of any Halo address. */
export async function hasSecret(): Promise<boolean> {
  for (const origin of await capturedOrigins()) if (secretsIn(await readEntry(origin)) > 0) return true;
  return false;
}

function change(origin: string, work: (pairs: Pair[]) => Pair[] | Promise<Pair[]>): Promise<void> {
  return runExclusive(async () => {
    const entry = await readUnexpired(origin);
    const next = withPairs(entry, await work(pairsOf(entry)));
    if (Object.keys(next).length > 0) await writeEntry(origin, next);
    await setAlarm();
  });
}

function withoutMasks(values: CredentialValues): CredentialValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !isBlankOrMasked(value)),
  );
}

async function digestsOf(record: VaultEntry, captured: CredentialValues): Promise<CaptureReceipt['digests']> {
  const digests: CaptureReceipt['digests'] = {};
  const all = pairsOf(record);
  const pair = all.find(({ clientId, clientSecret }) =>
    captured.clientId !== undefined && captured.clientSecret !== undefined
      ? clientId?.value === captured.clientId && clientSecret?.value === captured.clientSecret
      : [clientId?.value, clientSecret?.value].some((value) => value && Object.values(captured).includes(value)),
  );
  const selected: VaultEntry = { ...record, ...(pair ?? all[0]) };
  for (const id of CREDENTIALS) {
    const entry = selected[id];
    const other = entry?.other?.value;
    if (entry) digests[id] = await sha256Hex(other !== undefined && other === captured[id] ? other : entry.value);
  }
  return digests;
}

function secretsIn(record: VaultEntry): number {
  return pairsOf(record).filter(({ clientSecret }) => clientSecret).length;
}

function idOf({ clientId, clientSecret }: Pair): Promise<string> {
  return pairId(clientId?.value, clientSecret?.value);
}
