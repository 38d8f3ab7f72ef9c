// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { nextFrame, settledWithin, until, untilQuiet } from '@/utils/dom/wait';
import { press, sendKey } from '@/utils/form-controls/press';

describe('until', () => {
  test('returns what is found at once, without waiting', async () => {
    expect(await until(() => 'seen', { within: 0 })).toBe('seen');
  });

  test.each([0, ''])('%j counts as found', async (value) => {
    expect(await until(() => value, { within: 0 })).toBe(value);
  });

  test('detects at the end of a turn what changed in it, before a frame is rendered', async () => {
    let drawn = false;
    let isReady = false;
    requestAnimationFrame(() => {
      drawn = true;
    });
    queueMicrotask(() => {
      isReady = true;
    });
    expect(await until(() => isReady && !drawn, { within: 1000 })).toBe(true);
  });

  test('returns null when the time is over, after a last probe', async () => {
    let probes = 0;
    expect(await until(() => ++probes < 0, { within: 40 })).toBeNull();
    expect(probes).toBeGreaterThan(1);
  });

  test('throws the reason of its signal', async () => {
    const run = new AbortController();
    const waited = until(() => null, { within: 5000, signal: run.signal });
    run.abort(new Error('left'));
    await expect(waited).rejects.toThrow('left');
    await expect(nextFrame(run.signal)).rejects.toThrow('left');
  });
});

describe('settledWithin', () => {
  const never = new Promise<never>(() => undefined);

  test('resolves with the result, or with null when the time is over', async () => {
    expect(await settledWithin(Promise.resolve('done'), { within: 5000 })).toBe('done');
    expect(await settledWithin(never, { within: 10 })).toBeNull();
  });

  test('rejects as the work does, and with the reason of its signal', async () => {
    await expect(settledWithin(Promise.reject(new Error('failed')), { within: 5000 })).rejects.toThrow('failed');
    const signal = AbortSignal.abort(new Error('left'));
    await expect(settledWithin(never, { within: 5000, signal })).rejects.toThrow('left');
  });
});

describe('untilQuiet', () => {
  test('waits for the last of several changes', async () => {
    document.body.innerHTML = '<div></div>';
    let changes = 0;
    const timer = setInterval(() => {
      document.body.firstElementChild?.setAttribute('data-n', String(++changes));
      if (changes === 4) clearInterval(timer);
    }, 15);
    expect(await untilQuiet(document.body, { quiet: 60, within: 2000 })).toBe(true);
    expect(changes).toBe(4);
  });

  test('does not wait for a clock', async () => {
    document.body.innerHTML = '<div></div>';
    const timer = setInterval(() => {
      if (document.body.firstElementChild) document.body.firstElementChild.textContent = String(performance.now());
    }, 5);
    expect(await untilQuiet(document.body, { quiet: 60, within: 5000 })).toBe(true);
    clearInterval(timer);
  });

  test('stops waiting for a page that never settles', async () => {
    document.body.innerHTML = '';
    const timer = setInterval(() => document.body.append(document.createElement('p')), 5);
    expect(await untilQuiet(document.body, { quiet: 60, within: 150 })).toBe(false);
    clearInterval(timer);
  });
});

describe('a press', () => {
  const TYPES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

  test('sends the events that a browser sends, in its order, and triggers the default action', () => {
    document.body.innerHTML = '<label><input type="checkbox"></label>';
    const observed: string[] = [];
    const input = document.querySelector('input');
    for (const type of TYPES)
      document.addEventListener(
        type,
        ({ bubbles, cancelable, composed }) => observed.push(`${type} ${bubbles} ${cancelable} ${composed}`),
        { once: true },
      );
    if (input) press(input);
    expect(observed).toEqual(TYPES.map((type) => `${type} true true true`));
    expect(input?.checked).toBe(true);
  });

  test('can send a part of these events', () => {
    document.body.innerHTML = '<button></button>';
    const observed: string[] = [];
    const button = document.querySelector('button');
    for (const type of TYPES) button?.addEventListener(type, () => observed.push(type));
    if (button) press(button, ['mousedown']);
    expect(observed).toEqual(['mousedown']);
  });

  test('presses and releases a key, with the keyCode that older code reads', () => {
    document.body.innerHTML = '<input>';
    const observed: unknown[] = [];
    const input = document.querySelector('input');
    for (const type of ['keydown', 'keyup'] as const)
      input?.addEventListener(type, (event) => observed.push([event.type, event.key, event.keyCode]));
    if (input) sendKey(input, 'ArrowDown');
    expect(observed).toEqual([
      ['keydown', 'ArrowDown', 40],
      ['keyup', 'ArrowDown', 40],
    ]);
  });
});
