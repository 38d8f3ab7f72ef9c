import { type Browser, browser } from 'wxt/browser';
import { isHaloFamily, isScalePadOrigin, mayBeOwnHalo, originOf, patternOf } from '@/utils/background/hosts';

/** A document that our own content script speaks from. */
export interface DocumentSender {
  origin: string;
  tabId: number;
  /** The very document, where the browser tells documents apart. */
  documentId?: string;
}
/** A document that may speak for a Halo address. */
export type HaloSender = DocumentSender;
/** A document of ScalePad, or of the practice one of this machine. */
export type ScalePadSender = DocumentSender;

/** The very document of a sender, as a script's target. */
export function targetOf({ tabId, documentId }: DocumentSender) {
  return documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}

/**
 * Who on Halo sent this: our own content script in the top frame of the document that the tab shows now, on one of
 * Halo's families or on an address that the admin granted. Null for everybody else.
 */
export async function haloSender(sender: Browser.runtime.MessageSender): Promise<HaloSender | null> {
  const page = pageSender(sender);
  return page && (await isAllowedHalo(page.origin)) ? page : null;
}

/**
 * Who on ScalePad sent this: our own content script in the top frame of the document that the tab shows now, on
 * ScalePad itself or on the practice ScalePad while the admin grants it. Null for everybody else.
 */
export async function scalePadSender(sender: Browser.runtime.MessageSender): Promise<ScalePadSender | null> {
  const page = pageSender(sender);
  if (!page || !isScalePadOrigin(page.origin)) return null;
  return (await isGranted(page.origin)) ? page : null;
}

/** Our own content script in the top frame of an active document; null for everybody else. */
function pageSender(sender: Browser.runtime.MessageSender): DocumentSender | null {
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  // Absent in Firefox; in Chromium anything but "active" is a prerendered or a frozen document.
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return null;
  const origin = originOf(sender.url);
  if (origin === null || (sender.origin !== undefined && sender.origin !== origin)) return null;
  return { origin, tabId: sender.tab.id, documentId: sender.documentId };
}

/** True for Halo's families and for an own address whose permission the browser still grants. Never rejects. */
export async function isAllowedHalo(origin: string): Promise<boolean> {
  if (isHaloFamily(origin)) return true;
  return mayBeOwnHalo(origin) && isGranted(origin);
}

async function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false);
}

/** True when one of our own pages (popup, options, welcome) sent this. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id && sender.url !== undefined && sender.url.startsWith(browser.runtime.getURL('/'))
  );
}
