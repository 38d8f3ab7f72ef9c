import { matches } from '@/utils/dom/native';
import { until } from '@/utils/dom/wait';
import { optionQueryFor, VALUE_TIMEOUT_MS, waitForValue } from './matches-target';
import type { ControlSelectors, FormControl, TargetValue, WriteContext, WriteResult } from './types';

/**
 * Chooses in a native select, and reads it back. In one with several values it adds or removes one and leaves the
 * others. It can be emptied where it has an entry without a value. Throws the signal's reason when aborted.
 */
export async function writeNativeSelect(
  control: FormControl,
  target: Exclude<TargetValue, { kind: 'text' }>,
  markup: ControlSelectors,
  context: WriteContext,
): Promise<WriteResult> {
  const select = control.inputs[0] as HTMLSelectElement;
  const isListChange = target.kind === 'add' || target.kind === 'remove';
  if (select.multiple && !isListChange) return { ok: false, reason: 'wrong-kind' };
  const found = find(select, target);
  if ('ok' in found) return found;
  if (!select.multiple) select.selectedIndex = found.option.index;
  else found.option.selected = target.kind !== 'remove';
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  if (target.kind === 'clear') {
    const empty = await until(() => select.value === '', { within: VALUE_TIMEOUT_MS, signal: context.signal });
    return empty ? { ok: true } : { ok: false, reason: 'not-kept' };
  }
  // Other entries may mean the same; this one is what was chosen.
  const chosen: TargetValue = target.kind === 'option' ? { ...target, texts: [found.option.label] } : target;
  return waitForValue(control, chosen, markup, context);
}

function find(
  select: HTMLSelectElement,
  target: Exclude<TargetValue, { kind: 'text' }>,
): { option: HTMLOptionElement } | WriteResult {
  const options = [...select.options].filter((option) => !matches(option, ':disabled, optgroup:disabled *'));
  if (target.kind === 'clear') {
    const empty = options.find((option) => option.value === '');
    return empty ? { option: empty } : { ok: false, reason: 'wrong-kind' };
  }
  const { texts, same } = optionQueryFor(target);
  for (const text of texts) {
    const hits = options.filter((option) => same(option.label, text));
    if (hits.length > 1) return { ok: false, reason: 'two-options' };
    const [option] = hits;
    if (option) return { option };
  }
  return { ok: false, reason: 'no-such-option', options: options.map((option) => option.label) };
}
