import { flatContains, flatElements, flatNodes, flatParent, flatTexts, openRoots } from '@/utils/dom/flat-tree';
import {
  attributeOf,
  bodyOf,
  byId,
  call,
  closest,
  documentOf,
  matches,
  native,
  parentOf,
  queryAll,
  queryOne,
} from '@/utils/dom/native';
import type { FieldLabels } from '@/utils/fill-outcome';
import { isDrawn, isPresent, isVisible } from '../dom/visible';
import type { TextField } from '../dom/write-text';
import { normaliseLabel } from '../recipe/normalise';
import type { CredentialId } from '../recipe/schema';
import { trimEndWhere } from '../recipe/trim-end';
import { HOST_NAMES, LABEL, LABEL_LIKE, labelFor, NEXT_LINE, NO_LABEL, REQUIRED_MARK, TEXT_FIELDS } from './selectors';

/** A longer text is no label with help in it, but a part of the page. */
const MAX_LABEL_LENGTH = 400;

/**
 * Returns the visible text fields that have one of each credential's labels, exactly after normalising. None:
 * missing. Two: ambiguous, so neither may be written.
 */
export function findFields(
  document: Document,
  labels: FieldLabels,
  visible: TextField[] = visibleFields(document),
): Map<CredentialId, TextField[]> {
  const names = new Map(visible.map((field) => [field, namesOf(field, visible)]));
  return new Map(
    labels.map((one) => {
      const wanted = new Set(one.labels.map(normaliseLabel));
      return [one.credential, visible.filter((field) => names.get(field)?.some((name) => wanted.has(name)))];
    }),
  );
}

/** Returns the text fields that a person can see, in open shadow roots too. */
export function visibleFields(document: Document): TextField[] {
  const present = openRoots(document)
    .flatMap((root) => Array.from(queryAll<TextField>(root, TEXT_FIELDS)))
    .filter(isPresent);
  return present.filter((field) => isVisible(field) || isDrawnByBox(field, present));
}

/**
 * Returns whether a transparent field is drawn by its own box: libraries with floating labels keep an empty field
 * transparent, and some draw another control over it. The box is the first one that is not transparent, or the label
 * around the field.
 */
function isDrawnByBox(field: TextField, all: TextField[]): boolean {
  let box = flatParent(field);
  while (box && !isVisible(box)) box = flatParent(box);
  const label = Array.from(field.labels ?? []).find((one) => flatContains(one, field) && isVisible(one));
  return [box, label].some((part) => part && containsOnly(part, field, all) && isBoxDrawn(part));
}

/** Returns whether a line around a box or a text in it is visible. */
function isBoxDrawn(box: Element): boolean {
  const { borderStyle, borderBottomStyle, boxShadow } = getComputedStyle(box);
  if (borderStyle !== 'none' || borderBottomStyle !== 'none' || boxShadow !== 'none') return true;
  return [...flatElements(box, '*')].some((part) => isDrawn(part) && flatTexts(part).join('').trim() !== '');
}

/**
 * Returns all names that the page has for the field, normalised: by markup, or else the text before it in its row, or
 * else the text in it while it is empty. A web component around the field may have them instead.
 */
export function namesOf(field: TextField, all: TextField[]): string[] {
  const carriers = [field, ...hostsOf(field, all)];
  const kinds = [
    () => [...Array.from(field.labels ?? []).flatMap(textsOf), ...carriers.flatMap(namesByMarkup)],
    () => rowLabels(field, all),
    () => carriers.map((carrier) => attributeOf(carrier, 'placeholder') ?? ''),
  ];
  for (const texts of kinds) {
    const names = texts()
      .map((text) => normaliseLabel(withoutRequiredMark(normaliseLabel(text))))
      .filter((name) => name !== '');
    if (names.length > 0) return names;
  }
  return [];
}

/** Returns a normalised label without "(required)" or the like at its end. */
function withoutRequiredMark(label: string): string {
  const { before, words, after } = REQUIRED_MARK;
  const text = trimEndWhere(label, (sign) => after.test(sign));
  const word = words.find((one) => text.endsWith(one));
  if (word === undefined) return label;
  const rest = text.slice(0, -word.length);
  const name = trimEndWhere(rest, (sign) => before.test(sign));
  return name === rest ? label : name;
}

