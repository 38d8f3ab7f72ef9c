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
import { nextFrame, until } from '@/utils/dom/wait';
import { isReactSelect, SELECT_CONTROL } from './form-control';
import { press, sendKey } from './press';
import { readOnlyValue } from './read-only-values';
import type { FormControl, SelectStrategy } from './types';

const MENU =
  '[class*="__menu"]:not([class*="__menu-"]), [class*="-menu"]:not([class*="-menu-"]), .dropdown .menu, [role="listbox"]';
/** Older react-selects give their options no role; a part of an option is none (`optionsIn` drops what is in one). */
const UNNAMED_OPTION = '[class*="__option"], [class$="-option"], [class*="-option "]';
const DISABLED = '[aria-disabled="true"], [class*="--is-disabled"]';
const NONE = '[class*="menu-notice--no-options"]';
const LOADING = '[class*="menu-notice--loading"], [class*="loading-indicator"], [aria-busy="true"]';

/** A list opens or closes within this time; most need a frame or two. */
const OPENS_WITHIN_MS = 1000;
/** The same where the page's selects have opened in no way so far. */
const OPENS_IF_EVER_MS = 400;
/** No list of options is longer; keeps a menu that never ends from holding the run. */
const MOST_OPTIONS = 2000;

/** The menu of one select. The page may replace its elements at any time, so each call finds them again. */
export class SelectMenu {
  /** Menus that were open before. A new menu is assumed to belong to this select unless ARIA says otherwise. */
  readonly #others: ReadonlySet<Element>;

  constructor(readonly unit: FormControl) {
    this.#others = new Set(openMenus(documentOf(unit.root)));
  }

  /** The combobox: the element that receives keys and has the ARIA state. */
  get input(): HTMLElement {
    return this.unit.inputs[0] ?? this.unit.root;
  }

  /** The open menu, inline or drawn elsewhere in the page; null when it is closed. */
  at(): Element | null {
    const { input, unit } = this;
    if (attributeOf(input, 'aria-expanded') === 'false') return null;
    const doc = documentOf(input);
    const ids = `${attributeOf(input, 'aria-controls') ?? ''} ${attributeOf(input, 'aria-owns') ?? ''}`;
    for (const id of ids.split(/\s+/u)) {
      const named = id ? byId(doc, id) : null;
      const visible = named && visibleAround(named);
      if (visible) return closest(visible, MENU) ?? visible;
    }
    const inline = [...queryAll(unit.root, MENU)].find(isVisible);
    if (inline) return inline;
    // A react-select that is older and draws its menu elsewhere is tied to it by the number in its ids alone.
    const [, number] = /^react-select-(.+)-input$/u.exec(input.id) ?? [];
    const own = number ? queryOne(doc, `[id^="react-select-${CSS.escape(number)}-option-"]`) : null;
    if (own) return closest(own, MENU) ?? parentOf(own);
    const come = openMenus(doc).filter((menu) => !this.#others.has(menu) && optionsIn(menu).length > 0);
    return come.length === 1 ? (come[0] ?? null) : null;
  }

  /** The options that can be chosen now. */
  options(): HTMLElement[] {
    const menu = this.at();
    return menu ? optionsIn(menu) : [];
  }

  /** Says that it has nothing to offer as long as nothing is typed. */
  saysNone(): boolean {
    return queryOne(this.at(), NONE) != null;
  }

  /** Checks whether its options are still loading. */
  isLoading(): boolean {
    const menu = this.at();
    if (!menu) return false;
    return matches(menu, LOADING) || [menu, this.unit.root].some((el) => queryOne(el, LOADING) !== null);
  }

  /**
   * Opens the menu by the mouse or the keyboard. Returns whether it is open. `isDoubtful`: other selects did not open
   * at all. Throws the signal's reason when aborted.
   */
  async open(strategy: Exclude<SelectStrategy, 'page'>, signal: AbortSignal, isDoubtful = false): Promise<boolean> {
    if (this.at()) return true;
    const { input, unit } = this;
    const within = isDoubtful ? OPENS_IF_EVER_MS : OPENS_WITHIN_MS;
    const isOut = isOutOfView(unit.root);
    await this.#pressOpen(strategy, signal);
    if (await until(() => this.at(), { within: isOut ? OPENS_IF_EVER_MS : within, signal })) return true;
    if (!isOut) return false;
    // Some pages hide a list as long as its control is out of view.
    unit.root.scrollIntoView({ block: 'center', behavior: 'instant' });
    await nextFrame(signal);
    if (attributeOf(input, 'aria-expanded') !== 'true') await this.#pressOpen(strategy, signal);
    return (await until(() => this.at(), { within, signal })) !== null;
  }

  async #pressOpen(strategy: Exclude<SelectStrategy, 'page'>, signal: AbortSignal): Promise<void> {
    if (strategy === 'pointer') {
      // Some lists treat the next release of the button as the end of the press that opened them, and ignore it.
      const face = this.#face();
      press(face, ['pointerdown', 'mousedown']);
      await nextFrame(signal);
      press(face, ['pointerup', 'mouseup', 'click']);
    } else {
      this.input.focus({ preventScroll: true });
      await nextFrame(signal);
      sendKey(this.input, 'ArrowDown');
    }
  }

