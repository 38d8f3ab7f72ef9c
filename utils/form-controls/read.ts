import { attributeOf, call, matches, queryAll, queryOne } from '@/utils/dom/native';
import { trimEndWhere } from '@/utils/recipe/trim-end';
import { helpOf, isReactSelect, radioLabel, SELECT_CONTROL } from './form-control';
import { textPieces } from './label-text';
import { readOnlyValue } from './read-only-values';
import type { ControlSelectors, FormControl, Reading } from './types';
import { chosenInList, mayHaveValue, NAMED_BUTTON, SENT_FOR_UNSET } from './unreadable-value';

/** Text that a select shows while nothing is chosen. */
const PLACEHOLDER = '[class*="__placeholder"], [class*="-placeholder"]';
const SINGLE_VALUE = '[class*="ingle-value"], [class*="ingleValue"]';
const CHIP_LABEL = '[class*="multi-value__label"], [class*="multiValueLabel"], [class*="MultiValueLabel"]';
const IS_MULTI = '[class*="--is-multi"], [class*="multi-value"], [class*="multiValue"]';
/** The react-select's own class; an option that cannot be chosen has one too. */
const DISABLED = '[class*="control--is-disabled"], [class*="--is-disabled"][class*="container"]';
const MENU_PART = '[class*="__menu"], [class*="-menu"], [class*="__option"], [class*="-option"], [class*="ndicator"]';
const LIST = '[role="listbox"], [role="option"], .menu, .default.text';
const NOT_A_VALUE = 'label, legend, dt, button, a[role="button"], svg, script, style, input';

/** What a control says now, as the user sees it. Reads only; the page does not notice. */
export function readControl(unit: FormControl, markup: ControlSelectors): Reading {
  const [input] = unit.inputs;
  switch (unit.kind) {
    case 'text':
      return reading(fieldValue(input), isLocked(input) || (input as HTMLInputElement)?.readOnly === true);
    case 'checkbox':
    case 'switch':
      return { text: null, texts: [], on: stateOf(input), locked: isLocked(input) };
    case 'radio':
      return readRadios(unit, markup);
    case 'native-select': {
      const select = input as HTMLSelectElement;
      const chosen = [...select.options].filter(({ selected }) => selected);
      const texts = chosen.map((option) => option.label.trim()).filter((text) => text !== '');
      const isBlank = texts.length === 0 && chosen.some((option) => !SENT_FOR_UNSET.test(option.value));
      return { text: texts[0] ?? null, texts, on: null, locked: isLocked(input), ...unreadableIf(isBlank) };
    }
    case 'select':
      return readSelect(unit, markup);
    case 'view': {
      // The title has the whole of a text that is truncated on the screen (docs/halo-ui.md 2.6).
      const values = [unit.root, ...queryAll(unit.root, markup.readValue)];
      const title = values.map((el) => attributeOf(el, 'title')?.trim()).find((text) => text) ?? '';
      const skipped = `${NOT_A_VALUE}, ${markup.help}, ${markup.labelNoise}`;
      const isNoPart = (el: Element) => el === unit.words || matches(el, skipped) || isHidden(el);
      const shown = readOnlyValue(unit.root, isNoPart).replace(/^[:\s]+/u, '');
      const text = isWhole(title, shown) ? title : shown;
      return reading(text === '' ? null : text, true);
    }
  }
}

/** Every piece of text of a read-only value, for values that are known by their shape (Client ID, Client Secret). */
export function viewPieces(unit: FormControl): string[] {
  if (unit.kind !== 'view') return [];
  return textPieces(unit.root, (el) => matches(el, 'button, label, script, style'));
}

/** What a select shows while nothing is chosen. */
export function placeholderOf(unit: FormControl): string {
  const placeholder = queryOne(unit.root, PLACEHOLDER);
  return placeholder ? textPieces(placeholder).join(' ') : '';
}

/** Returns the texts where a select's value is shown that are styled as a hint: a page may style a value so, too. */
export function hintsOf(unit: FormControl): string[] {
  if (isReactSelect(unit)) return [];
  const [input] = unit.inputs;
  return [placeholderOf(unit), input instanceof HTMLInputElement ? input.placeholder : ''].filter(
    (hint) => hint !== '',
  );
}

