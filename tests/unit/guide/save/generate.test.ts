// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { interceptSave } from '@/utils/guide/save/save-interceptor';
import { APPLICATION, addressOf } from '../guide-states';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));

const generated = vi.fn();
let watch: AbortController;
beforeEach(() => {
  generated.mockClear();
  watch = new AbortController();
  const handlers = {
    onPressed: (_page: object, generates?: boolean) => void (generates && generated()),
    canProceed: () => true,
    onProceed: () => undefined,
    onBlocked: () => undefined,
    shouldBlockNavigation: () => false,
  };
  interceptSave(() => addressOf(APPLICATION), handlers, watch.signal);
});
afterEach(() => watch.abort());

it.each([
  ['<button id="it">Generate</button>', true],
  ['<button id="it">Erzeugen</button>', true],
  ['<button id="it">Copy</button>', false],
  ['<div role="dialog"><button id="it">Generate</button></div>', false],
])('a press on %s generates a secret: %s', (html, expected) => {
  document.body.innerHTML = html;
  const press = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(press, 'isTrusted', { value: true });
  document.querySelector('#it')?.dispatchEvent(press);
  expect(generated).toHaveBeenCalledTimes(expected ? 1 : 0);
});
