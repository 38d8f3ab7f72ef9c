import { browser } from 'wxt/browser';
import { clearIfHeld } from '@/utils/background/clipboard-text';
import type { ClipboardRequest } from '@/utils/messages';

// An offscreen page, because Chromium's background has no clipboard. It exists for one message.
browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
  const { type, digest } = message as Partial<ClipboardRequest>;
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
  if (type !== 'clipboard-clear' || digest === undefined) return undefined;
  clearIfHeld(digest).then(sendResponse, () => sendResponse(false));
  return true;
});
