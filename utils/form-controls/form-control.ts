import {
  attributeOf,
  bodyOf,
  call,
  closest,
  contains,
  documentOf,
  matches,
  native,
  parentOf,
  queryAll,
  queryOne,
  rectOf,
  textOf,
} from '@/utils/dom/native';
import { isBoxVisible, isDrawn, isVisible, labelsBeside } from '@/utils/dom/visible';
import { frameOf } from './frame-of';
import type { ControlSelectors, FormControl } from './types';

/** A react-select's frame, whatever its class prefix, and with emotion's generated names. */
export const SELECT_CONTROL = '[class*="__control"], [class*="-control"]';
const COMBOBOX = 'input[role="combobox"], input[aria-autocomplete="list"]';
/** Semantic UI's dropdown calls itself a listbox; one that is a button is a menu of commands (docs/halo-ui.md 2.1). */
const DROPDOWN = '[role="listbox"].dropdown:not(.button), [role="listbox"][aria-expanded]:not(.button)';
const ANY_COMBOBOX = `[role="combobox"], [aria-haspopup="listbox"], ${DROPDOWN}`;
/** A list that is open in the form, of which one option is chosen. */
const OPEN_LIST = '[role="listbox"]:not([aria-multiselectable="true"]) [role="option"]';
/** Buttons of which one is pressed in. */
const PRESSED = '[role="group"] > [aria-pressed], [role="radiogroup"] > [aria-pressed], .buttons > [aria-pressed]';
/** Headings of a section, not of a single control. */
export const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const NOT_A_SETTING = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'file', 'search']);

/**
 * Returns all visible controls below `root`, in document order, each once. Leaves out controls in Halo's menus and in
 * dialogs above the record, unless `root` itself is in one.
 */
export function formControlsIn(
  root: ParentNode,
  markup: ControlSelectors,
  isExcluded = excludedRegions(root, `${markup.chrome}, ${markup.dialog}`),
): FormControl[] {
  const found = queryAll<HTMLElement>(
    root,
    `input, textarea, select, [role="switch"], [role="checkbox"], [role="radio"], ${OPEN_LIST}, ${PRESSED}, ${ANY_COMBOBOX}, ${markup.readValue}`,
  );
  const controls: FormControl[] = [];
  const used = new Set<HTMLElement>();
  const radios = new Map<unknown, FormControl>();
  for (const el of found) {
    const control = controlAt(el, markup);
    if (control === null || used.has(control.root)) continue;
    if (isExcluded(el)) continue;
    if (control.kind === 'radio') {
      if (!(matches(el, '[role="option"]') ? isVisible(el) : isBoxVisible(el))) continue;
      const group = radioGroup(el);
      const known = radios.get(group);
      if (known) {
        known.inputs.push(el);
        known.root = commonAncestor(known.root, el);
        continue;
      }
      radios.set(group, control);
      control.root = closest<HTMLElement>(el, '[role="radiogroup"], [role="listbox"]') ?? el;
    } else if (!isControlVisible(control)) continue;
    used.add(control.root);
    controls.push(control);
  }
  return controls;
}

/** Checks whether the element, or one between it and `root`, matches the selector. */
export function isWithin(el: Element, root: ParentNode, selector: string): boolean {
  const found = closest(el, selector);
  return found !== null && !(root instanceof Element && contains(found, root));
}

/**
 * Returns a check whether a menu, bar or dialog is between an element and the root. Valid until the page changes:
 * each ancestor is read once.
 */
export function excludedRegions(root: ParentNode, excluded: string): (el: Element) => boolean {
  const known = new Map<Element, boolean>();
  for (const region of queryAll(root, excluded)) known.set(region, true);
  if (known.size === 0) return () => false;
  return (el) => {
    const path: Element[] = [];
    let result = false;
    for (let node: Element | null = el; node && node !== root; node = parentOf(node)) {
      const cached = known.get(node);
      if (cached !== undefined) {
        result = cached;
        break;
      }
      path.push(node);
    }
    for (const node of path) known.set(node, result);
    return result;
  };
}

/** Checks whether a person can see the control now. */
function isControlVisible({ kind, inputs, root }: FormControl): boolean {
  if (kind === 'checkbox' || kind === 'radio') return inputs.some(isBoxVisible);
  return isVisible(root) || (kind === 'view' && isEmptyValue(root));
}

/** Checks whether a value that can only be read is empty, and has no height for that reason only. */
function isEmptyValue(root: Element): boolean {
  const outer = parentOf(root);
  return textOf(root).trim() === '' && isDrawn(root) && outer !== null && isVisible(outer);
}

