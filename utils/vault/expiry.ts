import { browser } from 'wxt/browser';
import { preferences } from '../preferences/store';
import { heldOrigins, readRecord, removeRecord, type VaultRecord, writeRecord } from './record';

/** The alarm that wakes the background when the next Client Secret is due. */
export const EXPIRY_ALARM = 'vault-expiry';

/** When the Client Secret of this record is due, in epoch milliseconds; null when there is none. */
export async function dueAt(record: VaultRecord): Promise<number | null> {
  const secret = record.clientSecret;
  return secret ? secret.at + (await preferences()).secretMinutes * 60_000 : null;
}

/**
 * Reads a record without an overdue Client Secret, and drops that from storage. Called only inside `serial`.
 * The clock, not the alarm, decides: an alarm may come late.
 */
export async function readFresh(origin: string): Promise<VaultRecord> {
  const record = await readRecord(origin);
  const due = await dueAt(record);
  if (due === null || due > Date.now()) return record;
  const { clientSecret: _expired, ...rest } = record;
  if (Object.keys(rest).length > 0) await writeRecord(origin, rest);
  else await removeRecord(origin);
  return rest;
}

/** Sets the alarm to the earliest Client Secret that is due; clears it when none is held. Inside `serial`. */
export async function setAlarm(): Promise<void> {
  let earliest: number | null = null;
  for (const origin of await heldOrigins()) {
    const due = await dueAt(await readRecord(origin));
    if (due !== null && (earliest === null || due < earliest)) earliest = due;
  }
  if (earliest === null) await browser.alarms.clear(EXPIRY_ALARM);
  else await browser.alarms.create(EXPIRY_ALARM, { when: earliest });
}