  /**
   * Leaves it closed, without Escape (which leaves Halo's form): most are closed by a press, and a select also closes
   * when it loses the focus. The press comes first, since some choose the highlighted option when they lose the focus.
   */
  async close(): Promise<void> {
    const { input } = this;
    if (!isReactSelect(this.unit) && attributeOf(input, 'aria-expanded') === 'true' && this.at()) {
      press(this.#face());
      await nextFrame();
    }
    if (native(documentOf(input), 'activeElement') === input) input.blur();
    // In a window without the focus, a field that is left gets no event.
    if (this.at()) input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await nextFrame();
    const cover = this.#cover();
    if (!cover) return;
    press(cover);
    await until(() => !this.at(), { within: OPENS_WITHIN_MS });
  }

  /**
   * Returns what covers the whole page while a menu is open: a press on it closes the menu, and nothing else is
   * there.
   */
  #cover(): Element | null {
    const menu = this.at();
    const body = bodyOf(documentOf(this.input));
    for (let node = menu; node && node !== body; node = parentOf(node)) {
      if (contains(node, this.input)) return null;
      const cover = [...(native(parentOf(node), 'children') ?? [])].find((el) => el !== node && isCover(el));
      if (cover) return cover;
    }
    return null;
  }

  /** What has the keys: the list itself where it has the focus, else the combobox. */
  get keys(): Element {
    const activeElement = native(documentOf(this.input), 'activeElement');
    return activeElement && contains(this.at(), activeElement) ? activeElement : this.input;
  }

  /** What is pressed: a press on a field also reaches what is drawn around it. */
  #face(): Element {
    const { root } = this.unit;
    return queryOne(root, SELECT_CONTROL) ?? (matches(root, '[role]') ? root : this.input);
  }
}

/** Whether nothing of an element is in the window. */
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

/** The element, or what is drawn around it: some lists name one for screen readers that nobody can see. */
function visibleAround(el: Element): Element | null {
  if (isVisible(el)) return el;
  const outer = parentOf(el);
  return [outer, parentOf(outer)].find((one) => one && one !== bodyOf(documentOf(el)) && isVisible(one)) ?? null;
}

/** The option that a list, or what has its keys, says is the active one. */
export function activeOption(el: Element | null | undefined): Element | null {
  const id = attributeOf(el, 'aria-activedescendant');
  return el && id ? byId(documentOf(el), id) : null;
}

/** The words of an option, without the initials before a name and what describes it. */
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
  const such = new Set<Element>(all);
  const isPart = (option: Element) => {
    for (let node = parentOf(option); node && node !== menu; node = parentOf(node)) if (such.has(node)) return true;
    return false;
  };
  return all.filter((option) => !matches(option, DISABLED) && !isPart(option)).slice(0, MOST_OPTIONS);
}
