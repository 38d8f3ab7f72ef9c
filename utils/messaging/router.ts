import type { Browser } from 'wxt/browser';
import { HaloMessage, PageMessage } from '@/utils/messages';
import { ScalePadAsk } from '@/utils/scalepad/messages';
import { answerPage } from './handlers/extension-pages';
import { answerHalo } from './handlers/halo';
import { answerScalePad } from './handlers/scalepad';
import { haloSender, isOwnPage, scalePadSender } from './sender';

/**
 * Who may ask what: our own pages a `PageMessage`, our content script on an allowed Halo a `HaloMessage`, that on
 * ScalePad a `ScalePadAsk`. Null for everything else, at once and with nothing touched; undefined, later, for a sender
 * on a site that is not allowed to.
 */
export function answerTo(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | null {
  if (isOwnPage(sender)) {
    const asked = PageMessage.safeParse(message);
    return asked.success ? answerPage(asked.data) : null;
  }
  const asked = HaloMessage.safeParse(message);
  if (asked.success) return answerHaloSender(asked.data, sender);
  const note = ScalePadAsk.safeParse(message);
  return note.success ? answerScalePadSender(note.data, sender) : null;
}

async function answerHaloSender(message: HaloMessage, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const halo = await haloSender(sender);
  return halo ? answerHalo(message, halo) : undefined;
}

async function answerScalePadSender(message: ScalePadAsk, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const scalepad = await scalePadSender(sender);
  return scalepad ? answerScalePad(message, scalepad) : undefined;
}
