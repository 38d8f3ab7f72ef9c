import { browser } from 'wxt/browser';
import type { ClipboardMessage } from '@/utils/messages/from-background';
import type { CredentialId } from '@/utils/recipe/constants';
import { sha256Hex } from '../vault/digest';
import { valuesOf } from '../vault/vault';
import { mayClear } from './clipboard-permission';
import { clearIfUnchanged } from './clipboard-text';

/** The alarm that clears a copied Client Secret from the clipboard. */
export const CLIPBOARD_ALARM = 'clipboard';
const CLEAR_AFTER_MS = 60_000;
/** The shortest delay of Chromium's alarms. */
const RETRY_AFTER_MS = 30_000;
const MAX_ATTEMPTS = 3;
/** The key of the copied value's SHA-256, in memory; never the value. */
const KEY = 'clipboard';
const TRIED = 'clipboard-tried';
const PAGE = 'clipboard.html';

/**
 * Notes that the popup copies this credential: it is cleared a minute later if it is still in the clipboard. Applies to
 * the Client Secret only, because the other values are no secrets. Returns whether the browser permits it. Replaces an
 * earlier note.
 */
export async function noteCopied(origin: string, credential: CredentialId): Promise<boolean> {
  const value = credential === 'clientSecret' ? (await valuesOf(origin)).clientSecret : undefined;
  if (value === undefined) {
    await cancelClearing();
    return false;
  }
  // Also while it is not allowed: the admin may allow it within the minute.
  await browser.storage.session.set({ [KEY]: await sha256Hex(value), [TRIED]: 0 });
  await browser.alarms.create(CLIPBOARD_ALARM, { when: Date.now() + CLEAR_AFTER_MS });
  return mayClear();
}

/** Empties the clipboard on the alarm if it still has what was copied. Rejects when the browser refuses. */
export async function clearClipboard(): Promise<void> {
  const digest = await copied();
  if (digest === null) return;
  try {
    // Firefox's background is a page with a clipboard; Chromium's is a worker and needs an offscreen page.
    if (await mayClear()) await (typeof document === 'undefined' ? clearInPage(digest) : clearIfUnchanged(digest));
  } catch (error) {
    if (await scheduleRetry(digest)) return;
    throw error;
  }
  // Another value may have been copied meanwhile; it has a minute of its own.
  if ((await copied()) === digest) await cancelClearing();
}

/** Sets the alarm again after a failure; returns false, and forgets the note, after the last attempt. */
async function scheduleRetry(digest: string): Promise<boolean> {
  if ((await copied()) !== digest) return true;
  const tried = Number((await browser.storage.session.get(TRIED))[TRIED] ?? 0) + 1;
  if (tried >= MAX_ATTEMPTS) {
    await cancelClearing();
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

async function cancelClearing(): Promise<void> {
  await browser.storage.session.remove([KEY, TRIED]);
  await browser.alarms.clear(CLIPBOARD_ALARM);
}

async function clearInPage(digest: string): Promise<void> {
  const message: ClipboardMessage = { type: 'clipboard-clear', digest };
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
