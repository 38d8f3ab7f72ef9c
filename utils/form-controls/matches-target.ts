import { isConnected } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { readControl } from './read';
import type {
  ControlSelectors,
  FormControl,
  OptionQuery,
  Reading,
  TargetValue,
  WriteContext,
  WriteResult,
} from './types';

/** A control shows a change within this time; before that nothing is pressed a second time. */
export const VALUE_TIMEOUT_MS = 2500;

/** The target value of a control that offers options. */
export type OptionTarget = Exclude<TargetValue, { kind: 'text' | 'clear' }>;

/** Checks whether a reading has the target value. */
export function matchesTarget(now: Reading, target: TargetValue): boolean {
  switch (target.kind) {
    case 'text':
      return now.text !== null && now.text.trim() === target.text.trim();
    case 'boolean':
      return now.on === null ? isOneOf(now.text, optionQueryFor(target)) : now.on === target.on;
    case 'option':
      return isOneOf(now.text, optionQueryFor(target));
    case 'add':
      return now.texts.some((text) => isOneOf(text, optionQueryFor(target)));
    case 'clear':
      return !now.unreadable && (now.text === null || target.isUnsetText?.(now.text) === true);
    case 'remove':
      return !now.texts.some((text) => isOneOf(text, optionQueryFor(target)));
  }
}

/** Returns the option texts of a target value, in order of preference. */
export function optionQueryFor(target: OptionTarget): OptionQuery {
  const { same } = target;
  if (target.kind === 'boolean') return { texts: target.on ? target.yes : target.no, same };
  return target.kind === 'option' ? target : { texts: [target.text], same };
}

/** Waits, for a limited time, until the control has the target value. Throws the signal's reason when aborted. */
export async function waitForValue(
  control: FormControl,
  target: TargetValue,
  markup: ControlSelectors,
  { signal }: WriteContext,
  within = VALUE_TIMEOUT_MS,
): Promise<WriteResult> {
  // A control that the page has replaced shows nothing any more; the caller finds the new one.
  const result = await until(
    () => matchesTarget(readControl(control, markup), target) || (!isConnected(control.root) && 'gone'),
    {
      within,
      signal,
    },
  );
  return result === true ? { ok: true } : { ok: false, reason: 'not-kept' };
}

function isOneOf(text: string | null, { texts, same }: OptionQuery): boolean {
  return text !== null && texts.some((one) => same(text, one));
}
