import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'intent';
const Intent = z.object({ what: z.literal('forget'), at: z.number() });

/** A popup that opens later was opened for another reason. */
const HOLDS_MS = 5000;

/**
 * Opens the popup for the admin's command; `what` is its first question. Where the browser does not permit that
 * (Chromium before 127 outside of a press), opens it in a tab. Rejects when neither works.
 */
export async function openPopup(what?: 'forget'): Promise<void> {
  if (what) await browser.storage.session.set({ [KEY]: { what, at: Date.now() } satisfies z.infer<typeof Intent> });
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}

/** Returns the first question of the popup, once; null when it was opened by its button. Never rejects. */
export async function consumeIntent(): Promise<'forget' | null> {
  const found = await browser.storage.session.get(KEY).catch(() => ({}) as Record<string, unknown>);
  if (found[KEY] === undefined) return null;
  await browser.storage.session.remove(KEY).catch(() => undefined);
  const parsed = Intent.safeParse(found[KEY]);
  return parsed.success && Math.abs(Date.now() - parsed.data.at) <= HOLDS_MS ? parsed.data.what : null;
}
