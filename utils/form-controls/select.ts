import { bodyOf, documentOf, isConnected, native, queryAll, queryOne } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { askPage } from './ask-page';
import { isReactSelect } from './form-control';
import { VALUE_TIMEOUT_MS } from './matches-target';
import { press } from './press';
import { hintsOf, placeholderOf, readControl } from './read';
import { readOnlyValue } from './read-only-values';
import { optionText, SelectMenu } from './select-menu';
import { findOption, pickByKeys, type as typeInto } from './select-options';
import type { ControlSelectors, FormControl, OptionQuery, SelectStrategy, WriteContext, WriteResult } from './types';

const CHIP = '[class*="__multi-value"]:not([class*="__multi-value__"]), [class*="-multiValue"]';
const CHIP_REMOVE = '[class*="multi-value__remove"], [class*="MultiValueRemove"]';

/** A choice is mostly shown within this time. */
const PROMPT_CHOICE_TIMEOUT_MS = 500;
/** The menu is opened this often: a press elsewhere closes it, such as a second press on Apply. */
const MAX_OPENINGS = 3;

const STRATEGIES: readonly SelectStrategy[] = ['pointer', 'keyboard', 'page'];
/** After this many selects in succession that refused every strategy, only one strategy is tried. */
const MAX_REFUSED_SELECTS = 2;

type PersonStrategy = Exclude<SelectStrategy, 'page'>;

interface SelectSnapshot {
  /** The select shows the wanted option. */
  shown(): boolean;
  /**
   * The select still shows what it showed when the write was decided. A value may appear late, with its options: then
   * the caller decides again, because it may be one that must not be lowered.
   */
  isAsBefore(): boolean;
  /** The text that the select showed as its hint is one of its options: so it was the value. */
  isValue(option: string): boolean;
}

/**
 * Chooses an option, or adds one in a multi-select and leaves the others; then reads it back. Closes the menu and
 * restores the focus. Throws the signal's reason when aborted. Sources: docs/halo-ui.md 2.9, 3.2.
 */
export async function chooseInSelect(
  control: FormControl,
  query: OptionQuery,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const shownText = () => readControl(control, markup).texts.join('\n');
  const before = shownText();
  const hints = before === '' ? hintsOf(control) : [];
  const snapshot: SelectSnapshot = {
    shown: () => isShown(control, query, markup),
    // What is typed to find an option may be the text that the select shows.
    isAsBefore: () => (isReactSelect(control) ? shownText() === before : true),
    isValue: (option) => hints.includes(option),
  };
  return choose(control, query, snapshot, context);
}

/** Removes one value from a multi-select by its own remove button. */
export async function removeFromSelect(
  control: FormControl,
  query: OptionQuery,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const chips = [...queryAll(control.root, CHIP)].filter((chip) =>
    query.texts.some((text) => query.same(readOnlyValue(chip), text)),
  );
  const [chip] = chips;
  if (!chip || chips.length > 1) return { ok: false, reason: chips.length > 1 ? 'two-options' : 'not-kept' };
  const removeButton = queryOne(chip, CHIP_REMOVE);
  if (!removeButton) return { ok: false, reason: 'wrong-kind' };
  const menu = new SelectMenu(control);
  try {
    press(removeButton);
    const gone = await until(() => !isShown(control, query, markup), {
      within: VALUE_TIMEOUT_MS,
      signal: context.signal,
    });
    return gone ? { ok: true } : { ok: false, reason: 'not-kept' };
  } finally {
    // The press moves the focus into a react-select.
    await menu.close();
  }
}

/**
 * Tries three strategies and reads each back: the pointer, the keyboard, the page's own code. The strategy that
 * worked last is first; once several selects in succession have refused all, one attempt is enough. A select that
 * does not offer the value ends the search at once, with what it offers.
 */
async function choose(
  control: FormControl,
  query: OptionQuery,
  snapshot: SelectSnapshot,
  context: WriteContext,
): Promise<WriteResult> {
  const memory = context.selects ?? { strategy: null, refused: 0 };
  const strategies =
    memory.refused >= MAX_REFUSED_SELECTS
      ? STRATEGIES.slice(0, 1)
      : [...STRATEGIES].sort((a, b) => +(b === memory.strategy) - +(a === memory.strategy));
  let last: WriteResult = { ok: false, reason: 'did-not-open' };
  for (const strategy of strategies) {
    let result =
      strategy === 'page'
        ? await chooseByPage(control, query, snapshot, context)
        : await chooseBy(strategy, control, query, snapshot, context);
    if (!result) continue;
    // The page has drawn the choice by now, and may have reverted it.
    if (result.ok && !(await staysShown(control, snapshot.shown, context))) result = { ok: false, reason: 'not-kept' };
    if (result.ok || isFinal(result)) {
      memory.refused = 0;
      if (result.ok) memory.strategy = strategy;
      return result;
    }
    last = result;
    // A page that was slow to show the choice shows it by now.
    if (snapshot.shown()) return { ok: true };
    // The page has replaced the select: the caller finds the new one.
    if (!isConnected(control.root)) return last;
  }
  memory.refused += 1;
  return last;
}

