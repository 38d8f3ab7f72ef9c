import type { FieldLabels } from '../messages';
import { normaliseLabel } from '../recipe/normalise';
import type { CredentialId } from '../recipe/schema';
import { LABEL_LIKE, MARKER, TEXT_FIELDS } from './table';
import { isInPage, isVisible } from './visible';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * The visible text fields that carry one of each credential's labels, exactly after normalising. None: not there.
 * Two: it cannot be told which is meant, and neither may be touched.
 */
export function findFields(root: ParentNode, fields: FieldLabels): Map<CredentialId, TextField[]> {
  const visible = Array.from(root.querySelectorAll<TextField>(TEXT_FIELDS)).filter(
    (field) => isVisible(field) && isInPage(field),
  );
  const named = visible.map((field) => ({ field, names: namesOf(field, visible) }));
  return new Map(
    fields.map(({ credential, labels }) => {
      const wanted = new Set(labels.map(normaliseLabel));
      return [
        credential,
        named.filter(({ names }) => names.some((name) => wanted.has(name))).map(({ field }) => field),
      ];
    }),
  );
}

/**
 * All names that the page gives the field, normalised: by markup, or else by what stands before it in its row, or else
 * by what stands in it while it is empty.
 */
function namesOf(field: TextField, all: TextField[]): string[] {
  const byMarkup = [...Array.from(field.labels ?? []), ...referenced(field)].flatMap(textsOf);
  const kinds = [
    () => [...byMarkup, field.getAttribute('aria-label') ?? ''],
    () => rowLabels(field, all),
    () => [field.placeholder],
  ];
  for (const texts of kinds) {
    const names = texts()
      .map((text) => normaliseLabel(normaliseLabel(text).replace(MARKER, '')))
      .filter((name) => name !== '');
    if (names.length > 0) return names;
  }
  return [];
}

function referenced(field: TextField): Element[] {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.map((id) => field.ownerDocument.getElementById(id)).filter((element) => element !== null);
}

/** The row is the largest box around the field that holds no other field; its label stands before the field. */
function rowLabels(field: TextField, all: TextField[]): string[] {
  let row: Element = field;
  for (let box = field.parentElement; box && holdsOnly(box, field, all); box = box.parentElement) row = box;
  const labels = Array.from(row.querySelectorAll(LABEL_LIKE))
    .filter((element) => (element.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    .filter((element) => !element.contains(field) && isVisible(element))
    .flatMap(textsOf);
  // Where fields share a box, a text belongs to the next one only if the first has one too: it may stand below its field.
  const first = all.find((other) => other.parentElement === field.parentElement);
  const bare = row !== field || (first && textBefore(first)) ? textBefore(field) : '';
  return [...labels, bare];
}

/** The text that stands in no element of its own right before the field, perhaps on the line above; '' when none does. */
function textBefore(field: TextField): string {
  let before = field.previousSibling;
  while (before && (before.nodeName === 'BR' || isBlank(before))) before = before.previousSibling;
  if (before?.nodeType !== Node.TEXT_NODE) return '';
  let above = before.previousSibling;
  while (above && isBlank(above)) above = above.previousSibling;
  // On the line of another field it may be that one's.
  return above instanceof Element && (above.matches(TEXT_FIELDS) || above.querySelector(TEXT_FIELDS))
    ? ''
    : (before.nodeValue ?? '');
}

function isBlank(node: Node): boolean {
  return node.nodeType !== Node.ELEMENT_NODE && (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim());
}

function holdsOnly(box: Element, field: TextField, all: TextField[]): boolean {
  return box !== field.ownerDocument.body && all.every((other) => other === field || !box.contains(other));
}

/** An element's text as it is written, and with its pieces set apart: a mark in it may touch the label. */
function textsOf(element: Element): string[] {
  const pieces = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let apart = '';
  while (pieces.nextNode()) apart += ` ${pieces.currentNode.nodeValue}`;
  return [element.textContent ?? '', apart];
}
