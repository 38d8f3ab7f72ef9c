import { describe, expect, test } from 'vitest';
import type { TargetValue, WriteResult } from '@/utils/form-controls/types';
import { writeControl } from '@/utils/form-controls/write';
import { add, choose, remove } from './react-select';
import { context, markup, onlyUnit, recordEvents, show } from './support';

function write(want: TargetValue): Promise<WriteResult> {
  return writeControl(onlyUnit(), want, markup, context());
}

describe('a native select', () => {
  const chosen = () =>
    [...(document.querySelector('select')?.options ?? [])].filter(({ selected }) => selected).map(({ text }) => text);

  test('is set by the option itself: two may have one value', async () => {
    show('<select><option value="1">No</option><option value="1">Yes</option></select>');
    const observed = recordEvents('select', 'input', 'change');
    expect(await write(choose('Full', 'Yes'))).toEqual({ ok: true });
    expect(chosen()).toEqual(['Yes']);
    expect(observed).toEqual(['input', 'change']);
  });

  test('of several values gets one more, or loses one, and keeps the others', async () => {
    show('<select multiple><option selected>A</option><option>B</option><option selected>C</option></select>');
    expect(await write(choose('B'))).toEqual({ ok: false, reason: 'wrong-kind' });
    expect(await write(add('B'))).toEqual({ ok: true });
    expect(chosen()).toEqual(['A', 'B', 'C']);
    expect(await write(remove('A'))).toEqual({ ok: true });
    expect(chosen()).toEqual(['B', 'C']);
  });

  test('is emptied if it has an entry without a value', async () => {
    show('<select><option value="">Select…</option><option value="1" selected>Yes</option></select>');
    expect(await write({ kind: 'clear' })).toEqual({ ok: true });
    expect(chosen()).toEqual(['Select…']);
    show('<select><option value="1" selected>Yes</option></select>');
    expect(await write({ kind: 'clear' })).toEqual({ ok: false, reason: 'wrong-kind' });
  });

  test.each([
    [
      'does not offer it',
      '<option>No</option><option disabled>Yes</option>',
      { reason: 'no-such-option', options: ['No'] },
    ],
    [
      'offers it twice',
      '<option>No</option><option value="1">Yes</option><option value="2">yes</option>',
      { reason: 'two-options' },
    ],
  ])('that %s is left alone', async (_, html, why) => {
    show(`<select>${html}</select>`);
    expect(await write(choose('Yes'))).toEqual({ ok: false, ...why });
    expect(chosen()).toEqual(['No']);
  });

  test('that reverts is not reported as set', async () => {
    show('<select><option>No</option><option>Yes</option></select>');
    const select = document.querySelector('select');
    select?.addEventListener('change', () => {
      select.selectedIndex = 0;
    });
    expect(await write(choose('Yes'))).toEqual({ ok: false, reason: 'not-kept' });
  });
});
