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

/** How long a control may take to show what was done to it; before that nothing is pressed a second time. */
export const VALUE_TIMEOUT_MS = 2500;

/** What is wanted of a control that offers options. */
export type WantOption = Exclude<TargetValue, { kind: 'text' | 'clear' }>;

/** Whether a reading already is what is wanted. */
export function matchesTarget(now: Reading, want: TargetValue): boolean {
  switch (want.kind) {
    case 'text':
      return now.text !== null && now.text.trim() === want.text.trim();
    case 'flag':
      return now.on === null ? isOneOf(now.text, optionQueryFor(want)) : now.on === want.on;
    case 'option':
      return isOneOf(now.text, optionQueryFor(want));
    case 'add':
      return now.texts.some((text) => isOneOf(text, optionQueryFor(want)));
    case 'clear':
      return now.text === null && !now.unreadable;
    case 'remove':
      return !now.texts.some((text) => isOneOf(text, optionQueryFor(want)));
  }
}

/** The option texts that a want asks for, in order of preference. */
export function optionQueryFor(want: WantOption): OptionQuery {
  const { same } = want;
  if (want.kind === 'flag') return { texts: want.on ? want.yes : want.no, same };
  return want.kind === 'option' ? want : { texts: [want.text], same };
}

/** Waits, a bounded time, until the control says what is wanted. Throws the signal's reason when aborted. */
export async function waitForValue(
  unit: FormControl,
  want: TargetValue,
  markup: ControlSelectors,
  { signal }: WriteContext,
  within = VALUE_TIMEOUT_MS,
): Promise<WriteResult> {
  // One that the page has replaced shows nothing any more; the caller finds the other.
  const seen = await until(
    () => matchesTarget(readControl(unit, markup), want) || (!isConnected(unit.root) && 'gone'),
    {
      within,
      signal,
    },
  );
  return seen === true ? { ok: true } : { ok: false, reason: 'not-kept' };
}

function isOneOf(text: string | null, { texts, same }: OptionQuery): boolean {
  return text !== null && texts.some((one) => same(text, one));
}
