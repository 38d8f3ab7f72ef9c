import { type Browser, browser } from 'wxt/browser';
import type { FieldLabels, FormSeen, ScalePadMessage } from '../messages';
import { isScalePadOrigin, originOf } from './hosts';

/** Longer than a busy page takes; then the tab counts as not answering. */
const ANSWER_MS = 4000;

/** A ScalePad tab that shows the HaloPSA form. */
export interface FormTab {
  id: number;
  title: string;
  front: boolean;
  seen: FormSeen;
}

/** The tab in front of the window used last; null when there is none. Its address is known only on granted sites. */
export async function frontTab(): Promise<{ id: number; url: string | undefined } | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** All ScalePad tabs, and those of them that show the form. */
export async function formTabs(
  fields: FieldLabels,
  within?: number,
): Promise<{ open: number; forms: FormTab[]; translated: boolean }> {
  let translated = false;
  const [all, front] = await Promise.all([browser.tabs.query({}), frontTab()]);
  const open = all.filter((tab) => tab.id !== undefined && !isAsleep(tab) && isScalePadOrigin(originOf(tab.url) ?? ''));
  const looked = await Promise.all(
    open.map(async (tab): Promise<FormTab | null> => {
      const id = tab.id ?? -1;
      const seen = await ask<FormSeen>(id, { type: 'form-look', fields }, { within });
      if (seen?.translated) translated = true;
      return seen?.form ? { id, title: tab.title || (tab.url ?? ''), front: id === front?.id, seen } : null;
    }),
  );
  return { open: open.length, forms: looked.filter((tab) => tab !== null), translated };
}

/** A tab that sleeps answers nothing until it is woken: frozen (Edge's sleeping tabs; Chromium 132) or discarded. */
export function isAsleep(tab: Browser.tabs.Tab): boolean {
  return tab.discarded === true || ('frozen' in tab && tab.frozen === true);
}

/** Asks the content script in the tab's top frame (of that very document where the browser can tell documents apart).
 * Undefined when nobody answers in time. */
export async function ask<T>(
  tabId: number,
  message: ScalePadMessage,
  { documentId, within = ANSWER_MS }: { documentId?: string; within?: number } = {},
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), within);
  });
  const target = documentId === undefined ? { frameId: 0 } : { documentId };
  const answer = browser.tabs.sendMessage<ScalePadMessage, T>(tabId, message, target).catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
