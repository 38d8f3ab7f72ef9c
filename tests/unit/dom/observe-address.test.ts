// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observeAddress } from '@/utils/dom/observe-address';

const changed = vi.fn();
let over = new AbortController();

beforeEach(() => {
  vi.stubEnv('FIREFOX', 'true');
  history.replaceState(null, '', '/config');
  changed.mockClear();
  over = new AbortController();
});
afterEach(() => {
  over.abort();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** Lets the observer of mutations report. */
async function draw(): Promise<void> {
  document.body.append(document.createElement('p'));
  await new Promise((resolve) => setTimeout(resolve));
}

test('with the Navigation API each of its entries is reported, and no change of the document', async () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  observeAddress(changed, over.signal);
  history.pushState(null, '', '/config/users');
  await draw();
  expect(changed).not.toHaveBeenCalled();
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(changed).toHaveBeenCalledTimes(1);
});

test('without it a pushState is reported once, as soon as the page changes its document', async () => {
  vi.stubGlobal('navigation', undefined);
  observeAddress(changed, over.signal);
  await draw();
  expect(changed).not.toHaveBeenCalled();
  history.pushState(null, '', '/config/users');
  await draw();
  await draw();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('without it a pushState after the last change of the document is reported too', () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigation', undefined);
  observeAddress(changed, over.signal);
  history.pushState(null, '', '/config/users');
  vi.advanceTimersToNextTimer();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('without it nothing is observed after the end', async () => {
  vi.stubGlobal('navigation', undefined);
  observeAddress(changed, over.signal);
  over.abort();
  history.pushState(null, '', '/config/users');
  await draw();
  dispatchEvent(new Event('popstate'));
  expect(changed).not.toHaveBeenCalled();
});
