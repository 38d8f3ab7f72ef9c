import { type Answer, readAnswer } from './answer';
import { FAILED } from './answers';
import { FORM_REGIONS, NAME_ALONE, ROW, VENDOR } from './table';
import { isVisible } from './visible';

/** Longer texts are a page, not a row or a message. */
export const SEEN_MAX = 400;
/** How far around its name a row of a list may reach. */
const ROW_DEPTH = 5;

/** The element's text on one line, its pieces set apart, so that neither layout nor line breaks matter. */
export function regionText(element: Element): string {
  return piecesOf(element)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.:;!?])/gu, '')
    .trim();
}

function piecesOf(element: Element): string[] {
  const walk = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  while (walk.nextNode()) pieces.push(walk.currentNode.nodeValue ?? '');
  return pieces;
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
  let box = name.closest(ROW) ?? name;
  for (let depth = 0; depth < ROW_DEPTH; depth += 1) {
    const text = regionText(box);
    if (text.length > SEEN_MAX) return null;
    const row = box.matches(ROW) || isTile(box);
    // In the row each piece is said of Halo; around it another one's status may stand beside Halo's name.
    const said = [text, ...(row ? piecesOf(box) : [])]
      .map(readAnswer)
      .find((one) => one && one.id !== 'unknown' && !(one.good && FAILED.test(text)));
    const parent = box.parentElement;
    if (said || row || !parent) return said ?? null;
    box = parent;
  }
  return null;
}

/** One of several like it, and more than a cell with the name alone. */
function isTile(box: Element): boolean {
  const { tagName, className, parentElement } = box;
  const like = Array.from(parentElement?.children ?? []).some(
    (one) => one !== box && one.tagName === tagName && one.className === className,
  );
  return like && !NAME_ALONE.test(regionText(box));
}
