import { browser } from 'wxt/browser';
import type { ExtensionPageMessage } from '@/utils/messages';

/** Asks the background. Undefined when it gave no answer, which means that something went wrong there. Never rejects. */
export async function askBackground<T>(message: ExtensionPageMessage): Promise<T | undefined> {
  return browser.runtime.sendMessage<ExtensionPageMessage, T | undefined>(message).catch(() => undefined);
}
