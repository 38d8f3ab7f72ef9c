import { flatClosest, flatContains, flatElements, flatNodes, flatTexts } from '@/utils/dom/flat-tree';
import { bodyOf, closest, matches, native, parentOf, queryOne } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { type ConnectResult, readConnectResult } from './connect-result';
import { CONNECT_RESULTS, DOUBT, FAILED } from './connect-results';
import { FORM_REGIONS, HIDDEN_FROM_READERS, NAVIGABLE, ROW, TEXT_FIELDS, VENDOR } from './selectors';

/** Longer texts are a page, not a row or a message. */
export const MAX_TEXT_LENGTH = 400;
/** How far around its name a row of a list may reach. */
const MAX_ROW_LEVELS = 5;
/** As long as "Halo PSA". */
const MAX_NAME_LENGTH = 8;

/** Returns the element's text on one line, with its pieces separated, so that neither layout nor line breaks matter. */
export function regionText(element: Element): string {
  return flatTexts(element)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.:;!?])/gu, '')
    .trim();
}

/**
 * Reads HaloPSA's state from a list of integrations: the smallest box around Halo's name with any text that we know.
 * Null when there is none.
 */
export function haloRow(document: Document): ConnectResult | null {
  const region = FORM_REGIONS.map((selector) => queryOne(document, selector)).find((found) => found !== null);
  const [first = null] = rowsIn(region ?? bodyOf(document));
  return first;
}

/** Checks whether HaloPSA is listed as connected anywhere on the page, also behind a dialog. */
export function isListedConnected(document: Document): boolean {
  return [...rowsIn(bodyOf(document))].some(({ good }) => good);
}

function* rowsIn(region: Element): Generator<ConnectResult> {
  for (const piece of flatNodes(region)) {
    if (piece.nodeType !== Node.TEXT_NODE) continue;
    const holder = parentOf(piece);
    if (!holder || !VENDOR.test(piece.nodeValue ?? '') || !isVisible(holder)) continue;
    const said = rowAround(holder);
    if (said) yield said;
  }
}

function rowAround(name: Element): ConnectResult | null {
  let box = closest(name, ROW) ?? name;
  for (let depth = 0; depth < MAX_ROW_LEVELS; depth += 1) {
    const text = regionText(box);
    if (text.length > MAX_TEXT_LENGTH) return null;
    const row = isRow(box);
    // A fault needs a negative word: "Tenant" may just be a label.
    const no = FAILED.test(text);
    // What can be clicked, such as "Test", makes no success doubtful.
    const isDoubtful = DOUBT.test(textWithout(box, NAVIGABLE));
    // In the row each piece is about Halo; around it, another integration's status may be next to Halo's name.
    const said = [text, ...(row ? flatTexts(box) : [])]
      .map(readConnectResult)
      .find(
        (one) => one && one.id !== 'unknown' && (one.good ? !no && !isDoubtful && (row || isNextToName(text)) : no),
      );
    const around = parentOf(box);
    if (said && !row) return said;
    if (said) return { ...said, quote: readConnectResult(ownMessage(box, said))?.quote ?? said.quote };
    if (row || !around) return null;
    box = around;
  }
  return null;
}

/** Checks whether the words of a success directly follow Halo's name: others are about what is next to it. */
function isNextToName(text: string): boolean {
  const [, ...rest] = text.split(VENDOR);
  return rest.some((words) => CONNECT_RESULTS[0]?.words.exec(words.replace(/^\W+/u, ''))?.index === 0);
}

/** Returns the text of the smallest part of a row with the same meaning, without what screen readers omit, such as an avatar. */
function ownMessage(row: Element, { id, good }: ConnectResult): string {
  const parts = [row, ...flatElements(row, '*')].filter((part) => !flatClosest(part, HIDDEN_FROM_READERS));
  const same = parts.filter((part) => {
    const read = readConnectResult(regionText(part));
    return read?.id === id && read.good === good;
  });
  const text = same
    .map((part) => textWithout(part, HIDDEN_FROM_READERS))
    .filter((one) => readConnectResult(one)?.id === id);
  return text.reduce((shortest, one) => (one.length < shortest.length ? one : shortest), text[0] ?? regionText(row));
}

/** Returns the element's text on one line, without what matches in it. */
function textWithout(element: Element, selector: string): string {
  return [...flatNodes(element)]
    .filter((node) => {
      const left = flatClosest(node, selector);
      return node.nodeType === Node.TEXT_NODE && (!left || flatContains(left, element));
    })
    .map((node) => node.nodeValue ?? '')
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Checks whether the element is in a short row or tile that has no field and does not name Halo: it is about another
 * one.
 */
export function isOfOthers(element: Element): boolean {
  let box = parentOf(element);
  while (box && !isRow(box)) box = parentOf(box);
  const text = box ? regionText(box) : '';
  return text !== '' && text.length <= MAX_TEXT_LENGTH && !VENDOR.test(text) && !queryOne(box, TEXT_FIELDS);
}

/**
 * Checks whether a box is a row: by its markup, or because others inside the page are like it. A cell with the name
 * alone is none.
 */
function isRow(box: Element): boolean {
  if (matches(box, ROW)) return true;
  const around = parentOf(box);
  if (!around || native(around, 'tagName') === 'BODY') return false;
  const like = Array.from(native(around, 'children')).some(
    (one) =>
      one !== box &&
      native(one, 'tagName') === native(box, 'tagName') &&
      native(one, 'className') === native(box, 'className'),
  );
  return like && !(regionText(box).length <= MAX_NAME_LENGTH && isRow(around));
}
