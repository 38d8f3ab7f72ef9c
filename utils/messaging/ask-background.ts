import { browser } from 'wxt/browser';
import type { ExtensionPageChannel, ExtensionPageMessage } from '@/utils/messages/extension-pages';
import type { ResponseTo } from '@/utils/messages/protocol';

/**
 * Sends a message to the background and resolves with its response: undefined means that something failed there. Never
 * rejects.
 */
export async function askBackground<Message extends ExtensionPageMessage>(
  message: Message,
): Promise<ResponseTo<ExtensionPageChannel, Message> | undefined> {
  return browser.runtime.sendMessage(message).catch(() => undefined);
}
