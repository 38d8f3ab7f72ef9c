import { attributeOf, matches, native, queryAll, queryOne, rectOf } from '@/utils/dom/native';
import { nextFrame, until } from '@/utils/dom/wait';
import { setNativeValue } from '@/utils/dom/write-text';
import { sendKey } from './press';
import { activeOption, optionText, type SelectMenu } from './select-menu';
import type { OptionQuery, WriteFailure } from './types';

/** Options may come from the server (docs/halo-ui.md 2.9); the menu says so or is empty until then. */
const OPTIONS_TIMEOUT_MS = 3000;
/** A menu without options that does not report that it loads may wait for typing. */
const EMPTY_MENU_TIMEOUT_MS = 800;
/** A loaded list is filtered by the page itself, or by its server after a pause in typing, within this time. */
const FILTER_TIMEOUT_MS = 1500;
/** The highlight is moved key by key over at most this many options; a longer list is filtered first. */
const MAX_KEY_STEPS = 12;
/** A list moves its highlight within this time. */
const HIGHLIGHT_TIMEOUT_MS = 300;
/** After this many keys without effect, the highlight is at the end of the list. */
const CHECKS_AT_END = 2;
/** The maximum number of stops of a scroll through a list that mounts its options only in view. */
const MAX_STOPS = 300;
/** The options of a completely mounted list fill at least this share of its scroll height; paddings and headings fill the rest. */
const MIN_FILLED_SHARE = 0.6;

/** The wanted option; why there is none; or that the menu closed during the search. */
export type Found = { option: HTMLElement } | { failure: WriteFailure } | 'closed';

/**
 * Searches for the option in an open menu: among what it offers, then by typing into its filter (long lists may offer
 * only a part; the typed text is removed again), then by scrolling through a list that mounts its options only in
 * view. Throws the signal's reason when aborted.
 */
export async function findOption(menu: SelectMenu, query: OptionQuery, signal: AbortSignal): Promise<Found> {
  if (!(await waitForOptions(menu, signal))) return 'closed';
  const offered = menu.options().map(optionText);
  const found =
    pick(menu, query) ??
    (query.offeredOnly
      ? await findUnfiltered(menu, query, signal)
      : await findByTyping(menu, query, offered.length > 0, signal)) ??
    (await findByScrolling(menu, query, offered, signal));
  return found ?? { failure: { reason: 'no-such-option', options: offered } };
}

/** Waits until the menu offers something or says that it has nothing. Returns false when it is closed meanwhile. */
async function waitForOptions(menu: SelectMenu, signal: AbortSignal): Promise<boolean> {
  const isClosed = closedCheck(menu);
  const began = performance.now();
  const end = await until(
    () => {
      if (isClosed()) return 'closed';
      if (menu.options().length > 0 || menu.reportsNoOptions()) return 'there';
      return !menu.isLoading() && performance.now() - began > EMPTY_MENU_TIMEOUT_MS && 'silent';
    },
    { within: OPTIONS_TIMEOUT_MS, signal },
  );
  return end !== 'closed';
}

/** Returns a check whether the menu is closed. It needs several calls, because the page may be replacing the menu. */
function closedCheck(menu: SelectMenu): () => boolean {
  let checks = 0;
  return () => {
    checks = menu.findOpen() ? 0 : checks + 1;
    return checks > 2;
  };
}

async function findByTyping(
  menu: SelectMenu,
  query: OptionQuery,
  offers: boolean,
  signal: AbortSignal,
): Promise<Found | null> {
  const { input } = menu;
  if (!isTypable(input)) return null;
  const before = input.value;
  // What a list offers without typing is mostly all that it has.
  for (const text of query.texts.slice(0, offers ? 1 : 3)) {
    const offered = wordsOffered(menu);
    type(input, text);
    const isClosed = closedCheck(menu);
    const typed = performance.now();
    const hit = await until(
      () => {
        if (isClosed()) return 'closed';
        const found = pick(menu, { ...query, texts: [text] });
        if (found) return found;
        // A list that does not change when something is typed may be asking its server without saying so.
        const isSlow = !offers || menu.isLoading() || wordsOffered(menu) === offered;
        return !isSlow && performance.now() - typed > FILTER_TIMEOUT_MS && 'none';
      },
      { within: OPTIONS_TIMEOUT_MS, signal },
    );
    if (hit !== null && hit !== 'none') return hit;
  }
  type(input, before);
  await nextFrame(signal);
  return null;
}

/**
 * Searches after the field's text is removed: a field that shows its value may offer only similar options until then.
 * Returns null when the option is not found, and restores the text.
 */
async function findUnfiltered(menu: SelectMenu, query: OptionQuery, signal: AbortSignal): Promise<Found | null> {
  const { input } = menu;
  if (!isTypable(input) || input.value === '') return null;
  const before = input.value;
  type(input, '');
  const found = await until(() => pick(menu, query), { within: FILTER_TIMEOUT_MS, signal });
  if (!found) type(input, before);
  return found;
}

