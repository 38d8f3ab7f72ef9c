import { isVisible } from '@/utils/dom/visible';
import { textPieces } from './label-text';
import { isInitialsOf } from './read-only-values';
import type { ControlSelectors, FormControl } from './types';

/** A control of a make that is not known here: no value that can only be read. */
const LIVE = ['radio', 'radiogroup', 'listbox', 'combobox', 'switch', 'checkbox', 'slider', 'spinbutton', 'textbox']
  .map((role) => `[role="${role}"]`)
  .concat(
    '[aria-pressed]',
    '[aria-haspopup="listbox"]',
    '[contenteditable="true"]',
    'input:not([type="hidden"])',
    'select',
    'textarea',
  )
  .join(', ');
const LABEL_LIKE = 'label, legend, dt, th';

/** A value as plain text right after its label, in a list of label and value pairs. */
export function adjacentValue(
  label: Element,
  others: readonly Element[],
  markup: ControlSelectors,
): FormControl | null {
  const after: HTMLElement[] = [];
  for (let next = label.nextElementSibling; next; next = next.nextElementSibling) {
    if (!(next instanceof HTMLElement) || next.matches(LABEL_LIKE) || others.some((other) => next?.contains(other)))
      break;
    after.push(next);
  }
  // What stands first after the label is its value, or there is none.
  return after[0] && isValue(after[0], markup) ? oneOf(after, markup) : null;
}

/** A value as plain text beside its label, in an ancestor that holds no control and no other label. Value follows label. */
export function valueIn(ancestor: HTMLElement, label: Element, markup: ControlSelectors): FormControl | null {
  if (isRowOfLabels(ancestor, markup)) return null;
  const children = [...ancestor.children];
  const after = children.slice(children.findIndex((child) => child.contains(label)) + 1);
  const values = after.filter((child): child is HTMLElement => child instanceof HTMLElement && isValue(child, markup));
  if (values.length > 0) return oneOf(values, markup);
  const loose = [...ancestor.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim());
  return loose && ancestor.querySelector(LIVE) === null ? { ...view(ancestor), words: label } : null;
}

/**
 * The first of these, which may have help beneath it. Several side by side are a choice of an unknown make, unless the
 * first are the initials of the second.
 */
function oneOf(values: readonly HTMLElement[], markup: ControlSelectors): FormControl | null {
  const [value, second, ...more] = values.filter(
    (one) => values[0] && isValue(one, markup) && isOnLineOf(values[0], one),
  );
  if (value && second) return more.length === 0 && isInitialsOf(wordsOf(value), wordsOf(second)) ? view(second) : null;
  return value ? view(value) : null;
}

/** Labels in one row, and their values in the next: what stands beside a label there is another label. */
function isRowOfLabels({ children, nextElementSibling: next }: Element, markup: ControlSelectors): boolean {
  if (!next || children.length < 2 || next.children.length !== children.length) return false;
  // The next field of a form has a label of its own; a row of values has nothing else.
  return [...next.children].every((cell) => cell.matches(markup.readValue) || cell.querySelector(markup.readValue));
}

function isOnLineOf(first: Element, other: Element): boolean {
  const [a, b] = [first.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

function wordsOf(el: Element): string {
  return el.textContent ?? '';
}

function isValue(el: HTMLElement, markup: ControlSelectors): boolean {
  if (el.matches(`${markup.help}, button, ${LIVE}`) || el.querySelector(LIVE) || !isVisible(el)) return false;
  const pieces = textPieces(el);
  // A link is a place to go, unless it is an address that is shown.
  return pieces.length > 0 && (!el.matches('a') || /^https?:\/\//u.test(pieces[0] ?? ''));
}

function view(root: HTMLElement): FormControl {
  return { kind: 'view', root, inputs: [] };
}
