import {
  attributeOf,
  bodyOf,
  byId,
  closest,
  contains,
  documentOf,
  matches,
  native,
  parentOf,
  queryAll,
  queryOne,
  rectOf,
  rootElementOf,
  textOf,
} from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { nextFrame, nextTask, until } from '@/utils/dom/wait';
import { isReactSelect, SELECT_CONTROL } from './form-control';
import { press, sendKey } from './press';
import { readOnlyValue } from './read-only-values';
import type { FormControl, SelectStrategy } from './types';

const MENU =
  '[class*="__menu"]:not([class*="__menu-"]), [class*="-menu"]:not([class*="-menu-"]), .dropdown .menu, [role="listbox"]';
/**
 * Older react-selects give their options no role; a part of an option does not count (`optionsIn` drops what is inside
 * an option).
 */
const UNNAMED_OPTION = '[class*="__option"], [class$="-option"], [class*="-option "]';
const DISABLED = '[aria-disabled="true"], [class*="--is-disabled"]';
const NO_OPTIONS = '[class*="menu-notice--no-options"]';
const LOADING = '[class*="menu-notice--loading"], [class*="loading-indicator"], [aria-busy="true"]';

/** A list opens or closes within this time; most need a frame or two. */
const OPEN_TIMEOUT_MS = 1000;
/** The same, after no strategy has opened any select of this page so far. */
const SHORT_OPEN_TIMEOUT_MS = 400;
/** No list of options is longer; an endless menu must not block the run. */
const MAX_OPTIONS = 2000;

/** The menu of one select. The page may replace its elements at any time, so each call finds them again. */
export class SelectMenu {
  /** Menus that were open before. A new menu is assumed to belong to this select unless ARIA says otherwise. */
  readonly #others: ReadonlySet<Element>;

  constructor(readonly control: FormControl) {
    this.#others = new Set(openMenus(documentOf(control.root)));
  }

  /** The combobox: the element that receives keys and has the ARIA state. */
  get input(): HTMLElement {
    return this.control.inputs[0] ?? this.control.root;
  }

  /** Returns the open menu, inside the select or elsewhere in the page; null when it is closed. */
  findOpen(): Element | null {
    const { input, control } = this;
    if (attributeOf(input, 'aria-expanded') === 'false') return null;
    const doc = documentOf(input);
    const ids = `${attributeOf(input, 'aria-controls') ?? ''} ${attributeOf(input, 'aria-owns') ?? ''}`;
    for (const id of ids.split(/\s+/u)) {
      const named = id ? byId(doc, id) : null;
      const visible = named && visibleAround(named);
      if (visible) return closest(visible, MENU) ?? visible;
    }
    const inline = [...queryAll(control.root, MENU)].find(isVisible);
    if (inline) return inline;
    // An older react-select is connected with a menu elsewhere only by the number in their ids.
    const [, number] = /^react-select-(.+)-input$/u.exec(input.id) ?? [];
    const own = number ? queryOne(doc, `[id^="react-select-${CSS.escape(number)}-option-"]`) : null;
    if (own) return closest(own, MENU) ?? parentOf(own);
    const added = openMenus(doc).filter((menu) => !this.#others.has(menu) && optionsIn(menu).length > 0);
    return added.length === 1 ? (added[0] ?? null) : null;
  }

  /** Returns the options that can be chosen now. */
  options(): HTMLElement[] {
    const menu = this.findOpen();
    return menu ? optionsIn(menu) : [];
  }

  /** Checks whether the menu reports that it has no options, as some do until something is typed. */
  reportsNoOptions(): boolean {
    return queryOne(this.findOpen(), NO_OPTIONS) != null;
  }

  /** Checks whether its options are still loading. */
  isLoading(): boolean {
    const menu = this.findOpen();
    if (!menu) return false;
    return matches(menu, LOADING) || [menu, this.control.root].some((el) => queryOne(el, LOADING) !== null);
  }

  /**
   * Opens the menu by the mouse or the keyboard. Returns whether it is open. `isDoubtful`: other selects did not open
   * at all. Throws the signal's reason when aborted.
   */
  async open(strategy: Exclude<SelectStrategy, 'page'>, signal: AbortSignal, isDoubtful = false): Promise<boolean> {
    if (this.findOpen()) return true;
    const { input, control } = this;
    const within = isDoubtful ? SHORT_OPEN_TIMEOUT_MS : OPEN_TIMEOUT_MS;
    const isOut = isOutOfView(control.root);
    await this.#pressOpen(strategy, signal);
    if (await until(() => this.findOpen(), { within: isOut ? SHORT_OPEN_TIMEOUT_MS : within, signal })) return true;
    if (!isOut) return false;
    // Some pages hide a list as long as its control is out of view.
    control.root.scrollIntoView({ block: 'center', behavior: 'instant' });
    await nextFrame(signal);
    if (attributeOf(input, 'aria-expanded') !== 'true') await this.#pressOpen(strategy, signal);
    return (await until(() => this.findOpen(), { within, signal })) !== null;
  }

  async #pressOpen(strategy: Exclude<SelectStrategy, 'page'>, signal: AbortSignal): Promise<void> {
    if (strategy === 'pointer') {
      // Some lists treat the next release of the button as the end of the press that opened them, and ignore it.
      const target = this.#pressTarget();
      press(target, ['pointerdown', 'mousedown']);
      // React draws what the press changed at the end of the present task.
      await null;
      if (!this.findOpen()) {
        await nextFrame(signal);
        // The frame may come before a timer in which the page opens the list.
        await nextTask();
      }
      press(target, ['pointerup', 'mouseup', 'click']);
    } else {
      this.input.focus({ preventScroll: true });
      await nextFrame(signal);
      sendKey(this.input, 'ArrowDown');
    }
  }

