import { contains, isConnected, queryAll, rectOf } from '@/utils/dom/native';
import { nextTask, until } from '@/utils/dom/wait';
import { askPage } from './ask-page';
import { frameOf } from './frame-of';
import { matchesTarget } from './matches-target';
import { press, sendKey } from './press';
import { readControl } from './read';
import { SelectMenu } from './select-menu';
import type { ControlSelectors, FormControl, TargetValue, WriteContext, WriteResult } from './types';

const CLEAR = '[class*="clear" i]:not([class*="clearfix" i]), [aria-label^="clear" i], [title^="clear" i]';
/** The maximum distance of a select's clear button. */
const MAX_BUTTON_DISTANCE_PX = 40;
/** A select is empty within this time. */
const CLEAR_TIMEOUT_MS = 500;

type Clear = (control: FormControl, context: WriteContext) => boolean | Promise<boolean>;

/** The strategies to empty a select. Each returns whether it did anything. */
const STRATEGIES: Record<string, Clear> = {
  async button(control) {
    const button = clearButtonOf(control);
    if (!button) return false;
    press(button);
    // react-select focuses its field in a later task. The focus can be restored only after that.
    await nextTask();
    return true;
  },
  keyboard({ inputs: [input] }) {
    // An empty text proves nothing: some fields keep the option that was chosen, and the page saves that.
    const isText = input instanceof HTMLInputElement && input.value !== '';
    if (!input || isText) return false;
    sendKey(input, 'Backspace');
    return true;
  },
  page: async ({ root }, context) => (await askPage(root, [], context)) ?? false,
};

/**
 * Empties a select by its own clear button, by the keyboard, or by its own code. A strategy that no select of the
 * page accepted before is not tried again, except for a visible button. Throws the signal's reason when aborted.
 */
export async function clearSelect(
  control: FormControl,
  target: TargetValue,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const { signal, selects } = context;
  const useless = selects?.cannotClear ?? new Set();
  const isEmpty = () => matchesTarget(readControl(control, markup), target) || !isConnected(control.root);
  const menu = new SelectMenu(control);
  try {
    for (const [name, clear] of Object.entries(STRATEGIES)) {
      if (useless.has(name) || !(await clear(control, context))) continue;
      if (await until(isEmpty, { within: CLEAR_TIMEOUT_MS, signal })) return { ok: true };
      if (name !== 'button') useless.add(name);
    }
    if (selects) selects.cannotClear = useless;
    return { ok: false, reason: 'wrong-kind' };
  } finally {
    await menu.close();
  }
}

/** Returns the innermost clear button on or beside the select. It may be hidden until the pointer is on it. */
function clearButtonOf({ root, inputs: [input = root] }: FormControl): Element | undefined {
  const box = rectOf(root);
  const isOnIt = (el: Element) => {
    const { left, width, top, height } = rectOf(el);
    const [x, y] = [left + width / 2, top + height / 2];
    return (
      x > box.left - MAX_BUTTON_DISTANCE_PX && x < box.right + MAX_BUTTON_DISTANCE_PX && y > box.top && y < box.bottom
    );
  };
  const clearButtons = [...queryAll(frameOf(root), CLEAR)].filter((el) => !contains(el, input) && isOnIt(el));
  return clearButtons.find((el) => !clearButtons.some((inner) => inner !== el && contains(el, inner)));
}
