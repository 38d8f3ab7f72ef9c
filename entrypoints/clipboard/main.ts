import { browser } from 'wxt/browser';
import { clearIfUnchanged } from '@/utils/background/clipboard-text';
import type { ClipboardMessage } from '@/utils/messages/from-background';

// An offscreen page, because Chromium's background has no clipboard. It exists for one message.
browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
  const { type, digest } = message as Partial<ClipboardMessage>;
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
  if (type !== 'clipboard-clear' || digest === undefined) return undefined;
  clearIfUnchanged(digest).then(sendResponse, () => sendResponse(false));
  return true;
});
