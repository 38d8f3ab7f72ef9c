import * as z from 'zod/mini';
import type { CredentialValues } from '@/utils/recipe/constants';
import { OUTCOMES, type OutcomeId } from '../connection/outcomes';
import type { CheckReport } from '../connection/types';
import { CREDENTIALS } from '../recipe/schema';
import { StoredRecords } from '../stored-records';
import { sha256Hex } from '../vault/digest';

const isOutcome = (id: string): id is OutcomeId => Object.hasOwn(OUTCOMES, id);
const outcome = z.custom<OutcomeId>((id) => typeof id === 'string' && isOutcome(id));
const StoredReport = z.object({
  /** SHA-256 of the values that the report is about. */
  digest: z.string(),
  verdict: z.enum(['works', 'remarks', 'fails', 'cancelled']),
  lines: z.array(z.object({ outcome, about: z.array(z.string()) })),
  took: z.number(),
  at: z.number(),
});
const reports = new StoredRecords<z.infer<typeof StoredReport>>('session', 'check:', StoredReport);

/** Returns the last report of this Halo address, from memory; null when there is none, or it is about other values. */
export async function readReport(origin: string, values: CredentialValues): Promise<CheckReport | null> {
  const stored = await reports.read(origin);
  if (stored === null) return null;
  const { digest, ...report } = stored;
  return digest === (await digestOf(values)) ? report : null;
}

/** Stores a report; it has names and scopes, no value of the vault. */
export async function writeReport(origin: string, values: CredentialValues, report: CheckReport): Promise<void> {
  await reports.write({ ...report, digest: await digestOf(values) }, origin);
}

export async function removeReport(origin: string): Promise<void> {
  await reports.remove(origin);
}

function digestOf(values: CredentialValues): Promise<string> {
  return sha256Hex(JSON.stringify(CREDENTIALS.map((id) => values[id] ?? null)));
}
