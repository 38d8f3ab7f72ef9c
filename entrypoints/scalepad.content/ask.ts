import { browser } from 'wxt/browser';
import type { ScalePadAsk } from '@/utils/scalepad/messages';

/** Asks the background. Undefined when it gives no answer or the extension is gone. Never rejects. */
export async function askBackground<T>(message: ScalePadAsk): Promise<T | undefined> {
  try {
    return await browser.runtime.sendMessage<ScalePadAsk, T | undefined>(message);
  } catch {
    return undefined;
  }
}

/** The extension was updated, reloaded or removed under this page; nothing can be asked of it any more. */
export function isGone(): boolean {
  return browser.runtime?.id === undefined;
}
