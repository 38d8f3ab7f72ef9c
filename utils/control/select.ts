import { textPieces, valueText } from './label-text';
import { press, sendKey } from './press';
import { placeholderOf, readUnit } from './read';
import type { Markup, SelectWay, Sought, Unit, WriteContext, WriteResult } from './types';
import { nextFrame, until } from './wait';

const CONTROL = '[class*="__control"], [class*="-control"]';
const MENU = '[class*="__menu"]:not([class*="__menu-"]), [class*="-menu"]:not([class*="-menu-"])';
const OPTION = '[role="option"], [class*="__option"]';
const NO_OPTIONS = '[class*="menu-notice--no-options"]';
const FOCUSED = '[class*="__option--is-focused"]';
const CHIP = '[class*="__multi-value"]:not([class*="__multi-value__"]), [class*="-multiValue"]';
const CHIP_REMOVE = '[class*="multi-value__remove"], [class*="MultiValueRemove"]';
const CLEAR = '[class*="__clear-indicator"], [class*="-clearIndicator"]';

const MENU_OPENS_WITHIN = 400;
/** Options may come from the server (knowledge: halo-ui 2.9); the menu says so or is empty until then. */
const OPTIONS_COME_WITHIN = 3000;
const SHOWS_WITHIN = 500;
/** No list of options is longer; keeps a menu that never ends from holding the run. */
const MOST_OPTIONS = 2000;

const WAYS: readonly SelectWay[] = ['pointer', 'keyboard', 'page'];
/** After so many selects that refused every way, the rest are the admin's. */
const REFUSED_ENOUGH = 2;

type Way = Exclude<SelectWay, 'page'>;

/** Chooses an option, or adds one in a multi-select and leaves the others there; then reads it back. */
export async function chooseInSelect(
  unit: Unit,
  sought: Sought,
  markup: Markup,
  context: WriteContext,
): Promise<WriteResult> {
  return choose(unit, sought, () => isShown(unit, sought, markup), context);
}

/** Takes one value out of a multi-select by its own cross. */
export async function removeFromSelect(
  unit: Unit,
  sought: Sought,
  markup: Markup,
  context: WriteContext,
): Promise<WriteResult> {
  const chips = [...unit.root.querySelectorAll(CHIP)].filter((chip) =>
    sought.texts.some((text) => sought.same(valueText(textPieces(chip)), text)),
  );
  const [chip] = chips;
  if (!chip || chips.length > 1) return { ok: false, reason: chips.length > 1 ? 'two-options' : 'not-kept' };
  const cross = chip.querySelector(CHIP_REMOVE);
  if (!cross) return { ok: false, reason: 'wrong-kind' };
  press(cross);
  const gone = await until(() => !isShown(unit, sought, markup), { within: SHOWS_WITHIN, signal: context.signal });
  return gone ? { ok: true } : { ok: false, reason: 'not-kept' };
}

/** Empties a select that can be cleared. */
export async function clearSelect(unit: Unit, markup: Markup, context: WriteContext): Promise<WriteResult> {
  const cross = unit.root.querySelector(CLEAR);
  if (!cross) return { ok: false, reason: 'wrong-kind' };
  press(cross);
  const empty = await until(() => readUnit(unit, markup).text === null, {
    within: SHOWS_WITHIN,
    signal: context.signal,
  });
  closeMenu(unit);
  return empty ? { ok: true } : { ok: false, reason: 'not-kept' };
}

/**
 * Three ways, each read back: the pointer, the keyboard, the page's own code. The way that worked last comes first; once
 * several selects in a row have refused all, one try is enough. A select that does not offer the value ends the search
 * at once, with what it offers.
 */
async function choose(unit: Unit, sought: Sought, shown: () => boolean, context: WriteContext): Promise<WriteResult> {
  const memory = context.selects ?? { way: null, refused: 0 };
  const ways =
    memory.refused >= REFUSED_ENOUGH
      ? WAYS.slice(0, 1)
      : [...WAYS].sort((a, b) => +(b === memory.way) - +(a === memory.way));
  let last: WriteResult = { ok: false, reason: 'did-not-open' };
  for (const way of ways) {
    const result =
      way === 'page'
        ? await chooseByPage(unit, sought, shown, context)
        : await chooseBy(way, unit, sought, shown, context);
    if (!result) continue;
    if (result.ok || result.reason === 'no-such-option' || result.reason === 'two-options') {
      memory.refused = 0;
      if (result.ok) memory.way = way;
      return result;
    }
    last = result;
  }
  memory.refused += 1;
  return last;
}

/** The page's own code chooses; null where it cannot be reached. */
async function chooseByPage(
  unit: Unit,
  sought: Sought,
  shown: () => boolean,
  context: WriteContext,
): Promise<WriteResult | null> {
  if (!(await context.chooseInPage?.(unit.root, sought.texts))) return null;
  const kept = await until(shown, { within: SHOWS_WITHIN, signal: context.signal });
  return kept ? { ok: true } : { ok: false, reason: 'not-kept' };
}

