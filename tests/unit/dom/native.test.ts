// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import {
  bodyOf,
  byId,
  closest,
  contains,
  create,
  isConnected,
  matches,
  native,
  parentOf,
  queryAll,
  queryOne,
  rectOf,
  rootElementOf,
  textOf,
} from '@/utils/dom/native';

const { body } = document;
const replaced: (Document | HTMLFormElement)[] = [];

/** Shadows members of an object, as Chromium does where elements of a page have these names. */
function clobber(of: Document | HTMLFormElement, ...names: string[]): void {
  for (const name of names) Object.defineProperty(of, name, { configurable: true, value: 'an element of the page' });
  replaced.push(of);
}

afterEach(() => {
  for (const of of replaced.splice(0))
    for (const name of Object.getOwnPropertyNames(of)) Reflect.deleteProperty(of, name);
});

test('reads a document although names of its elements shadow its members', () => {
  body.innerHTML = '<p id="one">text</p>';
  clobber(document, 'body', 'querySelector', 'querySelectorAll', 'getElementById', 'createElement');
  clobber(document, 'hidden');
  expect(bodyOf(document)).toBe(body);
  expect(rootElementOf(document).contains(body)).toBe(true);
  expect(queryAll(document, 'p')).toHaveLength(1);
  expect(queryOne(document, 'p')).toBe(byId(document, 'one'));
  expect(create('div').outerHTML).toBe('<div></div>');
  expect(native(document, 'hidden')).toBe(false);
});

test('reads a form although names of its fields shadow its members', () => {
  body.innerHTML = '<form class="f"><p>text</p></form>';
  const form = body.querySelector('form') as HTMLFormElement;
  const p = body.querySelector('p');
  clobber(form, 'parentElement', 'querySelector', 'contains', 'textContent', 'isConnected', 'children');
  expect(parentOf(form)).toBe(body);
  expect(queryOne(form, 'p')).toBe(p);
  expect(contains(form, p)).toBe(true);
  expect(textOf(form)).toBe('text');
  expect(isConnected(form)).toBe(true);
  expect([...native(form, 'children')]).toEqual([p]);
});

test('returns nothing for no element', () => {
  expect([parentOf(null), queryOne(null, 'p'), closest(undefined, 'p'), rectOf(null)]).toEqual([
    null,
    null,
    null,
    undefined,
  ]);
  expect([matches(null, 'p'), contains(null, body), isConnected(undefined), textOf(null)]).toEqual([
    false,
    false,
    false,
    '',
  ]);
});
