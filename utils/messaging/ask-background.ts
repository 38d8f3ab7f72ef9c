import { browser } from 'wxt/browser';
import type { PageMessage } from '@/utils/messages';

/** Asks the background. Undefined when it gave no answer, which means that something went wrong there. Never rejects. */
export async function ask<T>(message: PageMessage): Promise<T | undefined> {
  return browser.runtime.sendMessage<PageMessage, T | undefined>(message).catch(() => undefined);
}