async function chooseBy(
  way: Way,
  unit: Unit,
  sought: Sought,
  shown: () => boolean,
  context: WriteContext,
): Promise<WriteResult> {
  const input = unit.inputs[0] as HTMLInputElement;
  const returnTo = input.ownerDocument.activeElement;
  try {
    const menu = await openMenu(way, unit, context);
    if (!menu) return { ok: false, reason: 'did-not-open' };
    const found = await findOption(unit, sought, context);
    if (!('option' in found)) return found;
    if (way === 'pointer') press(found.option);
    else if (!(await pickByKeys(unit, found.option, context))) return { ok: false, reason: 'not-kept' };
    const kept = await until(shown, { within: SHOWS_WITHIN, signal: context.signal });
    return kept ? { ok: true } : { ok: false, reason: 'not-kept' };
  } finally {
    closeMenu(unit);
    if (returnTo instanceof HTMLElement && returnTo !== input && returnTo !== returnTo.ownerDocument.body) {
      returnTo.focus({ preventScroll: true });
    }
  }
}

async function openMenu(way: Way, unit: Unit, context: WriteContext): Promise<Element | null> {
  const input = unit.inputs[0] as HTMLInputElement;
  const open = menuOf(unit);
  if (open) return open;
  if (way === 'pointer') {
    press(unit.root.querySelector(CONTROL) ?? unit.root, ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  } else {
    input.focus({ preventScroll: true });
    await nextFrame(context.signal);
    sendKey(input, 'ArrowDown');
  }
  return until(() => menuOf(unit), { within: MENU_OPENS_WITHIN, signal: context.signal });
}

/** The open menu of this very select, inline or drawn elsewhere in the page, found by what the select says of itself. */
function menuOf(unit: Unit): Element | null {
  const input = unit.inputs[0];
  const list = input?.getAttribute('aria-controls') ?? input?.getAttribute('aria-owns');
  const named = list ? input?.ownerDocument.getElementById(list) : null;
  if (named) return named.closest(MENU) ?? named;
  return unit.root.querySelector(MENU);
}

function optionsOf(unit: Unit): HTMLElement[] {
  const menu = menuOf(unit);
  return menu ? [...menu.querySelectorAll<HTMLElement>(OPTION)].slice(0, MOST_OPTIONS) : [];
}

/** The wanted option; typed into the filter when the list does not show it, since long lists may hold back. */
async function findOption(
  unit: Unit,
  sought: Sought,
  context: WriteContext,
): Promise<{ option: HTMLElement } | WriteResult> {
  const { signal } = context;
  // A menu that says that it has nothing waits for typing; one that says nothing, or that it loads, is waited for.
  const saysNone = () => menuOf(unit)?.querySelector(NO_OPTIONS);
  await until(() => optionsOf(unit).length > 0 || saysNone(), { within: OPTIONS_COME_WITHIN, signal });
  const offered = optionsOf(unit).map(optionText);
  const direct = pick(unit, sought);
  if (direct) return direct;
  for (const text of sought.texts.slice(0, 1)) {
    filter(unit, text);
    const hit = await until(() => pick(unit, { ...sought, texts: [text] }), {
      within: offered.length === 0 ? OPTIONS_COME_WITHIN : 600,
      signal,
    });
    if (hit) return hit;
    filter(unit, '');
  }
  return { ok: false, reason: 'no-such-option', options: offered };
}

function pick(unit: Unit, sought: Sought): { option: HTMLElement } | WriteResult | null {
  const options = optionsOf(unit);
  for (const text of sought.texts) {
    const hits = options.filter((option) => sought.same(optionText(option), text));
    if (hits.length > 1) return { ok: false, reason: 'two-options' };
    const [option] = hits;
    if (option) return { option };
  }
  return null;
}

function filter(unit: Unit, text: string): void {
  const input = unit.inputs[0] as HTMLInputElement;
  if (input.readOnly || input.value === text) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Moves the highlight to the option and presses Enter only when it stands exactly there. */
async function pickByKeys(unit: Unit, option: HTMLElement, context: WriteContext): Promise<boolean> {
  const input = unit.inputs[0] as HTMLInputElement;
  const wanted = optionText(option);
  const isThere = () => {
    const focused = menuOf(unit)?.querySelector(FOCUSED) ?? byId(input, input.getAttribute('aria-activedescendant'));
    return focused !== null && focused !== undefined && optionText(focused) === wanted;
  };
  for (let step = 0; step < optionsOf(unit).length && !isThere(); step += 1) {
    sendKey(input, 'ArrowDown');
    await nextFrame(context.signal);
  }
  if (!isThere()) return false;
  sendKey(input, 'Enter');
  return true;
}

function byId(near: Element, id: string | null): Element | null {
  return id ? near.ownerDocument.getElementById(id) : null;
}

/** Leaves the menu closed without Escape: a select closes its menu when it loses the focus. */
function closeMenu(unit: Unit): void {
  const input = unit.inputs[0] as HTMLInputElement;
  if (input.value !== '') filter(unit, '');
  if (input.ownerDocument.activeElement === input) input.blur();
  else if (menuOf(unit)) input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

function isShown(unit: Unit, sought: Sought, markup: Markup): boolean {
  const { texts } = readUnit(unit, markup);
  // An option that unsets the select, such as "Not set", shows as its placeholder.
  const shown = texts.length > 0 ? texts : [placeholderOf(unit)];
  return shown.some((text) => sought.texts.some((wanted) => sought.same(text, wanted)));
}

function optionText(option: Element): string {
  return valueText(textPieces(option));
}
