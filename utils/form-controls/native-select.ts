import { until } from '@/utils/dom/wait';
import { SHOWS_WITHIN, shows, soughtBy } from './matches-target';
import type { Markup, Unit, Want, WriteContext, WriteResult } from './types';

/**
 * Chooses in a select of the browser's own, and reads it back; in one that takes several values it adds or removes one
 * and leaves the others. It is emptied where it has an entry without a value. Throws the signal's reason when aborted.
 */
export async function writeNativeSelect(
  unit: Unit,
  want: Exclude<Want, { kind: 'text' }>,
  markup: Markup,
  context: WriteContext,
): Promise<WriteResult> {
  const select = unit.inputs[0] as HTMLSelectElement;
  const takesMany = want.kind === 'add' || want.kind === 'remove';
  if (select.multiple && !takesMany) return { ok: false, reason: 'wrong-kind' };
  const found = find(select, want);
  if ('ok' in found) return found;
  if (!select.multiple) select.selectedIndex = found.option.index;
  else found.option.selected = want.kind !== 'remove';
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  if (want.kind === 'clear') {
    const empty = await until(() => select.value === '', { within: SHOWS_WITHIN, signal: context.signal });
    return empty ? { ok: true } : { ok: false, reason: 'not-kept' };
  }
  // Other entries may mean the same; this one is what was chosen.
  const chosen: Want = want.kind === 'option' ? { ...want, texts: [found.option.label] } : want;
  return shows(unit, chosen, markup, context);
}

function find(
  select: HTMLSelectElement,
  want: Exclude<Want, { kind: 'text' }>,
): { option: HTMLOptionElement } | WriteResult {
  const options = [...select.options].filter((option) => !option.matches(':disabled, optgroup:disabled *'));
  if (want.kind === 'clear') {
    const empty = options.find((option) => option.value === '');
    return empty ? { option: empty } : { ok: false, reason: 'wrong-kind' };
  }
  const { texts, same } = soughtBy(want);
  for (const text of texts) {
    const hits = options.filter((option) => same(option.label, text));
    if (hits.length > 1) return { ok: false, reason: 'two-options' };
    const [option] = hits;
    if (option) return { option };
  }
  return { ok: false, reason: 'no-such-option', options: options.map((option) => option.label) };
}
