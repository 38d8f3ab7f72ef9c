import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SHEETS = globSync('components/**/*.css');
/** The size of a text in px, in `font-size` or in the short form. */
const SIZE = /\bfont(?:-size)?:[^;]*?\b(\d+(?:\.\d+)?)px/g;

test('no text of any view is smaller than 12 px', () => {
  const sizes = SHEETS.flatMap((sheet) =>
    [...readFileSync(sheet, 'utf8').matchAll(SIZE)].map(([, px]) => ({ sheet, px: Number(px) })),
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes.filter(({ px }) => px < 12)).toEqual([]);
});