function controlAt(el: HTMLElement, markup: ControlSelectors): FormControl | null {
  const select = selectControl(el, markup);
  if (select) return select;
  if (el instanceof HTMLSelectElement) return { kind: 'native-select', root: el, inputs: [el] };
  if (el instanceof HTMLTextAreaElement) return { kind: 'text', root: el, inputs: [el] };
  if (el instanceof HTMLInputElement) return inputControl(el);
  const role = attributeOf(el, 'role');
  if (role === 'switch' || role === 'checkbox') {
    const native = queryOne<HTMLElement>(el, 'input[type="checkbox"]');
    return native ? null : { kind: 'switch', root: el, inputs: [el] };
  }
  if (role === 'radio') {
    const native = queryOne<HTMLElement>(el, 'input[type="radio"]');
    return native ? null : { kind: 'radio', root: el, inputs: [el] };
  }
  if (role === 'option') return isInOpenList(el) ? { kind: 'radio', root: el, inputs: [el] } : null;
  if (matches(el, PRESSED)) return isChoice(el) ? { kind: 'radio', root: el, inputs: [el] } : null;
  if (matches(el, markup.readValue)) {
    const outer = closest<HTMLElement>(parentOf(el), markup.readValue) ?? el;
    // A frame in read mode that contains a live control is no value itself.
    if (queryOne(outer, `input:not([type="hidden"]), textarea, select, ${ANY_COMBOBOX}`)) return null;
    return { kind: 'view', root: outer, inputs: [] };
  }
  return null;
}

function inputControl(el: HTMLInputElement): FormControl | null {
  if (NOT_A_SETTING.has(el.type)) return null;
  // The hidden value and the search box of a select belong to the select.
  const select = closest<HTMLElement>(el, SELECT_CONTROL);
  if (queryOne(select, COMBOBOX) || closest(parentOf(el), ANY_COMBOBOX)) return null;
  if (el.type === 'checkbox') {
    return { kind: attributeOf(el, 'role') === 'switch' ? 'switch' : 'checkbox', root: el, inputs: [el] };
  }
  if (el.type === 'radio') return { kind: 'radio', root: el, inputs: [el] };
  return { kind: 'text', root: el, inputs: [el] };
}

/**
 * Returns the select at an element: a react-select by its search box, else any element with the role combobox, which may
 * be a field, a button or a frame around a field.
 */
function selectControl(el: HTMLElement, markup: ControlSelectors): FormControl | null {
  const selectFrame = matches(el, COMBOBOX) ? reactControl(closest<HTMLElement>(parentOf(el), SELECT_CONTROL)) : null;
  if (!selectFrame) {
    if (!matches(el, ANY_COMBOBOX) || el instanceof HTMLSelectElement) return null;
    const outer = el instanceof HTMLInputElement ? closest<HTMLElement>(parentOf(el), '[role="combobox"]') : null;
    if (outer) return selectControl(outer, markup);
    if (el instanceof HTMLInputElement) return { kind: 'select', root: drawnFrame(el, markup), inputs: [el] };
    const field = queryOne<HTMLInputElement>(el, 'input:not([type="hidden"])');
    // An arrow without a text opens the list of the control next to it.
    const isBare = !field && textOf(el).trim() === '';
    return { kind: 'select', root: isBare ? drawnFrame(el, markup) : el, inputs: [field ?? el] };
  }
  const frame = parentOf(selectFrame);
  // The element around it also contains the menu. It belongs to the select only when it contains no other select.
  const root = frame && queryAll(frame, COMBOBOX).length === 1 ? frame : selectFrame;
  return { kind: 'select', root, inputs: [el] };
}

/** Checks whether a select is a react-select, with any class prefix. */
export function isReactSelect({ root }: FormControl): boolean {
  return [root, ...queryAll<HTMLElement>(root, SELECT_CONTROL)].some(
    (el) => matches(el, SELECT_CONTROL) && reactControl(el) !== null,
  );
}

/** Returns the frame, unless it contains a label: other libraries call that a control, too. */
function reactControl(frame: HTMLElement | null): HTMLElement | null {
  return queryOne(frame, 'label') ? null : frame;
}

/**
 * Returns what is drawn around the field or arrow of a select that shows its value next to it or below it: the
 * largest element with its own border, or whose whole text is where the field is. Such a field may be transparent, or
 * as narrow as its text.
 */
function drawnFrame(input: HTMLElement, { help, sectionTitle }: ControlSelectors): HTMLElement {
  let frame: HTMLElement = input;
  if (input instanceof HTMLInputElement && input.value !== '') return frame;
  for (const outer of [frameOf(input, 1), frameOf(input, 2), frameOf(input, 3), frameOf(input)]) {
    const isOne = isBordered(outer) && !queryOne(outer, `${HEADING}, ${sectionTitle}`);
    if (isOne || wordsIn(outer, input, help).every((words) => isAt(words, input, outer))) frame = outer;
  }
  return frame;
}

