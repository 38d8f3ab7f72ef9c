import * as z from 'zod/mini';
import type { ObservedSetting } from './types';

/** A page's text may be of any length; so much of it is kept. */
const text = z.string().check(z.overwrite((whole) => whole.slice(0, 300)));

/** One requirement as the guide last saw it, as it comes from the page. */
export const ObservedSettings = z.object({
  id: z.string().check(z.maxLength(100)),
  status: z.enum(['met', 'exceeds', 'differs', 'missing', 'ambiguous', 'locked']),
  wanted: text,
  present: z.nullable(text),
  set: z.optional(z.boolean()),
});
export type ObservedSettings = z.infer<typeof ObservedSettings>;

/** The same as it lies in storage, with its times. */
export const StoredObservations = z.extend(z.omit(ObservedSettings, { set: true }), {
  at: z.number(),
  setAt: z.optional(z.number()),
});

/**
 * What was known of a step's settings with what was seen now: by requirement, the newer counts. That Apply wrote one is
 * remembered until the setting is seen not to be met.
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

/** Undo put back what Apply had written since the last Save. */
export function withUndone(seen: ObservedSetting[] = [], savedAt = 0): ObservedSetting[] {
  return seen.map(({ setAt, ...one }) => (setAt !== undefined && setAt <= savedAt ? { ...one, setAt } : one));
}
