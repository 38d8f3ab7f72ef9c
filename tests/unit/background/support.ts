import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stub } from '../stub';

export const DEMO = 'https://demo.halopsa.com';
export const OWN = 'https://support.example.com';

/** Returns the sender of our own content script in the top frame of this page. */
export function fromPage(
  url: string,
  rest: Partial<Browser.runtime.MessageSender> = {},
): Browser.runtime.MessageSender {
  return {
    id: fakeBrowser.runtime.id,
    url,
    origin: new URL(url).origin,
    frameId: 0,
    documentId: 'doc-1',
    documentLifecycle: 'active',
    tab: { id: 7, url } as Browser.tabs.Tab,
    ...rest,
  };
}

/** Returns the sender of our own popup. */
export function fromPopup(): Browser.runtime.MessageSender {
  return { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
}

/** Makes the browser grant these match patterns at run time, and no others. */
export function grant(...patterns: string[]): void {
  stub(fakeBrowser.permissions, 'contains').mockImplementation(async (requested: { origins?: string[] }) =>
    (requested.origins ?? []).every((origin) => patterns.includes(origin)),
  );
  stub(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: patterns }));
}

/** Puts all tabs into one window, the one used last. fakeBrowser itself has no active window. */
export function oneWindow(): void {
  const query = fakeBrowser.tabs.query.bind(fakeBrowser.tabs);
  stub(fakeBrowser.tabs, 'query').mockImplementation((requested: Browser.tabs.QueryInfo) =>
    query({ ...requested, lastFocusedWindow: undefined }),
  );
}
