import { browser } from 'wxt/browser';
import type { CredentialId } from '@/utils/recipe/constants';
import type { ClipboardRequest } from '../messages';
import { sha256Hex } from '../vault/digest';
import { valuesOf } from '../vault/vault';
import { mayClear } from './clipboard-permission';
import { clearIfHeld } from './clipboard-text';

/** The alarm at which a copied Client Secret is taken out of the clipboard. */
export const CLIPBOARD_ALARM = 'clipboard';
const CLEAR_AFTER_MS = 60_000;
/** Chromium rings no alarm earlier. */
const RETRY_AFTER_MS = 30_000;
const TRIES = 3;
/** In memory: the SHA-256 of what was copied, never the value. */
const KEY = 'clipboard';
const TRIED = 'clipboard-tried';
const PAGE = 'clipboard.html';

/**
 * The popup puts this credential into the clipboard: a minute later it is taken out again if it is still there. Only
 * the Client Secret; the other values are none. Gives whether the browser lets us. What was copied before is let go.
 */
export async function noteCopied(origin: string, credential: CredentialId): Promise<boolean> {
  const value = credential === 'clientSecret' ? (await valuesOf(origin)).clientSecret : undefined;
  if (value === undefined) {
    await letGo();
    return false;
  }
  // Also while it is not allowed: the admin may allow it within the minute.
  await browser.storage.session.set({ [KEY]: await sha256Hex(value), [TRIED]: 0 });
  await browser.alarms.create(CLIPBOARD_ALARM, { when: Date.now() + CLEAR_AFTER_MS });
  return mayClear();
}

/** On the alarm: empties the clipboard if it still holds what was copied. Rejects when the browser refuses. */
export async function clearClipboard(): Promise<void> {
  const digest = await copied();
  if (digest === null) return;
  try {
    // Firefox's background is a page and has a clipboard; Chromium's is none, and borrows one.
    if (await mayClear()) await (typeof document === 'undefined' ? clearInPage(digest) : clearIfHeld(digest));
  } catch (error) {
    if (await triesAgain(digest)) return;
    throw error;
  }
  // Another value may have been copied meanwhile; that one has a minute of its own.
  if ((await copied()) === digest) await letGo();
}

/** Sets the alarm once more after a failure; false, and nothing is remembered, after the last try. */
async function triesAgain(digest: string): Promise<boolean> {
  if ((await copied()) !== digest) return true;
  const tried = Number((await browser.storage.session.get(TRIED))[TRIED] ?? 0) + 1;
  if (tried >= TRIES) {
    await letGo();
    return false;
  }
  await browser.storage.session.set({ [TRIED]: tried });
  await browser.alarms.create(CLIPBOARD_ALARM, { when: Date.now() + RETRY_AFTER_MS });
  return true;
}

async function copied(): Promise<string | null> {
  const digest = (await browser.storage.session.get(KEY))[KEY];
  return typeof digest === 'string' ? digest : null;
}

async function letGo(): Promise<void> {
  await browser.storage.session.remove([KEY, TRIED]);
  await browser.alarms.clear(CLIPBOARD_ALARM);
}

async function clearInPage(digest: string): Promise<void> {
  const message: ClipboardRequest = { type: 'clipboard-clear', digest };
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['CLIPBOARD'],
    justification: 'Empties the clipboard a minute after a Client Secret was copied.',
  });
  try {
    await browser.runtime.sendMessage(message);
  } finally {
    await browser.offscreen.closeDocument();
  }
}
