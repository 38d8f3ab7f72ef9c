import { expect, test, vi } from 'vitest';
import { nextFrame } from '@/utils/dom/wait';
import { found, scan, show } from '../form-controls/support';

const FORM = '<div><label>A</label><input id="a"></div><div><div>Plain</div><select id="p"></select></div>';

test('a page that does not change is read once per frame, for any labels', () => {
  show(FORM);
  const query = vi.spyOn(document.body, 'querySelectorAll');
  expect(found()).toEqual(['A → text #a']);
  const queries = query.mock.calls.length;
  expect(found('Plain')).toEqual(['A → text #a', 'Plain → native-select #p']);
  expect(query.mock.calls.length).toBe(queries);
});

test.each<[string, () => void]>([
  ['an element is added', () => document.body.insertAdjacentHTML('beforeend', '<label>B <input id="b"></label>')],
  ['an element is removed', () => document.querySelector('#a')?.remove()],
  ['an element is hidden', () => document.querySelector('#a')?.parentElement?.setAttribute('hidden', '')],
  [
    'a label gets another text',
    () => {
      const text = document.querySelector('label')?.firstChild;
      if (text) text.nodeValue = 'C';
    },
  ],
])('the page is read again when %s, even in the same frame', (_, change) => {
  show(FORM);
  const before = found();
  change();
  expect(found()).not.toEqual(before);
});

test('the page is read again after a change in an earlier task of the frame', async () => {
  show(FORM);
  const before = found();
  document.querySelector('#a')?.remove();
  await Promise.resolve();
  expect(found()).not.toEqual(before);
});

test('nothing is cached for the next frame', async () => {
  show(FORM);
  const [before] = scan();
  await nextFrame();
  const [after] = scan();
  expect(after?.control).not.toBe(before?.control);
  expect(after?.control.root).toBe(before?.control.root);
});
