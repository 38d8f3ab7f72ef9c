import { browser } from 'wxt/browser';
import type { ScalePadRequest } from '@/utils/scalepad/messages';
import { FORM_SESSION, type FormSessionScope } from './form-session';

/** Asks the background, as this document. Undefined when it gives no answer or the extension is gone. Never rejects. */
export async function askBackground<T>(message: ScalePadRequest): Promise<T | undefined> {
  try {
    const { document } = (globalThis as FormSessionScope)[FORM_SESSION] ?? {};
    return await browser.runtime.sendMessage<ScalePadRequest, T | undefined>({ ...message, document });
  } catch {
    return undefined;
  }
}
