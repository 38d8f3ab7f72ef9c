import type { FieldLabels } from '../messages';
import { normaliseLabel } from '../recipe/normalise';
import type { CredentialId } from '../recipe/schema';
import { LABEL_LIKE, TEXT_FIELDS } from './table';
import { isVisible } from './visible';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * The visible text fields that carry one of each credential's labels, exactly after normalising. None: not there.
 * Two: it cannot be told which is meant, and neither may be touched.
 */
export function findFields(root: ParentNode, fields: FieldLabels): Map<CredentialId, TextField[]> {
  const visible = Array.from(root.querySelectorAll<TextField>(TEXT_FIELDS)).filter(isVisible);
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

/** All names that the page gives the field, normalised: by markup, or else by what stands before it in its row. */
function namesOf(field: TextField, all: TextField[]): string[] {
  const texts = [
    ...Array.from(field.labels ?? [], textOf),
    ...referenced(field).map(textOf),
    field.getAttribute('aria-label') ?? '',
  ];
  const names = texts.map(normaliseLabel).filter((name) => name !== '');
  return names.length > 0 ? names : rowLabels(field, all);
}

function referenced(field: TextField): Element[] {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.map((id) => field.ownerDocument.getElementById(id)).filter((element) => element !== null);
}

/** The row is the largest box around the field that holds no other field; its label stands before the field. */
function rowLabels(field: TextField, all: TextField[]): string[] {
  let row: Element = field;
  for (let box = field.parentElement; box && holdsOnly(box, field, all); box = box.parentElement) row = box;
  return Array.from(row.querySelectorAll(LABEL_LIKE))
    .filter((element) => (element.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    .filter((element) => !element.contains(field) && isVisible(element))
    .map((element) => normaliseLabel(textOf(element)));
}

function holdsOnly(box: Element, field: TextField, all: TextField[]): boolean {
  return box !== field.ownerDocument.body && all.every((other) => other === field || !box.contains(other));
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}
