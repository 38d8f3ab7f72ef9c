import { attributeOf, call, matches, queryAll, queryOne } from '@/utils/dom/native';
import { trimEndWhere } from '@/utils/recipe/trim-end';
import { helpOf, isReactSelect, radioLabel, SELECT_CONTROL } from './form-control';
import { textPieces } from './label-text';
import { readOnlyValue } from './read-only-values';
import type { ControlSelectors, FormControl, Reading } from './types';
import { chosenInList, mayHaveValue, NAMED_BUTTON, SENT_FOR_UNSET } from './unreadable-value';

/** Text that a select shows while nothing is chosen. */
const PLACEHOLDER = '[class*="__placeholder"], [class*="-placeholder"]';
/** The value that a select shows; one of several values. */
export const SINGLE_VALUE = '[class*="ingle-value"], [class*="ingleValue"]';
export const CHIP_LABEL = '[class*="multi-value__label"], [class*="multiValueLabel"], [class*="MultiValueLabel"]';
const IS_MULTI = '[class*="--is-multi"], [class*="multi-value"], [class*="multiValue"]';
/** The react-select's own class; an option that cannot be chosen has one too. */
const DISABLED = '[class*="control--is-disabled"], [class*="--is-disabled"][class*="container"]';
const MENU_PART = '[class*="__menu"], [class*="-menu"], [class*="__option"], [class*="-option"], [class*="ndicator"]';
const LIST = '[role="listbox"], [role="option"], .menu, .default.text';
/** Icons of a font that draws a word as a picture, such as content_copy. */
const ICON_WORD = '[class*="material-icons"], [class*="material-symbols"]';
const NOT_A_VALUE = `label, legend, dt, button, a[role="button"], svg, script, style, input, ${ICON_WORD}`;

/** Returns the present value of a control, as the user sees it. Changes nothing in the page. */
export function readControl(control: FormControl, markup: ControlSelectors): Reading {
  const [input] = control.inputs;
  switch (control.kind) {
    case 'text':
      return reading(fieldValue(input), isLocked(input) || (input as HTMLInputElement)?.readOnly === true);
    case 'checkbox':
    case 'switch':
      return { text: null, texts: [], on: stateOf(input), locked: isLocked(input) };
    case 'radio':
      return readRadios(control, markup);
    case 'native-select': {
      const select = input as HTMLSelectElement;
      const chosen = [...select.options].filter(({ selected }) => selected);
      const texts = chosen.map((option) => option.label.trim()).filter((text) => text !== '');
      const isBlank = texts.length === 0 && chosen.some((option) => !SENT_FOR_UNSET.test(option.value));
      return { text: texts[0] ?? null, texts, on: null, locked: isLocked(input), ...unreadableIf(isBlank) };
    }
    case 'select':
      return readSelect(control, markup);
    case 'view': {
      // The title has the whole of a text that is truncated on the screen (docs/halo-ui.md 2.6).
      const values = [control.root, ...queryAll(control.root, markup.readValue)];
      const title = values.map((el) => attributeOf(el, 'title')?.trim()).find((text) => text) ?? '';
      const skipped = besideValue(markup);
      const isNoPart = (el: Element) => el === control.labelEl || matches(el, skipped) || isHidden(el);
      const shown = readOnlyValue(control.root, isNoPart).replace(/^[:\s]+/u, '');
      const text = isWhole(title, shown) ? title : shown;
      return reading(text === '' ? null : text, true);
    }
  }
}

/**
 * Returns the visible pieces of a read-only value's text. Client ID and Client Secret are recognised by their format
 * in one. With `markup` it leaves out what is beside the value: its label, buttons, icons, help.
 */
export function viewPieces(control: FormControl, markup?: ControlSelectors): string[] {
  if (control.kind !== 'view') return [];
  const skipped = markup ? `${besideValue(markup)}, [role="button"]` : 'button, label, script, style';
  const isLabel = (el: Element) => markup !== undefined && el === control.labelEl;
  return textPieces(control.root, (el) => isLabel(el) || matches(el, skipped) || isHidden(el));
}

function besideValue({ help, labelNoise }: ControlSelectors): string {
  return `${NOT_A_VALUE}, ${help}, ${labelNoise}`;
}

/** Returns the text that a select shows while nothing is chosen; '' for none. */
export function placeholderOf(control: FormControl): string {
  const placeholder = queryOne(control.root, PLACEHOLDER);
  return placeholder ? textPieces(placeholder).join(' ') : '';
}

/** Returns the texts where a select's value is shown that are styled as a hint: a page may style a value so, too. */
export function hintsOf(control: FormControl): string[] {
  if (isReactSelect(control)) return [];
  const [input] = control.inputs;
  return [placeholderOf(control), input instanceof HTMLInputElement ? input.placeholder : ''].filter(
    (hint) => hint !== '',
  );
}

/** Returns the value that is styled like a placeholder: the list marks the option of this text as selected. */
function chosenHint(control: FormControl): string | null {
  const chosen = chosenInList(control).map((option) => readOnlyValue(option));
  return hintsOf(control).find((hint) => chosen.includes(hint)) ?? null;
}

