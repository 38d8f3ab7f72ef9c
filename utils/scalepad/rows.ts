import { type Answer, readAnswer } from './answer';
import { FORM_REGIONS, VENDOR } from './table';
import { isVisible } from './visible';

/** Longer texts are a page, not a row or a message. */
export const SEEN_MAX = 400;
/** How far around its name a row of a list may reach. */
const ROW_DEPTH = 5;

/** The element's text on one line, with a blank between words that only the layout sets apart. */
export function regionText(element: Element): string {
  const pieces: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) pieces.push(walker.currentNode.nodeValue ?? '');
  return pieces
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?%)])/gu, '')
    .trim();
}

/**
 * How a list of integrations says that HaloPSA stands: the smallest box around Halo's name that says anything we know.
 * Null when none does.
 */
export function haloRow(document: Document): Answer | null {
  const region = FORM_REGIONS.map((selector) => document.querySelector(selector)).find((found) => found !== null);
  const pieces = document.createTreeWalker(region ?? document.body, NodeFilter.SHOW_TEXT);
  for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
    const holder = piece.parentElement;
    if (!holder || !VENDOR.test(piece.nodeValue ?? '') || !isVisible(holder)) continue;
    const said = rowAround(holder);
    if (said) return said;
  }
  return null;
}

function rowAround(name: Element): Answer | null {
  let box: Element | null = name;
  for (let depth = 0; box && depth < ROW_DEPTH; depth += 1, box = box.parentElement) {
    const text = regionText(box);
    if (text.length > SEEN_MAX) return null;
    const said = readAnswer(text);
    if (said && said.id !== 'unknown') return said;
  }
  return null;
}
