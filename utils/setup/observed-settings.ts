import * as z from 'zod/mini';
import type { ObservedSetting } from './types';

/** A page's text may have any length; only this much is stored. */
const text = z.string().check(z.overwrite((whole) => whole.slice(0, 300)));

/** One requirement as the guide last saw it on the page. */
export const ObservedSettings = z.object({
  id: z.string().check(z.maxLength(100)),
  status: z.enum(['met', 'exceeds', 'differs', 'missing', 'ambiguous', 'locked']),
  wanted: text,
  present: z.nullable(text),
  set: z.optional(z.boolean()),
});
export type ObservedSettings = z.infer<typeof ObservedSettings>;

/** What the guide reports about a step. */
export const ReportedProgress = z.object({
  state: z.enum(['to-do', 'in-progress', 'done']),
  met: z.optional(z.int()),
  total: z.optional(z.int()),
  recordUrl: z.optional(z.string().check(z.maxLength(2048))),
  savedAt: z.optional(z.number()),
  verifiedAt: z.optional(z.number()),
  /** Settings of the record as the page shows them now. */
  seen: z.optional(z.array(ObservedSettings).check(z.maxLength(100))),
  /** Undo put back what Apply wrote since the last Save. */
  undone: z.optional(z.boolean()),
});
export type ReportedProgress = z.infer<typeof ReportedProgress>;

/** An observed setting in storage, with its times. */
export const StoredObservations = z.extend(z.omit(ObservedSettings, { set: true }), {
  at: z.number(),
  setAt: z.optional(z.number()),
});

/**
 * Merges the known settings of a step with those observed now: for each requirement the newer one counts. That Apply
 * wrote a setting is remembered until it is observed unmet.
 */
export function withObserved(before: ObservedSetting[] = [], now: ObservedSettings[], at: number): ObservedSetting[] {
  const known = new Map(before.map((one) => [one.id, one]));
  for (const { set, ...one } of now) {
    const met = one.status === 'met' || one.status === 'exceeds';
    const setAt = set ? at : known.get(one.id)?.setAt;
    known.set(one.id, { ...one, at, ...(met && setAt !== undefined && { setAt }) });
  }
  return [...known.values()];
}

/** Removes the notes of what Apply wrote since the last Save, after Undo. */
export function withUndone(observed: ObservedSetting[] = [], savedAt = 0): ObservedSetting[] {
  return observed.map(({ setAt, ...one }) => (setAt !== undefined && setAt <= savedAt ? { ...one, setAt } : one));
}
