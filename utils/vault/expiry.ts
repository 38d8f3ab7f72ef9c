import { browser } from 'wxt/browser';
import { encryptedCopies, removeEncryptedCopy, sessionKey } from './encrypted-copy';
import { capturedOrigins, readEntry, writeExpired } from './entry';
import { expiryOf, expiryTimesOf } from './expiry-of';
import { EXPIRES_SOON_MS } from './limits';
import { pairsOf, withPairs } from './pairs';
import type { VaultEntry } from './schema';
import { noteGone } from './secret-history';

/** The alarm that wakes the background when the next Client Secret expires. */
export const EXPIRY_ALARM = 'vault-expiry';
/** The alarm that wakes it some minutes before, for the warning. */
export const WARNING_ALARM = 'vault-warning';

/**
 * Reads a record and removes expired Client Secrets from storage. Call inside `runExclusive`. The clock decides, not
 * the alarm, which may be late.
 */
export async function readUnexpired(origin: string): Promise<VaultEntry> {
  const record = await readEntry(origin);
  const pairs = pairsOf(record);
  const dues = await Promise.all(pairs.map(expiryOf));
  const isOver = (due: number | null | undefined) => typeof due === 'number' && due <= Date.now();
  if (!dues.some(isOver)) return record;
  const rest = withPairs(
    record,
    pairs.map(({ clientSecret, ...pair }, at) =>
      clientSecret && !isOver(dues[at]) ? { ...pair, clientSecret } : pair,
    ),
  );
  await writeExpired(origin, rest);
  return rest;
}

/** Removes expired encrypted copies while the passphrase was not entered. Call inside `runExclusive`. */
export async function removeOverdueCopies(): Promise<void> {
  if ((await sessionKey()) !== null) return;
  for (const [origin, { due }] of await encryptedCopies()) {
    if (due === null || due > Date.now()) continue;
    await removeEncryptedCopy(origin);
    if (!(await readEntry(origin)).clientSecret) await noteGone(origin);
  }
}

/** Sets the alarm to the earliest expiry; clears it when there is no Client Secret. Call inside `runExclusive`. */
export async function setAlarm(): Promise<void> {
  const dues: number[] = [];
  for (const origin of await capturedOrigins()) dues.push(...(await expiryTimesOf(pairsOf(await readEntry(origin)))));
  if ((await sessionKey()) === null)
    for (const { due } of (await encryptedCopies()).values()) if (due !== null) dues.push(due);
  await scheduleEarliest(EXPIRY_ALARM, dues);
  const now = Date.now();
  const warnings = dues.map((due) => due - EXPIRES_SOON_MS);
  await scheduleEarliest(
    WARNING_ALARM,
    warnings.filter((at) => at > now),
  );
}

async function scheduleEarliest(name: string, times: readonly number[]): Promise<void> {
  if (times.length === 0) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.min(...times) });
}
