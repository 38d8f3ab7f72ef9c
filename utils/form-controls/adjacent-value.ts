import { contains, matches, native, queryOne, rectOf, textOf } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { hasOwnText } from './form-control';
import { textPieces } from './label-text';
import { isInitialsOf } from './read-only-values';
import type { ControlSelectors, FormControl } from './types';

/** Controls of any library. An element that is or contains one is not a read-only value. */
const ANY_CONTROL = [
  'radio',
  'radiogroup',
  'listbox',
  'combobox',
  'switch',
  'checkbox',
  'slider',
  'spinbutton',
  'textbox',
]
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

/** Returns a value as plain text right after its label, in a list of label and value pairs; null when there is none. */
export function adjacentValue(
  label: Element,
  others: readonly Element[],
  markup: ControlSelectors,
): FormControl | null {
  const after: HTMLElement[] = [];
  for (let next = native(label, 'nextElementSibling'); next; next = native(next, 'nextElementSibling')) {
    if (!(next instanceof HTMLElement) || matches(next, LABEL_LIKE) || others.some((other) => contains(next, other)))
      break;
    after.push(next);
  }
  // The first text after the label is its value, or there is none.
  return after[0] && isValue(after[0], markup) ? firstValue(after, markup) : null;
}

/**
 * Returns a value as plain text next to its label, in an ancestor without a control or another label. The value
 * follows the label.
 */
export function valueIn(ancestor: HTMLElement, label: Element, markup: ControlSelectors): FormControl | null {
  if (isRowOfLabels(ancestor, markup)) return null;
  const children = [...native(ancestor, 'children')];
  const after = children.slice(children.findIndex((child) => contains(child, label)) + 1);
  const values = after.filter((child): child is HTMLElement => child instanceof HTMLElement && isValue(child, markup));
  if (values.length > 0) return firstValue(values, markup);
  return hasOwnText(ancestor) && queryOne(ancestor, ANY_CONTROL) === null
    ? { ...view(ancestor), labelEl: label }
    : null;
}

/**
 * Returns the first value, which may have help below it. Null for several on one line: they are the options of an unknown
 * control, unless the first is the initials of the second.
 */
function firstValue(values: readonly HTMLElement[], markup: ControlSelectors): FormControl | null {
  const [value, second, ...more] = values.filter(
    (one) => values[0] && isValue(one, markup) && isOnLineOf(values[0], one),
  );
  if (value && second) return more.length === 0 && isInitialsOf(textOf(value), textOf(second)) ? view(second) : null;
  return value ? view(value) : null;
}

/** Checks whether an element is a row of labels with the row of their values after it. */
function isRowOfLabels(row: Element, markup: ControlSelectors): boolean {
  const children = native(row, 'children');
  const next = native(row, 'nextElementSibling');
  if (!next || children.length < 2 || native(next, 'children').length !== children.length) return false;
  // The next field of a form has a label of its own; a row of values has nothing else.
  return [...native(next, 'children')].every(
    (cell) => matches(cell, markup.readValue) || queryOne(cell, markup.readValue),
  );
}

function isOnLineOf(first: Element, other: Element): boolean {
  const [a, b] = [rectOf(first), rectOf(other)];
  return a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

function isValue(el: HTMLElement, markup: ControlSelectors): boolean {
  if (matches(el, `${markup.help}, button, ${ANY_CONTROL}`) || queryOne(el, ANY_CONTROL) || !isVisible(el))
    return false;
  const pieces = textPieces(el);
  // A link leads elsewhere, unless it is an address that is shown.
  return pieces.length > 0 && (!matches(el, 'a') || /^https?:\/\//u.test(pieces[0] ?? ''));
}

function view(root: HTMLElement): FormControl {
  return { kind: 'view', root, inputs: [] };
}