async function findByScrolling(
  menu: SelectMenu,
  query: OptionQuery,
  offered: string[],
  signal: AbortSignal,
): Promise<Found | null> {
  const list = scrollerOf(menu);
  if (!list || isAllThere(menu, list)) return null;
  list.scrollTop = 0;
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await nextFrame(signal);
    await nextFrame(signal);
    if (!menu.findOpen()) return 'closed';
    const found = pick(menu, query);
    if (found) return found;
    for (const text of menu.options().map(optionText)) if (!offered.includes(text)) offered.push(text);
    const { scrollTop } = list;
    list.scrollTop = scrollTop + native(list, 'clientHeight') * 0.9;
    if (native(list, 'scrollTop') === scrollTop) return null;
  }
  return null;
}

function wordsOffered(menu: SelectMenu): string {
  return menu.options().map(optionText).join('\n');
}

function scrollerOf(menu: SelectMenu): Element | null {
  const at = menu.findOpen();
  if (!at) return null;
  const longer = [at, ...queryAll(at, '*')].filter((el) => native(el, 'scrollHeight') > native(el, 'clientHeight') + 8);
  return longer.find((el) => native(el, 'clientHeight') > 0 && getComputedStyle(el).overflowY !== 'visible') ?? null;
}

function isAllThere(menu: SelectMenu, list: Element): boolean {
  const filled = menu.options().reduce((sum, option) => sum + rectOf(option).height, 0);
  return filled > native(list, 'scrollHeight') * MIN_FILLED_SHARE;
}

/** Returns the option of that text among those that can be chosen now; null when there is none. */
function pick(menu: SelectMenu, { texts, same }: OptionQuery): Found | null {
  const options = menu.options().map((option) => ({ option, text: optionText(option) }));
  for (const text of texts) {
    const hits = options.filter((one) => same(one.text, text));
    if (hits.length > 1) return { failure: { reason: 'two-options' } };
    const [hit] = hits;
    if (hit) return { option: hit.option };
  }
  return null;
}

/** Checks whether a person could type into the select. A select without a filter has a field too. */
function isTypable(input: HTMLElement): input is HTMLInputElement {
  return (
    input instanceof HTMLInputElement &&
    !input.readOnly &&
    input.inputMode !== 'none' &&
    attributeOf(input, 'inputmode') !== 'none' &&
    attributeOf(input, 'aria-readonly') !== 'true'
  );
}

/** Writes a text into the select's field as typing would; some filter on keyup. */
export function type(input: HTMLInputElement, text: string): void {
  if (input.value === text) return;
  const key = text.at(-1) ?? 'Backspace';
  const send = (event: string) => input.dispatchEvent(new KeyboardEvent(event, { key, bubbles: true }));
  send('keydown');
  setNativeValue(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  send('keyup');
}

/**
 * Moves the highlight to the option and presses Enter, only when exactly this option is highlighted. Returns whether
 * it did.
 */
export async function pickByKeys(menu: SelectMenu, option: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const { input } = menu;
  const wanted = optionText(option);
  const isWanted = (one: Element) => optionText(one) === wanted;
  if (menu.options().findIndex(isWanted) > MAX_KEY_STEPS && isTypable(input)) {
    type(input, wanted);
    await until(() => menu.options().length <= MAX_KEY_STEPS, { within: FILTER_TIMEOUT_MS, signal });
  }
  const isThere = () => {
    const highlit = highlight(menu);
    return highlit !== null && isWanted(highlit);
  };
  for (const key of ['ArrowDown', 'ArrowUp'] as const) {
    let atEnd = 0;
    for (let steps = menu.options().length; steps > 0 && atEnd < CHECKS_AT_END && !isThere(); steps -= 1) {
      const before = highlightedText(menu);
      sendKey(menu.keyTarget, key);
      await nextFrame(signal);
      // Some lists stop at their end. Some reuse their elements with other texts.
      const moved = () => isThere() || highlightedText(menu) !== before;
      atEnd = (await until(moved, { within: HIGHLIGHT_TIMEOUT_MS, signal })) ? 0 : atEnd + 1;
    }
  }
  if (!isThere()) return false;
  sendKey(menu.keyTarget, 'Enter');
  return true;
}

function highlightedText(menu: SelectMenu): string | null {
  const option = highlight(menu);
  return option && `${option.id}\n${optionText(option)}`;
}

function highlight(menu: SelectMenu): Element | null {
  const at = menu.findOpen();
  const focused = queryOne(at, '[class*="__option--is-focused"], [role="option"]:focus');
  const list = matches(at, '[aria-activedescendant]') ? at : queryOne(at, '[aria-activedescendant]');
  return focused ?? activeOption(menu.input) ?? activeOption(list);
}
