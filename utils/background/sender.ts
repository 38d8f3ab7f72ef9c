import { type Browser, browser } from 'wxt/browser';
import { isGranted } from '@/utils/is-granted';
import { isHaloFamily, isScalePadOrigin, mayBeOwnHalo, originOf } from '@/utils/origins';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import { currentPolicy } from '@/utils/policy/read';

/** A document with the extension's content script. */
export interface DocumentSender {
  origin: string;
  tabId: number;
  /** The document's id, where the browser has one. */
  documentId?: string;
}
/** A document that may send messages for a Halo address. */
export type HaloSender = DocumentSender;
/** A document of ScalePad, or of the practice one of this machine. */
export type ScalePadSender = DocumentSender;

/** Returns the sender's document as a target for `scripting`. */
export function targetOf({ tabId, documentId }: DocumentSender) {
  return documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
}

/**
 * Returns the sender if it is the extension's content script on Halo: in the top frame of the tab's active document, in
 * one of Halo's clouds or on an address that the admin granted. Returns null for any other sender.
 */
export async function haloSender(sender: Browser.runtime.MessageSender): Promise<HaloSender | null> {
  const page = pageSender(sender);
  return page && (await isAllowedHalo(page.origin)) ? page : null;
}

/**
 * Returns the sender if it is the extension's content script on ScalePad: in the top frame of the tab's active
 * document, on ScalePad itself or on the practice ScalePad while the admin grants it. Returns null for any other sender.
 */
export async function scalePadSender(sender: Browser.runtime.MessageSender): Promise<ScalePadSender | null> {
  const page = pageSender(sender);
  if (!page || !isScalePadOrigin(page.origin)) return null;
  return (await isGranted(page.origin)) ? page : null;
}

/**
 * Returns the sender if it is the extension's content script in the top frame of an active document; otherwise null.
 */
function pageSender(sender: Browser.runtime.MessageSender): DocumentSender | null {
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  // Absent in Firefox; in Chromium anything but "active" is a prerendered or a frozen document.
  if (sender.documentLifecycle !== undefined && sender.documentLifecycle !== 'active') return null;
  const origin = originOf(sender.url);
  if (origin === null || (sender.origin !== undefined && sender.origin !== origin)) return null;
  return { origin, tabId: sender.tab.id, documentId: sender.documentId };
}

/** Returns true for a Halo that the browser grants and the policy allows. Never rejects. */
export async function isAllowedHalo(origin: string): Promise<boolean> {
  return (await isHalo(origin)) && isAllowedBy(await currentPolicy(), origin);
}

/** Returns true for Halo's clouds and for an own address that the browser still grants. Never rejects. */
export async function isHalo(origin: string): Promise<boolean> {
  if (isHaloFamily(origin)) return true;
  return mayBeOwnHalo(origin) && isGranted(origin);
}

/** Checks whether one of the extension's own pages (popup, options, welcome) sent this. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id && sender.url !== undefined && sender.url.startsWith(browser.runtime.getURL('/'))
  );
}
