import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { OUTCOMES, type OutcomeId } from '../connection/outcomes';
import type { CheckReport } from '../connection/types';

const PREFIX = 'check:';

const isOutcome = (id: string): id is OutcomeId => Object.hasOwn(OUTCOMES, id);
const outcome = z.custom<OutcomeId>((id) => typeof id === 'string' && isOutcome(id));
const StoredReport = z.object({
  verdict: z.enum(['works', 'remarks', 'fails', 'cancelled']),
  lines: z.array(z.object({ outcome, about: z.array(z.string()) })),
  took: z.number(),
  at: z.number(),
});

/** The last report of this Halo address, from memory; null when there is none or it is not sound. */
export async function readReport(origin: string): Promise<CheckReport | null> {
  const key = PREFIX + origin;
  const stored = StoredReport.safeParse((await browser.storage.session.get(key))[key]);
  return stored.success ? stored.data : null;
}

/** Keeps a report; it holds names and scopes, no value of the vault. */
export async function writeReport(origin: string, report: CheckReport): Promise<void> {
  await browser.storage.session.set({ [PREFIX + origin]: report });
}

export async function removeReport(origin: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + origin);
}