/** The hint that is no hint: the list says that the option of this text is chosen. */
function chosenHint(unit: FormControl): string | null {
  const chosen = chosenInList(unit).map((option) => readOnlyValue(option));
  return hintsOf(unit).find((hint) => chosen.includes(hint)) ?? null;
}

/** Checks whether a select accepts several values. */
export function isMulti(unit: FormControl): boolean {
  return unit.kind === 'select' && (matches(unit.root, IS_MULTI) || queryOne(unit.root, IS_MULTI) !== null);
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

function readRadios(unit: FormControl, markup: ControlSelectors): Reading {
  const [chosen, ...more] = unit.inputs.filter((input) => stateOf(input) === true);
  const label = chosen && more.length === 0 ? radioLabel(chosen) : null;
  const text = (label && radioWords(label, markup)) || null;
  return { ...reading(text, unit.inputs.every(isLocked)), ...unreadableIf(chosen !== undefined && text === null) };
}

/** The words of a radio: those that can be read, else its name. */
export function radioWords(label: Element, markup: ControlSelectors): string {
  return readOnlyValue(label, (el) => matches(el, markup.labelNoise)) || (attributeOf(label, 'aria-label') ?? '');
}

/** What a select says; where it says nothing, whether that is because nothing is chosen. */
function readSelect(unit: FormControl, markup: ControlSelectors): Reading {
  const now = selectReading(unit, markup);
  if (now.text !== null || isMulti(unit)) return now;
  const chosen = chosenHint(unit);
  return chosen === null
    ? { ...now, ...unreadableIf(mayHaveValue(unit, markup)) }
    : { ...now, text: chosen, texts: [chosen] };
}

function selectReading(unit: FormControl, markup: ControlSelectors): Reading {
  const [input] = unit.inputs;
  if (!isReactSelect(unit)) return reading(comboboxText(unit, markup), isLocked(input));
  // One that cannot be searched says that its field is read-only; its value can be chosen all the same.
  const locked = isDisabled(input) || matches(unit.root, DISABLED) || queryOne(unit.root, DISABLED) !== null;
  if (isMulti(unit)) {
    const texts = [...queryAll(unit.root, CHIP_LABEL)].map((chip) => readOnlyValue(chip));
    return { text: texts[0] ?? null, texts, on: null, locked };
  }
  const single = [...queryAll(unit.root, SINGLE_VALUE)].find((el) => !matches(el, PLACEHOLDER));
  // A page may draw the value in a separate element: with any text there, the select is not unset.
  const drawn = single ?? queryOne(unit.root, SELECT_CONTROL) ?? unit.root;
  const text = readOnlyValue(drawn, (el) => matches(el, `${PLACEHOLDER}, ${LIST}, ${MENU_PART}`) || isHidden(el));
  return reading(text === '' ? null : text, locked);
}

/** On or off; null for a box in between, which says neither. */
function stateOf(input: HTMLElement | undefined): boolean | null {
  if (input instanceof HTMLInputElement) return input.indeterminate ? null : input.checked;
  const state = ['aria-checked', 'aria-pressed', 'aria-selected']
    .map((name) => attributeOf(input, name))
    .find((one) => one);
  return state === 'mixed' ? null : state === 'true';
}

/** What a combobox that is no react-select shows: its field's text, else its own words without its list. */
function comboboxText({ root, inputs, words }: FormControl, { help }: ControlSelectors): string | null {
  const [input] = inputs;
  if (input instanceof HTMLInputElement && input.value !== '') return input.value;
  if (call<boolean>(root, 'hasAttribute', 'data-placeholder')) return null;
  // The value may be a button.
  const skipped = `${LIST}, ${PLACEHOLDER}, label, legend, svg, script, style, input, ${NAMED_BUTTON}, [class*="clear" i], ${helpOf(inputs, help)}`;
  return (
    readOnlyValue(root, (el) => el === words || matches(el, skipped) || isHidden(el)).replace(/\p{Cf}/gu, '') || null
  );
}

function isHidden(el: Element): boolean {
  return !call<boolean>(el, 'checkVisibility', { visibilityProperty: true });
}

function isDisabled(input: HTMLElement | undefined): boolean {
  return !input || matches(input, ':disabled') || attributeOf(input, 'aria-disabled') === 'true';
}

function isLocked(input: HTMLElement | undefined): boolean {
  return isDisabled(input) || attributeOf(input, 'aria-readonly') === 'true';
}
