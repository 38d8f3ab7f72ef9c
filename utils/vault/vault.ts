import type { CaptureReceipt, CredentialValues } from '../messages';
import { CREDENTIALS, type CredentialId } from '../recipe/schema';
import { serial } from '../serial';
import type { CredentialStatus } from '../setup/types';
import { sha256Hex } from './digest';
import { dueAt, readFresh, setAlarm } from './expiry';
import { heldOrigins, readRecord, removeRecord, type VaultRecord, writeRecord } from './record';
import { isBlankOrMasked, oddShape } from './shapes';

/**
 * Keeps the given values and leaves the others as they are. Blank and masked values are never kept.
 * Gives the digests of what the vault holds afterwards, read back from storage: a value whose digest is not there is
 * not safe. Rejects when the storage refuses.
 */
export function capture(origin: string, values: CredentialValues): Promise<CaptureReceipt> {
  return serial(async () => {
    const held = await readFresh(origin);
    const next: VaultRecord = { ...held };
    for (const id of CREDENTIALS) {
      const value = values[id];
      if (value === undefined || isBlankOrMasked(value)) continue;
      const before = held[id];
      next[id] = { value, at: Date.now(), saved: before?.value === value && before.saved };
    }
    await writeRecord(origin, next);
    await setAlarm();
    return { digests: await digestsOf(await readRecord(origin)) };
  });
}

/** Halo saved the application: marks the held Client ID and Client Secret. */
export function markSaved(origin: string): Promise<void> {
  return serial(async () => {
    const held = await readFresh(origin);
    const next: VaultRecord = { ...held };
    for (const id of ['clientId', 'clientSecret'] as const) {
      const entry = held[id];
      if (entry) next[id] = { ...entry, saved: true };
    }
    if (Object.keys(next).length > 0) await writeRecord(origin, next);
  });
}

/** State of all five credentials, in the order of ScalePad's form; no values. */
export function statuses(origin: string): Promise<CredentialStatus[]> {
  return serial(async () => {
    const record = await readFresh(origin);
    const due = await dueAt(record);
    return CREDENTIALS.map((id) => {
      const entry = record[id];
      if (!entry) return { id, captured: false };
      const status: CredentialStatus = { id, captured: true, capturedAt: entry.at };
      if (id === 'clientSecret' && due !== null) status.expiresAt = due;
      if (oddShape(id, entry.value)) status.oddShape = true;
      if (entry.saved) status.saved = true;
      return status;
    });
  });
}

/** The held values in the clear: for the fill, Reveal and Copy only. */
export function valuesOf(origin: string): Promise<CredentialValues> {
  return serial(async () => {
    const values: CredentialValues = {};
    for (const [id, entry] of Object.entries(await readFresh(origin))) values[id as CredentialId] = entry.value;
    return values;
  });
}

/** Forgets all that is held of this Halo address. */
export function forget(origin: string): Promise<void> {
  return serial(async () => {
    await removeRecord(origin);
    await setAlarm();
  });
}

/**
 * Drops every overdue Client Secret and sets the alarm anew; on the alarm, at start and when the minutes changed.
 * Gives the Halo addresses that lost theirs.
 */
export function sweep(): Promise<string[]> {
  return serial(async () => {
    const lost: string[] = [];
    for (const origin of await heldOrigins()) {
      const before = await readRecord(origin);
      const after = await readFresh(origin);
      if (before.clientSecret && !after.clientSecret) lost.push(origin);
    }
    await setAlarm();
    return lost;
  });
}

async function digestsOf(record: VaultRecord): Promise<CaptureReceipt['digests']> {
  const digests: CaptureReceipt['digests'] = {};
  for (const [id, entry] of Object.entries(record)) digests[id as CredentialId] = await sha256Hex(entry.value);
  return digests;
}
