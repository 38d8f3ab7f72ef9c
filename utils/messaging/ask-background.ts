import { browser } from 'wxt/browser';
import type { ExtensionPageMessage } from '@/utils/messages';

/**
 * Sends a message to the background. Resolves with undefined without an answer, which means that something failed
 * there. Never rejects.
 */
export async function askBackground<T>(message: ExtensionPageMessage): Promise<T | undefined> {
  return browser.runtime.sendMessage<ExtensionPageMessage, T | undefined>(message).catch(() => undefined);
}
