import { type Browser, browser } from 'wxt/browser';
import type { FormMessage } from '@/utils/messages/from-background';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { POPUP_PORT } from '@/utils/popup-port';
import { isOwnPage } from './sender';
import { activeTab } from './tabs';

/** Collapses ScalePad's card while the popup is open over its page, so that there is one surface at a time. */
export function collapseCardUnderPopup(port: Browser.runtime.Port): void {
  if (port.name !== POPUP_PORT || !port.sender || !isOwnPage(port.sender)) return;
  const tab = activeTab().catch(() => null);
  const report = async (isOpen: boolean) => {
    const below = await tab;
    if (below === null || !isScalePadOrigin(originOf(below.url) ?? '')) return;
    const message: FormMessage = { type: 'popup-open', isOpen };
    await browser.tabs.sendMessage(below.id, message, { frameId: 0 }).catch(() => undefined);
  };
  void report(true);
  port.onDisconnect.addListener(() => void report(false));
}
