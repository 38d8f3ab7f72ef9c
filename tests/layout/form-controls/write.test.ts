import { createElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { readControl } from '@/utils/form-controls/read';
import type { TargetValue, WriteResult } from '@/utils/form-controls/types';
import { writeControl } from '@/utils/form-controls/write';
import { sameValue } from '@/utils/recipe/normalise';
import { choose } from './react-select';
import { context, markup, onlyUnit, recordEvents, show } from './support';

const text = (text: string): TargetValue => ({ kind: 'text', text });
const flag = (on: boolean): TargetValue => ({
  kind: 'boolean',
  on,
  yes: ['Yes'],
  no: ['No', 'Not set'],
  same: sameValue,
});

function write(want: TargetValue): Promise<WriteResult> {
  return writeControl(onlyUnit(), want, markup, context());
}

describe('a field of text', () => {
  let root: Root | undefined;
  afterEach(() => root?.unmount());

  /** Shows a field that React controls; `keep` returns the text that React stores. */
  async function controlled(
    keep: (typed: string) => string,
    onBlur?: (now: string, set: (to: string) => void) => void,
  ) {
    show('<div id="app"></div>');
    const app = document.querySelector('#app');
    if (!app) throw new Error('no container');
    const saved = { text: 'before' };
    function Field() {
      const [value, setValue] = useState('before');
      saved.text = value;
      return createElement('input', {
        value,
        onChange: (event: { target: HTMLInputElement }) => setValue(keep(event.target.value)),
        onBlur: () => onBlur?.(value, setValue),
      });
    }
    root = createRoot(app);
    root.render(createElement(Field));
    await expect.poll(() => document.querySelector('input')).not.toBeNull();
    return saved;
  }

  test('that React controls accepts the text', async () => {
    const saved = await controlled((typed) => typed);
    expect(await write(text('ScalePad API'))).toEqual({ ok: true });
    expect(saved.text).toBe('ScalePad API');
  });

  test('that trims the typed text accepts the text', async () => {
    const saved = await controlled((typed) => typed.trim());
    expect(await write(text('ScalePad API '))).toEqual({ ok: true });
    expect(saved.text).toBe('ScalePad API');
  });

  test.each([
    ['writes it in capitals', (typed: string) => typed.toUpperCase(), 'BEFORE'],
    ['forces it into a mask', (typed: string) => typed.replace(/\D/gu, '').padEnd(4, '_'), '____'],
    ['refuses it', () => 'before', undefined],
  ])('that %s is reported as not kept', async (_, keep, stuckAt) => {
    const saved = await controlled(keep);
    expect(await write(text('ScalePad API'))).toEqual({ ok: false, reason: 'not-kept', ...(stuckAt && { stuckAt }) });
    expect(saved.text).not.toBe('ScalePad API');
    expect(readControl(onlyUnit(), markup).text).toBe(saved.text);
  });

  test('that reverts on blur is reported as not kept', async () => {
    const saved = await controlled(
      (typed) => typed,
      (_, set) => set('before'),
    );
    expect(await write(text('ScalePad API'))).toEqual({ ok: false, reason: 'not-kept' });
    expect(saved.text).toBe('before');
    expect(document.activeElement).toBe(document.body);
  });

  test('receives the events of typing and leaving', async () => {
    show('<input>');
    const observed = recordEvents('input', 'input', 'change', 'blur', 'focusout');
    await write(text('x'));
    expect(observed).toEqual(['input', 'change', 'blur', 'focusout']);
  });

  test('of several lines', async () => {
    show('<textarea></textarea>');
    expect(await write(text('x'))).toEqual({ ok: true });
    expect(document.querySelector('textarea')?.value).toBe('x');
  });

  test('is not touched when it is too short for the text', async () => {
    show('<input maxlength="5" value="old">');
    expect(await write(text('ScalePad'))).toEqual({ ok: false, reason: 'not-kept' });
    expect(document.querySelector('input')?.value).toBe('old');
    expect(await write(text('Scale'))).toEqual({ ok: true });
  });

  test('can be emptied again', async () => {
    show('<input value="x">');
    expect(await write(text(''))).toEqual({ ok: true });
    expect(document.querySelector('input')?.value).toBe('');
  });

  test('that has the text already is not touched', async () => {
    show('<input value=" ScalePad ">');
    const observed = recordEvents('input', 'input', 'change');
    expect(await write(text('ScalePad'))).toEqual({ ok: true });
    expect(observed).toEqual([]);
  });
});

describe('a box', () => {
  test.each([
    ['native', '<input type="checkbox">'],
    ['a switch that is an input', '<input type="checkbox" role="switch">'],
    ['drawn by its label', '<label><input type="checkbox" style="display: none"><span>Active</span></label>'],
  ])('%s', async (_, html) => {
    show(html);
    expect(await write(flag(true))).toEqual({ ok: true });
    expect(document.querySelector('input')?.checked).toBe(true);
    expect(await write(flag(false))).toEqual({ ok: true });
    expect(document.querySelector('input')?.checked).toBe(false);
  });

  test.each(['switch', 'checkbox'])('a div with the role %s', async (role) => {
    show(`<div role="${role}" aria-checked="false" id="box" style="width: 30px; height: 16px"></div>`);
    const box = document.querySelector('#box');
    let presses = 0;
    box?.addEventListener('click', () => {
      presses += 1;
      box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true'));
    });
    expect(await write(flag(true))).toEqual({ ok: true });
    expect(await write(flag(true))).toEqual({ ok: true });
    expect(presses).toBe(1);
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('that is indeterminate (%s beneath) becomes %s', async (checked, on) => {
    show('<input type="checkbox">');
    const box = document.querySelector('input');
    if (!box) throw new Error('no box');
    box.checked = checked;
    box.indeterminate = true;
    expect(await write(flag(on))).toEqual({ ok: true });
    expect(box.checked).toBe(on);
  });

  test('that listens to its label only', async () => {
    show('<input type="checkbox" id="x"><label for="x">Active</label>');
    const box = document.querySelector('input');
    const label = document.querySelector('label');
    box?.addEventListener('click', (event) => event.preventDefault());
    label?.addEventListener('click', (event) => {
      event.preventDefault();
      if (box) box.checked = true;
    });
    expect(await write(flag(true))).toEqual({ ok: true });
  });

  test('that reverts at once is not reported as set', async () => {
    show('<input type="checkbox">');
    const box = document.querySelector('input');
    box?.addEventListener('change', () => {
      box.checked = false;
    });
    expect(await write(flag(true))).toEqual({ ok: false, reason: 'not-kept' });
  });

  test('that is disabled is locked', async () => {
    show('<input type="checkbox" disabled>');
    expect(await write(flag(true))).toEqual({ ok: false, reason: 'locked' });
    expect(document.querySelector('input')?.checked).toBe(false);
  });

  test('accepts no text', async () => {
    show('<input type="checkbox">');
    expect(await write(text('x'))).toEqual({ ok: false, reason: 'wrong-kind' });
    expect(await write(choose('Yes'))).toEqual({ ok: false, reason: 'wrong-kind' });
  });
});

describe('radios', () => {
  const radios = (...texts: string[]) =>
    texts.map((one, at) => `<input type="radio" name="m" id="r${at}"><label for="r${at}">${one}</label>`).join('');

  test('one of them', async () => {
    show(radios('Code', 'Client ID and Secret (Services)'));
    expect(await write(choose('Client ID and Secret (Services)'))).toEqual({ ok: true });
    expect(document.querySelector<HTMLInputElement>('#r1')?.checked).toBe(true);
  });

  test('Yes and No', async () => {
    show(radios('Yes', 'No'));
    expect(await write(flag(false))).toEqual({ ok: true });
    expect(document.querySelector<HTMLInputElement>('#r1')?.checked).toBe(true);
  });

  test('that are no inputs', async () => {
    show(
      '<div role="radiogroup"><div role="radio" aria-checked="false">A</div><div role="radio" aria-checked="false">B</div></div>',
    );
    for (const radio of document.querySelectorAll('[role="radio"]'))
      radio.addEventListener('click', () => radio.setAttribute('aria-checked', 'true'));
    expect(await write(choose('B'))).toEqual({ ok: true });
    expect(readControl(onlyUnit(), markup).text).toBe('B');
  });

  test.each([
    ['one that does not exist', radios('Code', 'Token'), { reason: 'no-such-option', options: ['Code', 'Token'] }],
    ['one of two', radios('Services', 'Services'), { reason: 'two-options' }],
    ['one that is disabled', radios('Code', 'Services').replace('id="r1"', 'id="r1" disabled'), { reason: 'locked' }],
  ])('%s', async (_, html, why) => {
    show(html);
    expect(await write(choose('Services'))).toEqual({ ok: false, ...why });
    expect(document.querySelector(':checked')).toBeNull();
  });
});

test('a value that can only be read is locked, unless it is the wanted one', async () => {
  show('<div class="noedit-value">Read Only</div>');
  expect(await write(choose('Read and Modify'))).toEqual({ ok: false, reason: 'locked' });
  expect(await write(choose('Read Only'))).toEqual({ ok: true });
});

test('nothing is written once the run is over', async () => {
  show('<input value="old">');
  const run = new AbortController();
  run.abort(new Error('left'));
  const ended = writeControl(onlyUnit(), text('new'), markup, context({ signal: run.signal }));
  await expect(ended).rejects.toThrow('left');
  expect(document.querySelector('input')?.value).toBe('old');
});
