import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { StoredRecords } from '@/utils/stored-records';

const Intent = z.object({ what: z.literal('forget'), at: z.number() });
const intent = new StoredRecords<z.infer<typeof Intent>>('session', 'intent', Intent);

/** A popup that opens later was opened for another reason. */
const LIFETIME_MS = 5000;

/**
 * Opens the popup for the admin's command; `what` is its first question. Where the browser does not permit that
 * (Chromium before 127 and Firefox before 149 outside of a press), opens it in a tab. Rejects when neither works.
 */
export async function openPopup(what?: 'forget'): Promise<void> {
  if (what) await intent.write({ what, at: Date.now() });
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}

/** Returns the first question of the popup, once; null when it was opened by its button. Never rejects. */
export async function consumeIntent(): Promise<'forget' | null> {
  const known = await intent.read().catch(() => null);
  if (known === null) return null;
  await intent.remove().catch(() => undefined);
  return Math.abs(Date.now() - known.at) <= LIFETIME_MS ? known.what : null;
}
