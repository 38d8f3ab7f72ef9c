import * as z from 'zod/mini';
import { FIELD_OUTCOMES } from '@/utils/fill-outcome';
import { CREDENTIALS } from '@/utils/recipe/schema';
import { runExclusive } from '@/utils/run-exclusive';
import { StoredRecords } from '@/utils/stored-records';

/** After this time it is not known what the form connects. */
const LIFETIME_MS = 60 * 60_000;
/** After this time a press does not count for the next document. */
const PRESS_LIFETIME_MS = 120_000;

const FillSession = z.object({
  /** The Halo address whose values were filled in. */
  origin: z.string(),
  fields: z.array(z.object({ credential: z.enum(CREDENTIALS), outcome: z.enum(FIELD_OUTCOMES) })),
  at: z.number(),
  /** Token of the document whose form was filled, or of the one that its button led to. */
  document: z.string(),
  /** Identifies the filled pair; reveals nothing about its values. */
  pair: z.string(),
  /** The form's button led to another document. */
  led: z.optional(z.boolean()),
  pressedAt: z.optional(z.number()),
  /** What a later page lists may be older than the press. */
  unclear: z.optional(z.boolean()),
  /** The admin typed over a filled value: only they know which Halo the form connects. */
  typed: z.optional(z.boolean()),
  connectedAt: z.optional(z.number()),
});
/** A fill of ScalePad's form in one tab, and its results. Times are epoch milliseconds. No values. */
export type FillSession = z.infer<typeof FillSession>;

/** By the tab's id. */
const sessions = new StoredRecords<FillSession>('session', 'filled:', FillSession);

/**
 * Returns the fill of the form in this document of the tab, from memory; null when there was none within the last hour.
 * The document that the form's own button led to may adopt it. Never rejects.
 */
export async function readFillSession(tabId: number, document: string | undefined): Promise<FillSession | null> {
  const known = await sessions.read(`${tabId}`).catch(() => null);
  if (known === null || Date.now() - known.at > LIFETIME_MS) return null;
  if (known.document === document) return known;
  const { pressedAt, led } = known;
  if (led || document === undefined || pressedAt === undefined || Date.now() - pressedAt > PRESS_LIFETIME_MS)
    return null;
  const next = { ...known, document, led: true };
  await sessions.write(next, `${tabId}`).catch(() => undefined);
  return next;
}

/** Stores a fill of this tab and replaces an earlier one. Rejects when the browser refuses. */
export function startFillSession(tabId: number, filled: FillSession): Promise<void> {
  // Without the page's own spelling of a value.
  const fields = filled.fields.map(({ credential, outcome }) => ({ credential, outcome }));
  return sessions.write({ ...filled, fields }, `${tabId}`);
}

/** Changes what is known of this document, and returns it; null when nothing was filled here. */
export function updateFillSession(
  tabId: number,
  document: string | undefined,
  patch: Partial<Pick<FillSession, 'pressedAt' | 'unclear' | 'typed' | 'connectedAt' | 'fields'>>,
): Promise<FillSession | null> {
  return runExclusive(async () => {
    const known = await readFillSession(tabId, document);
    if (known === null) return null;
    const next = { ...known, ...patch };
    await sessions.write(next, `${tabId}`);
    return next;
  });
}
