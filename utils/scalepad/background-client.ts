import { browser } from 'wxt/browser';
import type { ResponseTo } from '@/utils/messages/protocol';
import type { ScalePadChannel, ScalePadMessage } from '@/utils/messages/scalepad';

/** Token of this document, new on every page load. The background knows the document's fill by it. */
export const DOCUMENT_TOKEN = crypto.randomUUID();

/**
 * Sends a message to the background, as this document. Resolves with undefined without a response, or when the
 * extension is invalidated. Never rejects.
 */
export async function askBackground<Message extends ScalePadMessage>(
  message: Message,
): Promise<ResponseTo<ScalePadChannel, Message> | undefined> {
  try {
    return await browser.runtime.sendMessage({ ...message, document: DOCUMENT_TOKEN });
  } catch {
    return undefined;
  }
}
