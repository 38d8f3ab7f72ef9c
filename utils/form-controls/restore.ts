import { isConnected } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { isMulti, readControl } from './read';
import type { ControlSelectors, FormControl, Reading, TargetValue, WriteContext, WriteResult } from './types';

/** Some selects choose when they lose the focus, and draw that a moment later. */
const CHANGES_WITHIN_MS = 250;

/** Waits a moment and returns whether the control says something else than it did. Throws the signal's reason. */
export async function changes(
  unit: FormControl,
  before: Reading,
  markup: ControlSelectors,
  { signal }: WriteContext,
): Promise<boolean> {
  const hasChanged = () => isChanged(unit, before, markup) || (!isConnected(unit.root) && 'gone');
  return (await until(hasChanged, { within: CHANGES_WITHIN_MS, signal })) === true;
}

/**
 * Puts a control back to what it said before. Returns null when it says that again, else what it says now. Throws what
 * `write` throws.
 */
export async function restore(
  unit: FormControl,
  before: Reading,
  markup: ControlSelectors,
  write: (target: TargetValue) => Promise<WriteResult>,
): Promise<string | null> {
  for (const target of valuesToRestore(unit, before, readControl(unit, markup))) {
    await write(target);
    if (!isChanged(unit, before, markup)) return null;
  }
  return readControl(unit, markup).texts.join(', ');
}

/** Returns what to write, one after the other, so that the control says again what it said. */
function valuesToRestore(unit: FormControl, before: Reading, now: Reading): TargetValue[] {
  const same = Object.is;
  if (before.on !== null) return [{ kind: 'flag', on: before.on, yes: [], no: [], same }];
  if (unit.kind === 'text') return [{ kind: 'text', text: before.text ?? '' }];
  if (isMulti(unit)) {
    const missing = (texts: string[], from: string[]) => texts.filter((text) => !from.includes(text));
    const added = missing(now.texts, before.texts).map((text): TargetValue => ({ kind: 'remove', text, same }));
    const removed = missing(before.texts, now.texts).map((text): TargetValue => ({ kind: 'add', text, same }));
    return [...added, ...removed];
  }
  return before.text === null ? [{ kind: 'clear' }] : [{ kind: 'option', texts: [before.text], same }];
}

/** A control that the page has replaced says nothing any more. */
function isChanged(unit: FormControl, before: Reading, markup: ControlSelectors): boolean {
  const now = readControl(unit, markup);
  if (!isConnected(unit.root)) return false;
  if (now.unreadable !== before.unreadable) return true;
  return now.on !== before.on || now.text !== before.text || now.texts.join('\n') !== before.texts.join('\n');
}