/** Checks for a failure that no other strategy can fix. */
function isFinal({ reason }: Extract<WriteResult, { ok: false }>): boolean {
  return reason === 'no-such-option' || reason === 'two-options' || reason === 'came-late';
}

/** Makes the page's own code choose. Returns null where it cannot be reached. */
async function chooseByPage(
  control: FormControl,
  query: OptionQuery,
  { shown, isAsBefore }: SelectSnapshot,
  context: WriteContext,
): Promise<WriteResult | null> {
  if (!isAsBefore()) return { ok: false, reason: 'came-late' };
  const called = await askPage(control.root, query.texts, context);
  if (called === null) return { ok: false, reason: 'no-answer' };
  if (!called) return null;
  const isStored = await staysShown(control, shown, context);
  return isStored ? { ok: true } : { ok: false, reason: 'not-kept' };
}

async function chooseBy(
  strategy: PersonStrategy,
  control: FormControl,
  query: OptionQuery,
  { shown, isAsBefore, isValue }: SelectSnapshot,
  context: WriteContext,
): Promise<WriteResult> {
  const { signal, selects } = context;
  const menu = new SelectMenu(control);
  const { input } = menu;
  const isDoubtful = (selects?.refused ?? 0) >= MAX_REFUSED_SELECTS;
  const returnTo = native(documentOf(input), 'activeElement');
  const text = input instanceof HTMLInputElement ? input.value : '';
  let isStored: unknown = null;
  try {
    for (let opening = 0; opening < MAX_OPENINGS && isConnected(control.root); opening += 1) {
      if (!(await menu.open(strategy, signal, isDoubtful))) return { ok: false, reason: 'did-not-open' };
      const found = await findOption(menu, query, signal);
      if (found === 'closed') continue;
      if ('failure' in found) return { ok: false, ...found.failure };
      if (!isAsBefore() || menu.options().some((option) => isValue(optionText(option))))
        return { ok: false, reason: 'came-late' };
      if (strategy === 'pointer') press(found.option);
      else if (!(await pickByKeys(menu, found.option, signal))) return { ok: false, reason: 'not-kept' };
      // While the list is open, the field's text may be what was typed, not the choice.
      const typed = input instanceof HTMLInputElement && input.value !== text ? input.value : null;
      const isTyped = () => typed !== null && (input as HTMLInputElement).value === typed && menu.findOpen() !== null;
      isStored = await staysShown(control, () => shown() && !isTyped(), context);
      return isStored ? { ok: true } : { ok: false, reason: 'not-kept' };
    }
    return { ok: false, reason: 'did-not-open' };
  } finally {
    // Removes what was typed, unless the choice was made: then the text is the choice.
    if (!isStored && input instanceof HTMLInputElement) typeInto(input, text);
    await menu.close();
    if (returnTo instanceof HTMLElement && returnTo !== input && returnTo !== bodyOf(documentOf(returnTo))) {
      returnTo.focus({ preventScroll: true });
    }
  }
}

/**
 * Waits until a choice is shown. It may be shown late, and a second choice would add to it or revert it. So the first
 * choice that is not shown soon is awaited until nothing more can change; the other selects of the page are treated
 * like that one.
 */
async function staysShown(
  { root }: FormControl,
  shown: () => boolean,
  { selects, signal }: WriteContext,
): Promise<boolean> {
  const result = await until(() => shown() || (!isConnected(root) && 'gone'), {
    within: PROMPT_CHOICE_TIMEOUT_MS,
    signal,
  });
  if (result !== null) return result === true;
  if (selects?.isLate === false) return false;
  const isShownLate = (await until(shown, { within: VALUE_TIMEOUT_MS - PROMPT_CHOICE_TIMEOUT_MS, signal })) !== null;
  if (selects) selects.isLate = isShownLate || selects.isLate === true;
  return isShownLate;
}

function isShown(control: FormControl, query: OptionQuery, markup: ControlSelectors): boolean {
  const { texts } = readControl(control, markup);
  // An option that unsets the select, such as "Not set", shows as its placeholder.
  const shown = texts.length > 0 ? texts : [placeholderOf(control)];
  return shown.some((text) => query.texts.some((wanted) => query.same(text, wanted)));
}