/** Returns the web components around the field that contain no other one, the nearest first. */
function hostsOf(field: TextField, all: TextField[]): Element[] {
  const hosts: Element[] = [];
  for (
    let root = call<Node>(field, 'getRootNode');
    root instanceof ShadowRoot;
    root = call<Node>(root.host, 'getRootNode')
  ) {
    if (!containsOnly(root.host, field, all)) break;
    hosts.push(root.host);
  }
  return hosts;
}

function namesByMarkup(carrier: Element): string[] {
  const root = call<Node>(carrier, 'getRootNode') as Document | ShadowRoot;
  const ids = attributeOf(carrier, 'aria-labelledby')?.split(/\s+/) ?? [];
  const tied = ids.map((id) => byId(root, id)).filter((element) => element !== null);
  const isHost = carrier.shadowRoot !== null;
  if (isHost && carrier.id !== '') tied.push(...queryAll<HTMLElement>(root, labelFor(carrier.id)));
  const around = isHost ? closest<HTMLElement>(carrier, LABEL) : null;
  const attributes = isHost ? HOST_NAMES : ['aria-label'];
  return [
    ...[...tied, ...(around ? [around] : [])].flatMap(textsOf),
    ...attributes.map((name) => attributeOf(carrier, name) ?? ''),
  ];
}

/** Returns the text before the field in its row: the largest box around the field that contains no other field. */
function rowLabels(field: TextField, all: TextField[]): string[] {
  let row: Element = field;
  for (let box = flatParent(field); box && containsOnly(box, field, all); box = flatParent(box)) row = box;
  const labels: string[] = [];
  for (const element of flatElements(row, '*')) {
    if (element === field) break;
    if (!matches(element, LABEL_LIKE) || flatContains(element, field) || !isDrawn(element)) continue;
    labels.push(...textsOf(element));
  }
  // Where fields share a box, a text belongs to the next one only if the first has one too: it may be below its
  // field.
  const first = all.find((other) => parentOf(other) === parentOf(field));
  const bare = row !== field || (first && textBefore(first)) ? textBefore(field) : '';
  return [...labels, bare];
}

/** Returns the text outside any element right before the field, perhaps on the line above; '' when there is none. */
function textBefore(field: TextField): string {
  let before = native(field, 'previousSibling');
  while (before && (before.nodeName === 'BR' || isBlank(before))) before = native(before, 'previousSibling');
  if (before?.nodeType !== Node.TEXT_NODE) return '';
  let above = native(before, 'previousSibling');
  while (above && isBlank(above)) above = native(above, 'previousSibling');
  // On the line of another field, it may belong to that one.
  return above instanceof Element && (matches(above, TEXT_FIELDS) || queryOne(above, TEXT_FIELDS))
    ? ''
    : (before.nodeValue ?? '');
}

function isBlank(node: Node): boolean {
  return node.nodeType !== Node.ELEMENT_NODE && (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim());
}

function containsOnly(box: Element, field: TextField, all: TextField[]): boolean {
  return box !== bodyOf(documentOf(field)) && all.every((other) => other === field || !flatContains(box, other));
}

/**
 * Returns an element's text as written, with its pieces separated, because a sign in it may touch the label, and
 * without help in it.
 */
function textsOf(element: Element): string[] {
  const pieces = flatTexts(element);
  const text = pieces.join('');
  return [text, pieces.join(' '), text.length > MAX_LABEL_LENGTH ? '' : wordsOf(element)];
}

/** Returns a label's first line as a person sees it: without icons, buttons, and tooltips that are closed. */
function wordsOf(label: Element): string {
  const isShown = isVisible(label);
  const left = new Set<Node | null>();
  let text = '';
  for (const node of flatNodes(label)) {
    if (left.has(flatParent(node))) left.add(node);
    else if (!(node instanceof Element)) text += node.nodeValue ?? '';
    else if (text.trim() !== '' && matches(node, NEXT_LINE)) break;
    else if (matches(node, NO_LABEL) || (isShown && !(node instanceof HTMLSlotElement) && !isVisible(node)))
      left.add(node);
  }
  return text;
}
