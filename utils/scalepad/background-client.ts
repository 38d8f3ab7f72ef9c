import { browser } from 'wxt/browser';
import type { ResponseTo } from '@/utils/messages/protocol';
import type { ScalePadChannel, ScalePadMessage } from '@/utils/messages/scalepad';
import { FORM_SESSION, type FormSessionScope } from './form-session';

/**
 * Sends a message to the background, as this document. Resolves with undefined without a response, or when the
 * extension is gone. Never rejects.
 */
export async function askBackground<Message extends ScalePadMessage>(
  message: Message,
): Promise<ResponseTo<ScalePadChannel, Message> | undefined> {
  try {
    const { document } = (globalThis as FormSessionScope)[FORM_SESSION] ?? {};
    return await browser.runtime.sendMessage({ ...message, document });
  } catch {
    return undefined;
  }
}
