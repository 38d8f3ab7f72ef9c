import { expect, test } from 'vitest';
import { pickByHash } from '@/tests/e2e/support/pick-by-hash';
import { QUIRK_OUTCOMES } from '@/tests/e2e/support/quirk-outcomes';

const PAGES = ['role', 'agent', 'application'];
const ids = Object.keys(QUIRK_OUTCOMES);

test("a quirk's page depends on its id alone, and not on the quirks before it", () => {
  const pages = (of: string[]) => Object.fromEntries(of.map((id) => [id, pickByHash(id, PAGES)]));
  const { 'a-new-quirk': _new, ...others } = pages(['a-new-quirk', ...ids]);
  expect(others).toEqual(pages(ids));
  expect(pages(ids.toReversed())).toEqual(pages(ids));
});
test('the quirks are spread over all pages', () => {
  const counts = PAGES.map((page) => ids.filter((id) => pickByHash(id, PAGES) === page).length);
  for (const count of counts) expect(count).toBeGreaterThan(ids.length / 6);
});
test('an empty list is refused', () => {
  expect(() => pickByHash('label-case', [])).toThrow('Nothing to choose from for "label-case"');
});
