import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WriteContext } from '@/utils/form-controls/types';
import { close, expectAtRest, LEVELS, open, page, write } from './open-select';
import { choose, options } from './react-select';

afterEach(close);

describe('the strategies', () => {
  /** Stops these events before the select receives them. */
  function ignore(...types: string[]): void {
    for (const type of types)
      document.addEventListener(type, (event) => event.stopImmediatePropagation(), {
        capture: true,
        signal: over.signal,
      });
  }
  let over: AbortController;
  beforeEach(() => {
    over = new AbortController();
  });
  afterEach(() => over.abort());
  const MOUSE = ['pointerdown', 'mousedown', 'mouseup', 'click'];

  test('the keyboard when the mouse is ignored, and first of all the next time', async () => {
    await open({ options: options(...LEVELS) });
    ignore(...MOUSE);
    const selects: WriteContext['selects'] = { strategy: null, refused: 0 };
    expect(await write(choose('Read Only'), { selects })).toEqual({ ok: true });
    expect(selects).toEqual({ strategy: 'keyboard', refused: 0 });
  });

  test('the page’s own code when both are ignored, with the texts in order', async () => {
    await open({ options: options(...LEVELS) });
    ignore(...MOUSE, 'keydown', 'input');
    const requested: string[][] = [];
    const chooseInPage = async (_: HTMLElement, texts: string[]) => {
      requested.push(texts);
      close();
      await open({ options: options(...LEVELS) });
      return false;
    };
    expect(await write(choose('Read Only', 'All'), { chooseInPage })).toMatchObject({ ok: false });
    expect(requested).toEqual([['Read Only', 'All']]);
  });

  test('one attempt per select, once several selects have refused all strategies', async () => {
    await open({ options: options(...LEVELS) });
    ignore(...MOUSE, 'keydown', 'input');
    let requested = 0;
    const chooseInPage = async () => {
      requested += 1;
      return false;
    };
    const selects: WriteContext['selects'] = { strategy: null, refused: 2 };
    expect(await write(choose('Read Only'), { selects, chooseInPage })).toEqual({ ok: false, reason: 'did-not-open' });
    expect(requested).toBe(0);
    expect(page?.changes).toEqual([]);
    expectAtRest();
  });

  test('the page’s own code is waited for two seconds at most, and not at all after an abort', async () => {
    await open({ options: options(...LEVELS) });
    ignore(...MOUSE, 'keydown', 'input');
    const signals: AbortSignal[] = [];
    const chooseInPage = (_: HTMLElement, _texts: string[], signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<boolean>(() => undefined);
    };
    const selects: WriteContext['selects'] = { strategy: 'page', refused: 0 };
    const silent = await write(choose('Read Only'), { selects, chooseInPage });
    expect(silent).toMatchObject({ ok: false });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    const run = new AbortController();
    const writing = write(choose('Read Only'), { selects, chooseInPage, signal: run.signal });
    await expect.poll(() => signals).toHaveLength(2);
    run.abort(new Error('over'));
    await expect(writing).rejects.toThrow('over');
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });

  test('a select whose own code does not answer is left to the admin, and the reason is reported', async () => {
    await open({ options: options(...LEVELS) });
    const chooseInPage = () => new Promise<boolean>(() => undefined);
    ignore(...MOUSE, 'keydown', 'input');
    expect(await write(choose('Read Only'), { chooseInPage })).toEqual({ ok: false, reason: 'no-answer' });
  });

  test('no Escape and no Tab in any of them', async () => {
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(key), { capture: true, signal: over.signal });
    await open({ options: options(...LEVELS) });
    await write(choose('Full'), { selects: { strategy: 'keyboard', refused: 0 } });
    await write(choose('Read Only'), { selects: { strategy: 'keyboard', refused: 0 } });
    // Single letters are typed to filter the list.
    expect(new Set(keys.filter((key) => key.length > 1))).toEqual(new Set(['ArrowDown', 'Enter', 'Backspace']));
  });
});
