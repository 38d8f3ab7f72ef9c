import {
  attributeOf,
  byId,
  call,
  closest,
  contains,
  documentOf,
  matches,
  native,
  parentOf,
  queryAll,
} from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { HEADING, hasOwnText, helpOf, isReactSelect } from './form-control';
import { frameOf, hasOtherControls } from './frame-of';
import type { ControlSelectors, FormControl } from './types';

/**
 * The elements in which a react-select and similar ones show that nothing is chosen; they show it instead of a value.
 */
const UNSET_TEXTS = '[class*="__placeholder"], [class*="-placeholder"], [data-placeholder], .default.text';
/** Text in these elements is never a value. */
const NO_VALUE =
  'label, legend, dt, th, script, style, textarea, [role="listbox"], [role="option"], [role="alert"], [role="status"], [role="tooltip"], [aria-live], .menu';
const LETTER = /\p{L}/u;
/** Buttons with a name of their own open or clear. */
export const NAMED_BUTTON = 'button[aria-label], button[title]';
/** What forms send for a select in which nothing is chosen. */
export const SENT_FOR_UNSET = /^(?:0|-1|null|undefined|false|none)?$/iu;
/** How many ancestors up from a select its value may be. */
const MAX_LEVELS = 6;

/**
 * Returns whether a select that shows no value may still have one: a text, a picture, what a style draws, or what the
 * form would send, where the value of such a select may be. Only what is known to be something else (its label, its
 * help, its list, its placeholder) does not count: a value that cannot be read never counts as unset.
 */
export function mayHaveValue(control: FormControl, { help, sectionTitle }: ControlSelectors): boolean {
  const { root, inputs } = control;
  const shown = [root, ...queryAll(root, UNSET_TEXTS)].some((el) => matches(el, UNSET_TEXTS) && isVisible(el));
  if (shown) return false;
  if (chosenInList(control).length > 0) return true;
  const frame = isReactSelect(control) ? root : frameOf(root);
  if (isSent(frame, inputs) || isDrawn(frame)) return true;
  if (isReactSelect(control)) return false;
  const known = `${NO_VALUE}, ${HEADING}, ${sectionTitle}, ${helpOf(inputs, help)}, ${NAMED_BUTTON}`;
  const isNoValue = (el: Element) => closest(el, known) !== null || contains(control.labelEl, el);
  return [...queryAll(regionOf(control), '*')].some((el) => hasOwnText(el, LETTER) && isVisible(el) && !isNoValue(el));
}

/** Returns the options that a closed list marks as selected. An open list may also mark the highlighted one so. */
export function chosenInList({ root, inputs }: FormControl): Element[] {
  const owners = [root, ...inputs];
  if (owners.some((el) => attributeOf(el, 'aria-expanded') === 'true')) return [];
  const ids = owners.flatMap((el) => ['aria-controls', 'aria-owns'].map((name) => attributeOf(el, name) ?? ''));
  const lists = ids.map((id) => (id === '' ? null : byId(documentOf(root), id)));
  return [...new Set(lists)].flatMap((list) =>
    list ? [...queryAll(list, '[role="option"][aria-selected="true"]')] : [],
  );
}

/** Returns the smallest element around the select and its label; the select's own frame if it contains other controls. */
function regionOf({ root, labelEl }: FormControl): Element {
  let region = parentOf(root);
  for (let step = 0; labelEl && region && step < MAX_LEVELS && !contains(region, labelEl); step += 1)
    region = parentOf(region);
  if (!labelEl || !region || !contains(region, labelEl) || matches(region, 'body')) return frameOf(root);
  return hasOtherControls(region, root) ? frameOf(root) : region;
}

/** Checks for a hidden field, or a native select behind the drawn one, that has a value. */
function isSent(frame: Element, inputs: readonly HTMLElement[]): boolean {
  return [...queryAll<HTMLInputElement | HTMLSelectElement>(frame, 'input, select')].some(
    (field) =>
      !inputs.includes(field) &&
      !SENT_FOR_UNSET.test(native(field, 'value')) &&
      !['checkbox', 'radio', 'button', 'submit'].includes(native(field, 'type')),
  );
}

/** Checks for a picture with a name, or text that a style draws before or after an element. */
function isDrawn(frame: Element): boolean {
  return [frame, ...queryAll(frame, '*')].some((el) => {
    if (closest(el, NO_VALUE) || !call<boolean>(el, 'checkVisibility', { checkVisibilityCSS: true })) return false;
    const isPicture = matches(el, 'img, area, [role="img"], canvas');
    if (isPicture && (matches(el, 'canvas') || LETTER.test(nameOf(el)))) return true;
    return ['::before', '::after'].some((part) => LETTER.test(drawnBy(el, part)));
  });
}

function nameOf(el: Element): string {
  return `${attributeOf(el, 'alt') ?? ''}${attributeOf(el, 'aria-label') ?? ''}${attributeOf(el, 'title') ?? ''}`;
}

/** Returns the text that a style draws; '' for none. */
function drawnBy(el: Element, part: string): string {
  const { content } = getComputedStyle(el, part);
  const [, attribute] = /^attr\(([\w-]+)/u.exec(content) ?? [];
  if (attribute) return attributeOf(el, attribute) ?? '';
  return content.startsWith('"') ? content : '';
}
