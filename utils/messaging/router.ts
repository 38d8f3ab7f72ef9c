import type { Browser } from 'wxt/browser';
import { haloSender, isOwnPage, scalePadSender } from '@/utils/background/sender';
import { ExtensionPageMessage } from '@/utils/messages/extension-pages';
import { HaloMessage } from '@/utils/messages/halo';
import { ScalePadMessage } from '@/utils/messages/scalepad';
import { handleExtensionPageMessage } from './handlers/extension-pages';
import { handleHaloMessage } from './handlers/halo';
import { handleScalePadMessage } from './handlers/scalepad';

/**
 * Routes a message by its sender: the extension's own pages may send an `ExtensionPageMessage`, the content script on
 * an allowed Halo a `HaloMessage`, the one on ScalePad a `ScalePadMessage`. Returns null for everything else, at once
 * and without any effect; resolves with undefined for a sender on a site that is not allowed.
 */
export function routeMessage(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | null {
  if (isOwnPage(sender)) {
    const parsed = ExtensionPageMessage.safeParse(message);
    return parsed.success ? handleExtensionPageMessage(parsed.data) : null;
  }
  const fromHalo = HaloMessage.safeParse(message);
  if (fromHalo.success) return answerHaloSender(fromHalo.data, sender);
  const fromScalePad = ScalePadMessage.safeParse(message);
  return fromScalePad.success ? answerScalePadSender(fromScalePad.data, sender) : null;
}

async function answerHaloSender(message: HaloMessage, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const halo = await haloSender(sender);
  return halo ? handleHaloMessage(message, halo) : undefined;
}

async function answerScalePadSender(message: ScalePadMessage, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const scalepad = await scalePadSender(sender);
  return scalepad ? handleScalePadMessage(message, scalepad) : undefined;
}
