import { afterEach, describe, expect, test } from 'vitest';
import { readControl } from '@/utils/form-controls/read';
import { writeControl } from '@/utils/form-controls/write';
import { close, expectAtRest, LEVELS, open, page, write } from './open-select';
import { add, choose, options, remove, type SelectPage } from './react-select';
import { context, markup, onlyUnit, show } from './support';

afterEach(close);

describe('a react-select', () => {
  const KINDS: Record<string, NonNullable<ConstructorParameters<typeof SelectPage>[0]>> = {
    'as Halo has it': {},
    'with its menu at the end of the body': { menuPortalTarget: document.body },
    'without class names of its own': { classNamePrefix: undefined },
    'that cannot be searched': { isSearchable: false },
    'that can be cleared': { isClearable: true },
    'with a name, and so a hidden value': { name: 'level' },
    'with ids of its own': { inputId: 'input-field-for-level', instanceId: 'level' },
    'that opens on focus': { openMenuOnFocus: true },
    'that keeps its menu open': { closeMenuOnSelect: false },
    'with a value already': { defaultValue: options(...LEVELS)[0] },
  };
  test.each(Object.keys(KINDS))('%s', async (kind) => {
    const { chosen } = await open({ options: options(...LEVELS), ...KINDS[kind] });
    expect(chosen).toEqual(kind === 'with a value already' ? ['No Access'] : []);
    document.querySelector<HTMLElement>('#before')?.focus();
    expect(await write(choose('Read and Modify'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Read and Modify']);
    expect(page?.changes).toHaveLength(1);
    expect(readControl(onlyUnit(), markup)).toMatchObject({ text: 'Read and Modify', locked: false });
    expectAtRest();
    expect(document.activeElement?.id, 'the focus is restored').toBe('before');
  });

  test.each(Object.keys(KINDS))('%s, by the keyboard', async (kind) => {
    await open({ options: options(...LEVELS), ...KINDS[kind] });
    expect(await write(choose('Read Only'), { selects: { strategy: 'keyboard', refused: 0 } })).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Read Only']);
    expectAtRest();
  });

  test('chooses the first of several texts that it offers', async () => {
    await open({ options: options(...LEVELS) });
    expect(await write(choose('Full', 'Read Only', 'No Access'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Read Only']);
  });

  test('recognises an option by its words, regardless of spaces and case', async () => {
    await open({ options: options('No Access', 'READ\u00a0 and modify') });
    expect(await write(choose('Read and Modify'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['READ\u00a0 and modify']);
  });

  test('finds an option in a group', async () => {
    await open({
      options: [
        { label: 'A', options: options('x', 'y') },
        { label: 'B', options: options('z') },
      ],
    });
    expect(await write(choose('z'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['z']);
  });

  test('with two options of one text is left alone', async () => {
    await open({
      options: [
        { label: 'A', options: options('x') },
        { label: 'B', options: options('x') },
      ],
    });
    expect(await write(choose('x'))).toEqual({ ok: false, reason: 'two-options' });
    expect(page?.changes).toEqual([]);
    expectAtRest();
  });

  test('an option that cannot be chosen is not offered', async () => {
    await open({ options: [...options('a', 'b'), { value: 'c', label: 'c', isDisabled: true }] });
    expect(readControl(onlyUnit(), markup).locked).toBe(false);
    expect(await write(choose('c'))).toEqual({ ok: false, reason: 'no-such-option', options: ['a', 'b'] });
    expect(page?.changes).toEqual([]);
    expectAtRest();
  });

  test('that does not offer the value reports what it offers, and the typed text is removed', async () => {
    await open({ options: options(...LEVELS) });
    expect(await write(choose('Full'))).toEqual({ ok: false, reason: 'no-such-option', options: LEVELS });
    expect(page?.changes).toEqual([]);
    expectAtRest();
  });

  test('that is disabled is locked and not touched', async () => {
    await open({ options: options(...LEVELS), isDisabled: true });
    expect(await write(choose('Read Only'))).toEqual({ ok: false, reason: 'locked' });
    expect(page?.changes).toEqual([]);
  });

  test('of 500 options', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `Agent ${at}`);
    await open({ options: options(...many) });
    expect(await write(choose('Agent 487'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Agent 487']);
  });

  test('of 500 options, by the keyboard: it is filtered, not stepped through', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `Agent ${at}`);
    await open({ options: options(...many) });
    let keys = 0;
    document.addEventListener('keydown', () => (keys += 1), { capture: true });
    expect(await write(choose('Agent 487'), { selects: { strategy: 'keyboard', refused: 0 } })).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Agent 487']);
    expect(keys).toBeLessThan(15);
  });
});

test('a select whose value appears with its options is not overwritten', async () => {
  show(
    '<div><div class="Select__control"><div id="value"></div><input role="combobox" aria-expanded="false"></div><div id="menu"></div></div>',
  );
  const chosen: string[] = [];
  document.querySelector('.Select__control')?.addEventListener('mousedown', () => {
    document.querySelector('input')?.setAttribute('aria-expanded', 'true');
    const put = (id: string, html: string) => document.querySelector(id)?.insertAdjacentHTML('beforeend', html);
    put('#value', '<div class="Select__single-value">Read, Modify and Delete</div>');
    put('#menu', '<div class="Select__menu"><div role="option">Read Only</div></div>');
    document.querySelector('[role="option"]')?.addEventListener('click', () => chosen.push('Read Only'));
  });
  const unit = onlyUnit();
  expect(readControl(unit, markup).text).toBeNull();
  expect(await writeControl(unit, choose('Read Only'), markup, context())).toEqual({ ok: false, reason: 'came-late' });
  expect(chosen).toEqual([]);
});

describe('options that are not shown at once', () => {
  test.each([400, 2000])('appear after %d ms', async (late) => {
    await open({ options: [], isLoading: true });
    setTimeout(() => page?.set({ options: options(...LEVELS), isLoading: false }), late);
    expect(await write(choose('Read Only'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Read Only']);
    expectAtRest();
  });

  test('appear only after typing', async () => {
    const shown: string[] = [];
    await open({ options: [], noOptionsMessage: () => 'Type to search' });
    page?.set({
      onInputChange: (typed) => {
        shown.push(typed);
        page?.set({ options: typed === '' ? [] : options(...LEVELS) });
      },
    });
    expect(await write(choose('Read Only'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Read Only']);
    expect(shown).toContain('Read Only');
    expectAtRest();
  });

  test('appear after a slow search, while others are shown', async () => {
    await open({ options: options('Somebody'), filterOption: null });
    page?.set({
      onInputChange: (typed) => {
        if (typed === '') return;
        page?.set({ isLoading: true });
        setTimeout(() => page?.set({ isLoading: false, options: options(`${typed}`) }), 900);
      },
    });
    expect(await write(choose('ScalePad API'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['ScalePad API']);
  });

  test('never appear', async () => {
    await open({ options: [] });
    expect(await write(choose('Read Only'))).toEqual({ ok: false, reason: 'no-such-option', options: [] });
    expectAtRest();
  });
});

describe('a menu that somebody closes', () => {
  test('is opened again: a second press on Apply moves the focus away from the select', async () => {
    await open({ options: [], isLoading: true });
    const writing = write(choose('Read Only'));
    await expect.poll(() => document.querySelector('.Select__menu')).not.toBeNull();
    document.querySelector<HTMLElement>('#before')?.focus();
    await expect.poll(() => document.querySelector('.Select__menu')).toBeNull();
    page?.set({ options: options(...LEVELS), isLoading: false });
    expect(await writing).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Read Only']);
  });

  test('again and again is abandoned in a bounded time', async () => {
    await open({ options: [], isLoading: true });
    const closing = new MutationObserver(() => {
      if (document.querySelector('.Select__menu')) document.querySelector<HTMLElement>('[role="combobox"]')?.blur();
    });
    closing.observe(document.body, { childList: true, subtree: true });
    expect(await write(choose('Read Only'))).toEqual({ ok: false, reason: 'did-not-open' });
    closing.disconnect();
    expect(page?.changes).toEqual([]);
  });
});

test('several open menus: each select has its own', async () => {
  await open({ options: options(...LEVELS), menuIsOpen: true });
  const own = onlyUnit();
  const other = document.createElement('div');
  other.setAttribute('role', 'listbox');
  other.innerHTML = '<div role="option">Read Only</div>';
  document.body.append(other);
  let pressed = 0;
  other.addEventListener('click', () => (pressed += 1));
  expect(await writeControl(own, choose('Read Only'), markup, context())).toEqual({ ok: true });
  expect(page?.chosen).toEqual(['Read Only']);
  expect(pressed).toBe(0);
});

describe('a react-select of several values', () => {
  const several = { options: options('Admin', 'Billing', 'ScalePad'), isMulti: true as const };

  test('gets one more and keeps the others', async () => {
    await open({ ...several, defaultValue: several.options.slice(0, 2) });
    expect(await write(add('ScalePad'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Admin', 'Billing', 'ScalePad']);
    expect(readControl(onlyUnit(), markup).texts).toEqual(['Admin', 'Billing', 'ScalePad']);
    expectAtRest();
  });

  test('that has the value is not touched', async () => {
    await open({ ...several, defaultValue: several.options.slice(0, 2) });
    expect(await write(add('Billing'))).toEqual({ ok: true });
    expect(page?.changes).toEqual([]);
  });

  test('loses one and keeps the others', async () => {
    await open({ ...several, defaultValue: several.options });
    expect(await write(remove('Billing'))).toEqual({ ok: true });
    expect(page?.chosen).toEqual(['Admin', 'ScalePad']);
    expectAtRest();
  });

  test('is not set to a single value', async () => {
    await open({ ...several, defaultValue: several.options.slice(0, 2) });
    expect(await write(choose('ScalePad'))).toEqual({ ok: false, reason: 'wrong-kind' });
    expect(page?.changes).toEqual([]);
  });
});

describe('emptying', () => {
  test('a select that can be cleared', async () => {
    await open({ options: options(...LEVELS), isClearable: true, defaultValue: options(...LEVELS)[1] });
    expect(await write({ kind: 'clear' })).toEqual({ ok: true });
    expect(page?.chosen).toEqual([]);
    expectAtRest();
  });

  test('a select that cannot be cleared is left as it is', async () => {
    await open({ options: options(...LEVELS), defaultValue: options(...LEVELS)[1] });
    expect(await write({ kind: 'clear' })).toEqual({ ok: false, reason: 'wrong-kind' });
    expect(page?.chosen).toEqual(['Read Only']);
  });
});

test('an abort ends it, throws its reason, and leaves the menu closed', async () => {
  await open({ options: [], isLoading: true });
  const run = new AbortController();
  const ended = write(choose('Read Only'), { signal: run.signal }).catch((error: unknown) => error);
  await expect.poll(() => document.querySelector('.Select__menu')).not.toBeNull();
  run.abort(new Error('the admin took over'));
  expect(await ended).toEqual(new Error('the admin took over'));
  await expect.poll(() => document.querySelector('.Select__menu')).toBeNull();
});
