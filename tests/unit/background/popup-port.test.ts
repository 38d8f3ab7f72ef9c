import { beforeEach, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { collapseCardUnderPopup } from '@/utils/background/collapse-card-under-popup';
import { POPUP_PORT } from '@/utils/popup-port';
import { fromPage, fromPopup, oneWindow } from './support';

const SCALEPAD = 'https://app.scalepad.com/';

const settle = () => new Promise((done) => setTimeout(done));

let sent: unknown[];
let close: () => void;

beforeEach(() => {
  oneWindow();
  sent = [];
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (tabId: number, message: object) => {
    sent.push([tabId, message]);
  }) as never);
});

/** Opens a port as the popup does; `close` closes the popup. */
function open(sender: Browser.runtime.MessageSender, name = POPUP_PORT): void {
  const onDisconnect = {
    addListener(listener: () => void) {
      close = listener;
    },
  };
  collapseCardUnderPopup({ name, sender, onDisconnect } as unknown as Browser.runtime.Port);
}

it('notifies the page of ScalePad below the popup when the popup opens and when it closes', async () => {
  const { id } = await fakeBrowser.tabs.create({ url: SCALEPAD, active: true });
  open(fromPopup());
  await vi.waitFor(() => expect(sent).toEqual([[id, { type: 'popup-open', isOpen: true }]]));
  close();
  await vi.waitFor(() => expect(sent.at(-1)).toEqual([id, { type: 'popup-open', isOpen: false }]));
});

it('notifies no other page, and ignores other senders', async () => {
  await fakeBrowser.tabs.create({ url: 'https://example.com/', active: true });
  open(fromPopup());
  await settle();
  await fakeBrowser.tabs.create({ url: SCALEPAD, active: true });
  open(fromPage(SCALEPAD));
  open(fromPopup(), 'another');
  await settle();
  expect(sent).toEqual([]);
});
