import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'intent';
const Intent = z.object({ what: z.literal('forget'), at: z.number() });

/** A popup that opens later than this was opened for something else. */
const HOLDS_MS = 5000;

/**
 * Opens the popup for the admin's command; `what` is the question that it begins with. Where the browser does not let us
 * open it (Chromium before 127 outside of a press), it comes in a tab. Rejects when neither works.
 */
export async function openPopup(what?: 'forget'): Promise<void> {
  if (what) await browser.storage.session.set({ [KEY]: { what, at: Date.now() } satisfies z.infer<typeof Intent> });
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}

/** The question that the popup is to begin with, once; null when it was opened by its button. Never rejects. */
export async function consumeIntent(): Promise<'forget' | null> {
  const found = await browser.storage.session.get(KEY).catch(() => ({}) as Record<string, unknown>);
  if (found[KEY] === undefined) return null;
  await browser.storage.session.remove(KEY).catch(() => undefined);
  const parsed = Intent.safeParse(found[KEY]);
  return parsed.success && Math.abs(Date.now() - parsed.data.at) <= HOLDS_MS ? parsed.data.what : null;
}