/** Checks whether a text is on the line of the field, and not before it. */
function isAt(words: Element, input: Element, outer: Element): boolean {
  const box = rectOf(input);
  const { top, bottom, left, right } = rectOf(words);
  const y = (top + bottom) / 2;
  if (y < box.top - 4 || y > box.bottom + 4 || left < box.left - 8) return false;
  return right <= Math.max(box.right, rectOf(outer).right) + 8;
}

/** Checks whether an element has a border on all sides. */
function isBordered(el: Element): boolean {
  const style = getComputedStyle(el);
  const isDrawn = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    Number.parseFloat(style[`border${side}Width`]) > 0 && !/, 0\)$|^transparent$/u.test(style[`border${side}Color`]);
  return style.boxShadow !== 'none' || (['Top', 'Right', 'Bottom', 'Left'] as const).every(isDrawn);
}

/** Returns a selector of what is help by its class, or because the control names it as its description. */
export function helpOf(inputs: readonly Element[], help: string): string {
  const ids = inputs.flatMap((input) => (attributeOf(input, 'aria-describedby') ?? '').split(/\s+/u));
  return [help, ...ids.filter((id) => id !== '').map((id) => `#${CSS.escape(id)}`)].join(', ');
}

/** Checks whether a direct text node of an element matches the pattern, by default any text other than spaces. */
export function hasOwnText(el: Element, pattern = /\S/u): boolean {
  return [...native(el, 'childNodes')].some(
    (node) => node.nodeType === Node.TEXT_NODE && pattern.test(node.nodeValue ?? ''),
  );
}

/** Returns the visible elements with their own text, without lists of options and help. */
function wordsIn(el: Element, input: Element, help: string): Element[] {
  const skipped = `[role="listbox"], [role="option"], button, svg, ${helpOf([input], help)}`;
  return [...queryAll(el, '*')].filter((one) => hasOwnText(one) && !closest(one, skipped) && isVisible(one));
}

/** Checks whether a button is one of several with words, which are a choice. Buttons with icons alone are a toolbar. */
function isChoice(el: HTMLElement): boolean {
  const all = [...(native(parentOf(el), 'children') ?? [])].filter((one) =>
    call<boolean>(one, 'hasAttribute', 'aria-pressed'),
  );
  return all.length > 1 && all.every((one) => textOf(one).trim().length > 1);
}

/** Checks whether an option is in the form itself: lists that belong to a select are above it, or it names them. */
function isInOpenList(option: HTMLElement): boolean {
  const list = closest<HTMLElement>(option, '[role="listbox"]');
  if (!list || closest(list, '.dropdown, [class*="menu"]') || closest(parentOf(list), ANY_COMBOBOX)) return false;
  // A list that the keyboard cannot reach is not a control.
  if (!call<boolean>(list, 'hasAttribute', 'tabindex') && !queryOne(list, '[role="option"][tabindex]')) return false;
  const id = CSS.escape(list.id);
  const owner = `[aria-controls~="${id}"], [aria-owns~="${id}"]`;
  if (list.id && queryOne(documentOf(list), owner)) return false;
  for (let node: HTMLElement | null = list; node && node !== bodyOf(documentOf(node)); node = parentOf(node)) {
    if (/absolute|fixed/u.test(getComputedStyle(node).position)) return false;
    if (queryOne(node, 'label, [role="combobox"], [aria-haspopup="listbox"]')) break;
  }
  // A list that a button has opened belongs to that button.
  return queryOne(documentOf(list), '[aria-haspopup="listbox"][aria-expanded="true"]') === null;
}

/** Returns what identifies a radio's group: its name, otherwise the group or the parent around it. */
function radioGroup(el: HTMLElement): unknown {
  const name = attributeOf(el, 'name');
  return name ? `name:${name}` : (closest(el, '[role="radiogroup"], [role="listbox"], fieldset') ?? parentOf(el));
}

function commonAncestor(a: HTMLElement, b: HTMLElement): HTMLElement {
  let node = a;
  for (let up: HTMLElement | null = a; up; up = contains(node, b) ? null : parentOf(up)) node = up;
  return node;
}

/**
 * Returns the label of one radio: its own label, otherwise the text right after it. A radio that is no input contains
 * its text.
 */
export function radioLabel(input: HTMLElement): Element | null {
  if (!(input instanceof HTMLInputElement) && (textOf(input).trim() !== '' || input.ariaLabel)) return input;
  // One label may draw the radio and another have its text.
  const hasVisibleText = (label: Element) => isVisible(label) && textOf(label).trim() !== '';
  return labelsBeside(input).find(hasVisibleText) ?? native(input, 'nextElementSibling') ?? parentOf(input);
}