  /**
   * Closes the menu without Escape, which would leave Halo's form. A press closes most menus, and so does the loss of the
   * focus. The press comes first, because some selects choose the highlighted option when they lose the focus.
   */
  async close(): Promise<void> {
    const { input } = this;
    if (!isReactSelect(this.control) && attributeOf(input, 'aria-expanded') === 'true' && this.findOpen()) {
      press(this.#pressTarget());
      await nextFrame();
    }
    if (native(documentOf(input), 'activeElement') === input) input.blur();
    // In a window without the focus, a field that is left gets no event.
    if (this.findOpen()) input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await nextFrame();
    const cover = this.#cover();
    if (!cover) return;
    press(cover);
    await until(() => !this.findOpen(), { within: OPEN_TIMEOUT_MS });
  }

  /** Returns what covers the whole page while a menu is open: a press on it closes the menu and does nothing else. */
  #cover(): Element | null {
    const menu = this.findOpen();
    const body = bodyOf(documentOf(this.input));
    for (let node = menu; node && node !== body; node = parentOf(node)) {
      if (contains(node, this.input)) return null;
      const cover = [...(native(parentOf(node), 'children') ?? [])].find((el) => el !== node && isCover(el));
      if (cover) return cover;
    }
    return null;
  }

  /** The element that receives keys: the list itself where it has the focus, else the combobox. */
  get keyTarget(): Element {
    const activeElement = native(documentOf(this.input), 'activeElement');
    return activeElement && contains(this.findOpen(), activeElement) ? activeElement : this.input;
  }

  /** Returns the element to press. A press on a field also reaches the elements around it. */
  #pressTarget(): Element {
    const { root } = this.control;
    return queryOne(root, SELECT_CONTROL) ?? (matches(root, '[role]') ? root : this.input);
  }
}

/** Checks whether an element is completely outside of the window. */
function isOutOfView(el: Element): boolean {
  const { top, bottom } = rectOf(el);
  return bottom <= 0 || top >= native(rootElementOf(documentOf(el)), 'clientHeight');
}

/** Checks whether the element covers the whole page and contains nothing that can be read, pressed or set. */
function isCover(el: Element): boolean {
  if (!(el instanceof HTMLElement) || native(el, 'childElementCount') > 0 || textOf(el).trim() !== '') return false;
  if (matches(el, 'a, button, input, select, textarea, iframe') || getComputedStyle(el).position !== 'fixed')
    return false;
  const { left, top, right, bottom } = rectOf(el);
  const { clientWidth, clientHeight } = rootElementOf(documentOf(el));
  return left <= 0 && top <= 0 && right >= clientWidth && bottom >= clientHeight;
}

/** Returns the element, else a visible one around it: some selects name a hidden list for screen readers. Null for none. */
function visibleAround(el: Element): Element | null {
  if (isVisible(el)) return el;
  const outer = parentOf(el);
  return [outer, parentOf(outer)].find((one) => one && one !== bodyOf(documentOf(el)) && isVisible(one)) ?? null;
}

/** Returns the option that `aria-activedescendant` of this element names; null for none. */
export function activeOption(el: Element | null | undefined): Element | null {
  const id = attributeOf(el, 'aria-activedescendant');
  return el && id ? byId(documentOf(el), id) : null;
}

/** Returns the text of an option, without initials before a name and without a description. */
export function optionText(option: Element): string {
  return readOnlyValue(option);
}

function openMenus(doc: Document): Element[] {
  return [...queryAll(doc, MENU)].filter(
    (menu) => !closest(parentOf(menu), MENU) && isVisible(menu) && !closest(menu, 'nav'),
  );
}

function optionsIn(menu: Element): HTMLElement[] {
  const roles = [...queryAll<HTMLElement>(menu, '[role="option"]')];
  const named = roles[0] && isVisible(roles[0]) ? roles : [];
  const all = named.length > 0 ? named : [...queryAll<HTMLElement>(menu, UNNAMED_OPTION)];
  const allOptions = new Set<Element>(all);
  const isPart = (option: Element) => {
    for (let node = parentOf(option); node && node !== menu; node = parentOf(node))
      if (allOptions.has(node)) return true;
    return false;
  };
  return all.filter((option) => !matches(option, DISABLED) && !isPart(option)).slice(0, MAX_OPTIONS);
}
