// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenShown, withRetry } from '@/utils/when-shown';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'prerendering');
});

it('asks again with growing pauses until the answer is true', async () => {
  const ask = vi
    .fn<() => Promise<unknown>>()
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce(false)
    .mockResolvedValue(true);
  const askWithRetry = withRetry(ask, () => true);
  void askWithRetry();
  void askWithRetry();
  await vi.advanceTimersByTimeAsync(499);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(ask).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(ask).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('does not ask again once the answer is no longer needed', async () => {
  let isNeeded = true;
  const ask = vi.fn(async () => false);
  const answer = withRetry(ask, () => isNeeded)();
  isNeeded = false;
  await vi.advanceTimersByTimeAsync(500);
  expect(await answer).toBe(false);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('waits for a prerendered document to be shown', async () => {
  const shown = vi.fn();
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  void whenShown().then(shown);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('prerenderingchange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toHaveBeenCalled();
});
