import * as z from 'zod/mini';
import { CREDENTIALS, type CredentialId } from '../recipe/schema';

const entry = z.object({
  value: z.string().check(z.minLength(1)),
  at: z.number(),
  /** When the same value was last read again. */
  read: z.optional(z.number()),
  /** Of a Client Secret: its lifetime from `at` on, in minutes. */
  minutes: z.optional(z.number()),
  saved: z.boolean(),
  /** Of a Client ID: it was read from the form of a new application, so Halo has it only after Save. */
  fresh: z.optional(z.boolean()),
  /** Of a Client Secret: Save was pressed, and the result is not known. */
  asked: z.optional(z.boolean()),
  /**
   * Of a server: the address on another host that was captured later. The admin decides; `declined`: they chose this
   * one.
   */
  other: z.optional(
    z.object({ value: z.string().check(z.minLength(1)), at: z.number(), declined: z.optional(z.boolean()) }),
  ),
});
const pair = z.object({ clientId: z.optional(entry), clientSecret: z.optional(entry) });

/**
 * One captured value: when it was captured (of a Client Secret: when Save was pressed, if it was), and whether Halo
 * saved its application.
 */
export type CapturedValue = z.infer<typeof entry>;
/** Client ID and Client Secret of one application; the secret is missing once it has expired. */
export type Pair = z.infer<typeof pair>;
/** The vault's record of one Halo address: the selected credentials, and the other pairs, the best first. */
export type VaultEntry = Partial<Record<CredentialId, CapturedValue>> & { others?: Pair[] };

/** Parses a stored record. Omits invalid parts, not the whole record. Never throws. */
export function parseEntry(stored: unknown): VaultEntry {
  const record: VaultEntry = {};
  if (typeof stored !== 'object' || stored === null) return record;
  const raw = stored as Record<string, unknown>;
  for (const id of CREDENTIALS) {
    const parsed = entry.safeParse(raw[id]);
    if (parsed.success) record[id] = parsed.data;
  }
  const parsed = (Array.isArray(raw.others) ? raw.others : []).map((one) => pair.safeParse(one));
  const others = parsed.flatMap((one) => (one.success ? [one.data] : []));
  return others.length > 0 ? { ...record, others } : record;
}
