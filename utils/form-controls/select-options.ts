import { attributeOf, matches, native, queryAll, queryOne, rectOf } from '@/utils/dom/native';
import { nextFrame, until } from '@/utils/dom/wait';
import { setNativeValue } from '@/utils/dom/write-text';
import { sendKey } from './press';
import { activeOption, optionText, type SelectMenu } from './select-menu';
import type { OptionQuery, WriteFailure } from './types';

/** Options may come from the server (docs/halo-ui.md 2.9); the menu says so or is empty until then. */
const COME_WITHIN = 3000;
/** A menu that neither offers anything nor says that it loads may wait for typing. */
const SILENT_FOR = 800;
/** A loaded list is filtered by the page itself, or by its server after a pause in typing, within this time. */
const FILTERS_WITHIN = 1500;
/** So far the highlight is moved key by key; where it is further, the list is filtered first. */
const FEW_STEPS = 12;
/** A list moves its highlight within this time. */
const MOVES_WITHIN_MS = 300;
/** So often the highlight stays where it is before that is the end of the list. */
const CHECKS_AT_END = 2;
/** A list that mounts its options only in view is scrolled through in so many stops at most. */
const MOST_STOPS = 300;
/** In a list that is all there the options fill what can be scrolled, but for its paddings and headings. */
const FILLED = 0.6;

/** The wanted option; why there is none; or that the menu closed during the search. */
export type Found = { option: HTMLElement } | { failure: WriteFailure } | 'closed';

/**
 * Searches for the option in an open menu: among what it offers, then by typing into its filter (long lists may offer
 * only a part; the typed text is removed again), then by scrolling through a list that mounts its options only in
 * view. Throws the signal's reason when aborted.
 */
export async function findOption(menu: SelectMenu, sought: OptionQuery, signal: AbortSignal): Promise<Found> {
  if (!(await optionsCome(menu, signal))) return 'closed';
  const offered = menu.options().map(optionText);
  const found =
    pick(menu, sought) ??
    (sought.offeredOnly
      ? await findUnfiltered(menu, sought, signal)
      : await findByTyping(menu, sought, offered.length > 0, signal)) ??
    (await findByScrolling(menu, sought, offered, signal));
  return found ?? { failure: { reason: 'no-such-option', options: offered } };
}

/** Waits until the menu offers something or says that it has nothing. Returns false when it is closed meanwhile. */
async function optionsCome(menu: SelectMenu, signal: AbortSignal): Promise<boolean> {
  const closes = closing(menu);
  const began = performance.now();
  const end = await until(
    () => {
      if (closes()) return 'closed';
      if (menu.options().length > 0 || menu.saysNone()) return 'there';
      return !menu.isLoading() && performance.now() - began > SILENT_FOR && 'silent';
    },
    { within: COME_WITHIN, signal },
  );
  return end !== 'closed';
}

/** Checks whether the menu is gone. A single check may coincide with the moment in which the page replaces it. */
function closing(menu: SelectMenu): () => boolean {
  let checks = 0;
  return () => {
    checks = menu.at() ? 0 : checks + 1;
    return checks > 2;
  };
}

async function findByTyping(
  menu: SelectMenu,
  sought: OptionQuery,
  offers: boolean,
  signal: AbortSignal,
): Promise<Found | null> {
  const { input } = menu;
  if (!isTypable(input)) return null;
  const before = input.value;
  // What a list offers without typing is mostly all that it has.
  for (const text of sought.texts.slice(0, offers ? 1 : 3)) {
    const offered = wordsOffered(menu);
    type(input, text);
    const closes = closing(menu);
    const typed = performance.now();
    const hit = await until(
      () => {
        if (closes()) return 'closed';
        const found = pick(menu, { ...sought, texts: [text] });
        if (found) return found;
        // A list that does not change when something is typed may be asking its server without saying so.
        const isSlow = !offers || menu.isLoading() || wordsOffered(menu) === offered;
        return !isSlow && performance.now() - typed > FILTERS_WITHIN && 'none';
      },
      { within: COME_WITHIN, signal },
    );
    if (hit !== null && hit !== 'none') return hit;
  }
  type(input, before);
  await nextFrame(signal);
  return null;
}

/** A field that shows the choice as its text may offer only similar options, until the text is removed. */
async function findUnfiltered(menu: SelectMenu, sought: OptionQuery, signal: AbortSignal): Promise<Found | null> {
  const { input } = menu;
  if (!isTypable(input) || input.value === '') return null;
  const before = input.value;
  type(input, '');
  const found = await until(() => pick(menu, sought), { within: FILTERS_WITHIN, signal });
  if (!found) type(input, before);
  return found;
}

async function findByScrolling(
  menu: SelectMenu,
  sought: OptionQuery,
  offered: string[],
  signal: AbortSignal,
): Promise<Found | null> {
  const list = scrollerOf(menu);
  if (!list || isAllThere(menu, list)) return null;
  list.scrollTop = 0;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await nextFrame(signal);
    await nextFrame(signal);
    if (!menu.at()) return 'closed';
    const found = pick(menu, sought);
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
  const at = menu.at();
  if (!at) return null;
  const longer = [at, ...queryAll(at, '*')].filter((el) => native(el, 'scrollHeight') > native(el, 'clientHeight') + 8);
  return longer.find((el) => native(el, 'clientHeight') > 0 && getComputedStyle(el).overflowY !== 'visible') ?? null;
}

function isAllThere(menu: SelectMenu, list: Element): boolean {
  const filled = menu.options().reduce((sum, option) => sum + rectOf(option).height, 0);
  return filled > native(list, 'scrollHeight') * FILLED;
}

/** The option of that text among those that can be chosen now; null when there is none. */
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

/** Whether a person could type into the select; what cannot be filtered has a field all the same. */
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
  if (menu.options().findIndex(isWanted) > FEW_STEPS && isTypable(input)) {
    type(input, wanted);
    await until(() => menu.options().length <= FEW_STEPS, { within: FILTERS_WITHIN, signal });
  }
  const isThere = () => {
    const highlit = highlight(menu);
    return highlit !== null && isWanted(highlit);
  };
  for (const key of ['ArrowDown', 'ArrowUp'] as const) {
    let atEnd = 0;
    for (let steps = menu.options().length; steps > 0 && atEnd < CHECKS_AT_END && !isThere(); steps -= 1) {
      const before = highlightedText(menu);
      sendKey(menu.keys, key);
      await nextFrame(signal);
      // Not every list goes on at its top after its end. Its elements may be used again, with other words.
      const moved = () => isThere() || highlightedText(menu) !== before;
      atEnd = (await until(moved, { within: MOVES_WITHIN_MS, signal })) ? 0 : atEnd + 1;
    }
  }
  if (!isThere()) return false;
  sendKey(menu.keys, 'Enter');
  return true;
}

function highlightedText(menu: SelectMenu): string | null {
  const option = highlight(menu);
  return option && `${option.id}\n${optionText(option)}`;
}

function highlight(menu: SelectMenu): Element | null {
  const at = menu.at();
  const focused = queryOne(at, '[class*="__option--is-focused"], [role="option"]:focus');
  const list = matches(at, '[aria-activedescendant]') ? at : queryOne(at, '[aria-activedescendant]');
  return focused ?? activeOption(menu.input) ?? activeOption(list);
}
