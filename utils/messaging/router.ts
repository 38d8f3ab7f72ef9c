import type { Browser } from 'wxt/browser';
import { ExtensionPageMessage, HaloMessage } from '@/utils/messages';
import { ScalePadRequest } from '@/utils/scalepad/messages';
import { handleExtensionPageMessage } from './handlers/extension-pages';
import { handleHaloMessage } from './handlers/halo';
import { handleScalePadMessage } from './handlers/scalepad';
import { haloSender, isOwnPage, scalePadSender } from './sender';

/**
 * Who may ask what: our own pages a `PageMessage`, our content script on an allowed Halo a `HaloMessage`, that on
 * ScalePad a `ScalePadAsk`. Null for everything else, at once and with nothing touched; undefined, later, for a sender
 * on a site that is not allowed to.
 */
export function routeMessage(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | null {
  if (isOwnPage(sender)) {
    const asked = ExtensionPageMessage.safeParse(message);
    return asked.success ? handleExtensionPageMessage(asked.data) : null;
  }
  const asked = HaloMessage.safeParse(message);
  if (asked.success) return answerHaloSender(asked.data, sender);
  const note = ScalePadRequest.safeParse(message);
  return note.success ? answerScalePadSender(note.data, sender) : null;
}

async function answerHaloSender(message: HaloMessage, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const halo = await haloSender(sender);
  return halo ? handleHaloMessage(message, halo) : undefined;
}

async function answerScalePadSender(message: ScalePadRequest, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const scalepad = await scalePadSender(sender);
  return scalepad ? handleScalePadMessage(message, scalepad) : undefined;
}
