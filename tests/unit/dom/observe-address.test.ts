// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observeAddress } from '@/utils/dom/observe-address';

const changed = vi.fn();
let controller = new AbortController();

beforeEach(() => {
  vi.stubEnv('FIREFOX', 'true');
  history.replaceState(null, '', '/config');
  changed.mockClear();
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** Changes the document, and waits until the mutation observer reports. */
async function draw(): Promise<void> {
  document.body.append(document.createElement('p'));
  await new Promise((resolve) => setTimeout(resolve));
}

test('reports each entry of the Navigation API, and no change of the document', async () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  observeAddress(changed, controller.signal);
  history.pushState(null, '', '/config/users');
  await draw();
  expect(changed).not.toHaveBeenCalled();
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(changed).toHaveBeenCalledTimes(1);
});

test('without the API, reports a pushState once, as soon as the page changes its document', async () => {
  vi.stubGlobal('navigation', undefined);
  observeAddress(changed, controller.signal);
  await draw();
  expect(changed).not.toHaveBeenCalled();
  history.pushState(null, '', '/config/users');
  await draw();
  await draw();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('without the API, also reports a pushState after the last change of the document', () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigation', undefined);
  observeAddress(changed, controller.signal);
  history.pushState(null, '', '/config/users');
  vi.advanceTimersToNextTimer();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('without the API, observes nothing after the abort', async () => {
  vi.stubGlobal('navigation', undefined);
  observeAddress(changed, controller.signal);
  controller.abort();
  history.pushState(null, '', '/config/users');
  await draw();
  dispatchEvent(new Event('popstate'));
  expect(changed).not.toHaveBeenCalled();
});
