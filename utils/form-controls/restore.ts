import { isConnected } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { isMulti, readControl } from './read';
import type { ControlSelectors, FormControl, Reading, TargetValue, WriteContext, WriteResult } from './types';

/** Some selects choose an option when they lose the focus, and draw it a moment later. */
const CHANGE_TIMEOUT_MS = 250;

/** Waits a moment and returns whether the control's value has changed. Throws the signal's reason when aborted. */
export async function changes(
  control: FormControl,
  before: Reading,
  markup: ControlSelectors,
  { signal }: WriteContext,
): Promise<boolean> {
  const hasChanged = () => isChanged(control, before, markup) || (!isConnected(control.root) && 'gone');
  return (await until(hasChanged, { within: CHANGE_TIMEOUT_MS, signal })) === true;
}

/**
 * Restores the earlier value of a control. Returns null when the control shows that value again, else what it shows now.
 * Throws what `write` throws.
 */
export async function restore(
  control: FormControl,
  before: Reading,
  markup: ControlSelectors,
  write: (target: TargetValue) => Promise<WriteResult>,
): Promise<string | null> {
  for (const target of valuesToRestore(control, before, readControl(control, markup))) {
    await write(target);
    if (!isChanged(control, before, markup)) return null;
  }
  return readControl(control, markup).texts.join(', ');
}

/** Returns the target values to write, in order, to restore the earlier value. */
function valuesToRestore(control: FormControl, before: Reading, now: Reading): TargetValue[] {
  const same = Object.is;
  if (before.on !== null) return [{ kind: 'boolean', on: before.on, yes: [], no: [], same }];
  if (control.kind === 'text') return [{ kind: 'text', text: before.text ?? '' }];
  if (isMulti(control)) {
    const missing = (texts: string[], from: string[]) => texts.filter((text) => !from.includes(text));
    const added = missing(now.texts, before.texts).map((text): TargetValue => ({ kind: 'remove', text, same }));
    const removed = missing(before.texts, now.texts).map((text): TargetValue => ({ kind: 'add', text, same }));
    return [...added, ...removed];
  }
  return before.text === null ? [{ kind: 'clear' }] : [{ kind: 'option', texts: [before.text], same }];
}

/** Checks whether the value differs from the earlier one. False for a control that the page has replaced. */
function isChanged(control: FormControl, before: Reading, markup: ControlSelectors): boolean {
  const now = readControl(control, markup);
  if (!isConnected(control.root)) return false;
  if (now.unreadable !== before.unreadable) return true;
  return now.on !== before.on || now.text !== before.text || now.texts.join('\n') !== before.texts.join('\n');
}
