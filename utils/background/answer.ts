import type { Browser } from 'wxt/browser';
import { HaloMessage, PageMessage } from '../messages';
import { answerHalo } from './halo';
import { answerPage } from './page';
import { haloSender, isOwnPage } from './sender';

/**
 * Who may ask what: our own pages a `PageMessage`, our content script on an allowed Halo a `HaloMessage`. Null for
 * everything else, at once and with nothing touched; undefined, later, for a Halo sender that is not allowed.
 */
export function answerTo(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | null {
  if (isOwnPage(sender)) {
    const asked = PageMessage.safeParse(message);
    return asked.success ? answerPage(asked.data) : null;
  }
  const asked = HaloMessage.safeParse(message);
  return asked.success ? answerHaloSender(asked.data, sender) : null;
}

async function answerHaloSender(message: HaloMessage, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const halo = await haloSender(sender);
  return halo ? answerHalo(message, halo) : undefined;
}
