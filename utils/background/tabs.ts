import { type Browser, browser } from 'wxt/browser';
import { settledWithin } from '@/utils/dom/wait';
import type { FieldLabels, FormStatus } from '@/utils/fill-outcome';
import type { FormChannel, FormMessage } from '@/utils/messages/from-background';
import type { ResponseTo } from '@/utils/messages/protocol';
import { isScalePadOrigin, originOf } from '@/utils/origins';

/** Longer than a busy page needs; after that the tab counts as not answering. */
const ANSWER_TIMEOUT_MS = 4000;

/** A ScalePad tab that shows the HaloPSA form. */
export interface FormTab {
  id: number;
  title: string;
  isActive: boolean;
  form: FormStatus;
}

/**
 * Returns the active tab of the window used last; null when there is none. Its address is known only on granted
 * sites.
 */
export async function activeTab(): Promise<{ id: number; url: string | undefined; cookieStore: string } | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url, cookieStore: cookieStoreOf(tab) };
}

/** Identifies a tab's cookies: private or not, and in Firefox its container. */
function cookieStoreOf(tab: Browser.tabs.Tab): string {
  const container = 'cookieStoreId' in tab ? String(tab.cookieStoreId) : '';
  return `${tab.incognito} ${container}`;
}

/** Checks whether the active tab is one of the extension's own pages, such as the popup in a tab. */
export async function isOwnTabActive(): Promise<boolean> {
  return (await activeTab())?.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** Returns the address of a tab; undefined where the tab was closed, or shows a site without access. */
export async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

/** Activates a tab and its window. Returns false when the tab was closed. */
export async function activateTab(tabId: number): Promise<boolean> {
  try {
    // Firefox throws at once for an id that no tab can have.
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the number of ScalePad tabs, and those that show the form: with the cookies of the active tab, so none of a
 * private window or of a container that the admin is not in.
 */
export async function formTabs(
  fields: FieldLabels,
  within?: number,
): Promise<{ open: number; forms: FormTab[]; translated: boolean }> {
  let translated = false;
  const [all, current] = await Promise.all([browser.tabs.query({}), activeTab()]);
  const open = all.filter(
    (tab) =>
      tab.id !== undefined &&
      !isAsleep(tab) &&
      isScalePadOrigin(originOf(tab.url) ?? '') &&
      (current === null ? !tab.incognito : cookieStoreOf(tab) === current.cookieStore),
  );
  const answers = await Promise.all(
    open.map(async (tab): Promise<FormTab | null> => {
      const id = tab.id ?? -1;
      const form = await askTab(id, { type: 'find-form', fields }, { within });
      if (form?.translated) translated = true;
      return form?.form ? { id, title: tab.title || (tab.url ?? ''), isActive: id === current?.id, form } : null;
    }),
  );
  return { open: open.length, forms: answers.filter((tab) => tab !== null), translated };
}

/** Checks whether a tab sleeps and cannot answer: frozen (Edge's sleeping tabs; Chromium 132) or discarded. */
export function isAsleep(tab: Browser.tabs.Tab): boolean {
  return tab.discarded === true || ('frozen' in tab && tab.frozen === true);
}

/**
 * Sends a message to the content script in the tab's top frame (in that very document where the browser has ids).
 * Resolves with undefined when nothing answers in time.
 */
export async function askTab<Message extends FormMessage>(
  tabId: number,
  message: Message,
  { documentId, within = ANSWER_TIMEOUT_MS }: { documentId?: string; within?: number } = {},
): Promise<ResponseTo<FormChannel, Message> | undefined> {
  const target = documentId === undefined ? { frameId: 0 } : { documentId };
  // A null is an answer too.
  const answer = browser.tabs.sendMessage(tabId, message, target).then((response) => ({ response }));
  return (await settledWithin(answer, { within }).catch(() => null))?.response;
}

/** Requests that a ScalePad tab asks for its status again. Not awaited: a tab that was closed does not answer. */
export function notifyScalePad(tabId: number): void {
  const message: FormMessage = { type: 'status-changed' };
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}
