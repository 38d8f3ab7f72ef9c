import { browser } from 'wxt/browser';
import type { ScalePadAsk } from '@/utils/scalepad/messages';
import { DESK, type DeskWorld } from './form-session';

/** Asks the background, as this document. Undefined when it gives no answer or the extension is gone. Never rejects. */
export async function askBackground<T>(message: ScalePadAsk): Promise<T | undefined> {
  try {
    const { document } = (globalThis as DeskWorld)[DESK] ?? {};
    return await browser.runtime.sendMessage<ScalePadAsk, T | undefined>({ ...message, document });
  } catch {
    return undefined;
  }
}

/** The extension was updated, reloaded or removed under this page; nothing can be asked of it any more. */
export function isGone(): boolean {
  return browser.runtime?.id === undefined;
}
