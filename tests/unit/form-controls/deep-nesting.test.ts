// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { flatTexts } from '@/utils/dom/flat-tree';
import { labelText, textPieces } from '@/utils/form-controls/label-text';
import { readOnlyValue } from '@/utils/form-controls/read-only-values';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';

const DEPTH = 40_000;

/** Nests a text in as many elements as a page may. Built manually: a parser stops at a few hundred. */
function nested(text: string): HTMLElement {
  const top = document.createElement('span');
  let inner = top;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next = document.createElement('span');
    inner.append(next);
    inner = next;
  }
  inner.append(text);
  return top;
}

/** Shared by all tests, because it is slow to build. */
const deep = nested('Client Secret');

test.each([
  ['a label', (el: Element) => labelText(el, CONTROL_SELECTORS)],
  ['pieces of text', (el: Element) => textPieces(el).join()],
  ['a value', (el: Element) => readOnlyValue(el)],
  ['what is drawn', (el: Element) => flatTexts(el).join()],
])('%s is read in forty thousand nested elements', (_what, read) => {
  expect(read(deep)).toBe('Client Secret');
});