/** Checks whether a select accepts several values. */
export function isMulti(control: FormControl): boolean {
  return control.kind === 'select' && (matches(control.root, IS_MULTI) || queryOne(control.root, IS_MULTI) !== null);
}

/**
 * Checks whether a title is the whole of what is shown, or the text of a value without one; otherwise it is help
 * ("Click to edit").
 */
function isWhole(title: string, shown: string): boolean {
  if (title === '' || !/\p{L}/u.test(shown)) return title !== '';
  return title.toLowerCase().includes(trimEndWhere(shown, (sign) => /[\s.…]/u.test(sign)).toLowerCase());
}

function reading(text: string | null, locked: boolean): Reading {
  return { text, texts: text === null ? [] : [text], on: null, locked };
}

function unreadableIf(is: boolean): Pick<Reading, 'unreadable'> {
  return is ? { unreadable: true } : {};
}

function fieldValue(input: HTMLElement | undefined): string | null {
  const value = (input as HTMLInputElement | undefined)?.value ?? '';
  return value === '' ? null : value;
}

function readRadios(control: FormControl, markup: ControlSelectors): Reading {
  const [chosen, ...more] = control.inputs.filter((input) => stateOf(input) === true);
  const label = chosen && more.length === 0 ? radioLabel(chosen) : null;
  const text = (label && radioWords(label, markup)) || null;
  return { ...reading(text, control.inputs.every(isLocked)), ...unreadableIf(chosen !== undefined && text === null) };
}

/** Returns the visible text of a radio, else its aria-label. */
export function radioWords(label: Element, markup: ControlSelectors): string {
  return readOnlyValue(label, (el) => matches(el, markup.labelNoise)) || (attributeOf(label, 'aria-label') ?? '');
}

/** Returns the value of a select; without one, also whether it may have a value that cannot be read. */
function readSelect(control: FormControl, markup: ControlSelectors): Reading {
  const now = selectReading(control, markup);
  if (now.text !== null || isMulti(control)) return now;
  const chosen = chosenHint(control);
  return chosen === null
    ? { ...now, ...unreadableIf(mayHaveValue(control, markup)) }
    : { ...now, text: chosen, texts: [chosen] };
}

function selectReading(control: FormControl, markup: ControlSelectors): Reading {
  const [input] = control.inputs;
  if (!isReactSelect(control)) return reading(comboboxText(control, markup), isLocked(input));
  // A select without search has a read-only field, but its value can be chosen.
  const locked = isDisabled(input) || matches(control.root, DISABLED) || queryOne(control.root, DISABLED) !== null;
  if (isMulti(control)) {
    const texts = [...queryAll(control.root, CHIP_LABEL)].map((chip) => readOnlyValue(chip));
    return { text: texts[0] ?? null, texts, on: null, locked };
  }
  const single = [...queryAll(control.root, SINGLE_VALUE)].find((el) => !matches(el, PLACEHOLDER));
  // A page may draw the value in a separate element: with any text there, the select is not unset.
  const drawn = single ?? queryOne(control.root, SELECT_CONTROL) ?? control.root;
  const text = readOnlyValue(drawn, (el) => matches(el, `${PLACEHOLDER}, ${LIST}, ${MENU_PART}`) || isHidden(el));
  return reading(text === '' ? null : text, locked);
}

/** Returns whether a box is on; null for an indeterminate one. */
function stateOf(input: HTMLElement | undefined): boolean | null {
  if (input instanceof HTMLInputElement) return input.indeterminate ? null : input.checked;
  const state = ['aria-checked', 'aria-pressed', 'aria-selected']
    .map((name) => attributeOf(input, name))
    .find((one) => one);
  return state === 'mixed' ? null : state === 'true';
}

/** Returns what a combobox other than react-select shows: its field's text, else its own text without its list. */
function comboboxText({ root, inputs, labelEl }: FormControl, { help }: ControlSelectors): string | null {
  const [input] = inputs;
  if (input instanceof HTMLInputElement && input.value !== '') return input.value;
  if (call<boolean>(root, 'hasAttribute', 'data-placeholder')) return null;
  // The value may be a button.
  const skipped = `${LIST}, ${PLACEHOLDER}, label, legend, svg, script, style, input, ${NAMED_BUTTON}, [class*="clear" i], ${helpOf(inputs, help)}`;
  return (
    readOnlyValue(root, (el) => el === labelEl || matches(el, skipped) || isHidden(el)).replace(/\p{Cf}/gu, '') || null
  );
}

function isHidden(el: Element): boolean {
  // An element with `display: contents` has no box of its own, but its text is visible.
  return (
    !call<boolean>(el, 'checkVisibility', { checkVisibilityCSS: true }) && getComputedStyle(el).display !== 'contents'
  );
}

function isDisabled(input: HTMLElement | undefined): boolean {
  return !input || matches(input, ':disabled') || attributeOf(input, 'aria-disabled') === 'true';
}

function isLocked(input: HTMLElement | undefined): boolean {
  return isDisabled(input) || attributeOf(input, 'aria-readonly') === 'true';
}
