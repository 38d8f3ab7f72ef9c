import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { FIELD_OUTCOMES, type FieldOutcome } from '../messages';
import { CREDENTIALS } from '../recipe/schema';
import { serial } from '../serial';

const PREFIX = 'filled:';
const FilledTab = z.object({
  /** The Halo address whose values were filled in. */
  origin: z.string(),
  fields: z.array(z.object({ credential: z.enum(CREDENTIALS), outcome: z.enum(FIELD_OUTCOMES) })),
  at: z.number(),
  pressedAt: z.optional(z.number()),
  connectedAt: z.optional(z.number()),
});
/** What became of ScalePad's form in one tab. Times are epoch milliseconds. No values. */
export type FilledTab = z.infer<typeof FilledTab>;

/** The fill of this tab, from memory; null when there was none since the browser started. Never rejects. */
export async function filledTab(tabId: number): Promise<FilledTab | null> {
  const key = PREFIX + tabId;
  const stored = await browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>);
  const parsed = FilledTab.safeParse(stored[key]);
  return parsed.success ? parsed.data : null;
}

/** Remembers a fill of this tab; what was known of an earlier one is gone. Rejects when the browser refuses. */
export function noteFilled(tabId: number, origin: string, outcomes: FieldOutcome[], at: number): Promise<void> {
  // Without the page's own spelling of a value.
  const fields = outcomes.map(({ credential, outcome }) => ({ credential, outcome }));
  return browser.storage.session.set({ [PREFIX + tabId]: { origin, fields, at } satisfies FilledTab });
}

/** Adds to what is known of this tab, and gives it; null when nothing was filled here. */
export function amendFilled(
  tabId: number,
  patch: Pick<FilledTab, 'pressedAt'> | Pick<FilledTab, 'connectedAt'> | Pick<FilledTab, 'fields'>,
): Promise<FilledTab | null> {
  return serial(async () => {
    const known = await filledTab(tabId);
    if (known === null) return null;
    const next = { ...known, ...patch };
    await browser.storage.session.set({ [PREFIX + tabId]: next });
    return next;
  });
}
