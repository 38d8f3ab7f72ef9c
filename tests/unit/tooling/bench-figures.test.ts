import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BEGIN, END, type Figure, line, machineOf, median, spread, verdict, withTable } from '@/tests/bench/figures';

const figure = (more: Partial<Figure>): Figure => ({
  what: 'Load',
  unit: 'ms',
  target: 5,
  ours: [10, 11, 12],
  ...more,
});
const machine = machineOf('Chromium 1', 0.2, new Date('2026-12-01T10:00:00Z'));

describe('a figure', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('of %j has the median %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
  test('shows its median, minimum and maximum', () => {
    expect(spread([30, 12.25, 13])).toBe('13.0 (12.3 to 30)');
    expect(spread([4])).toBe('4.0');
    expect(spread([])).toBe('-');
  });
  test.each([
    ['within the target', { ours: [4, 4, 5] }],
    ['over the target', { ours: [6, 6, 7] }],
    ['within the target', { ours: [14, 14.1], none: [10, 10.1] }],
    ['over the target', { ours: [16, 16.1], none: [10, 10.1] }],
    ['no difference measured', { ours: [10, 30, 20], none: [9, 25, 14] }],
    ['', { target: null }],
  ])('is "%s" where it is %j', (words, more) => {
    expect(verdict(figure(more))).toBe(words);
  });
  test('is one line with all three browsers', () => {
    expect(line(figure({ none: [1, 2, 3], empty: [2, 2, 2] }))).toBe(
      'Load: no extension 2.0 (1.0 to 3.0); empty 2.0 (2.0 to 2.0); ours 11.0 (10.0 to 12.0) ms, 3 times; target: 5 more than none: over the target',
    );
  });
});

describe('the table', () => {
  const page = readFileSync('docs/performance.md', 'utf8');
  test('replaces the earlier table, with machine and date, and nothing else of the page', () => {
    const once = withTable(page, [figure({})], machine);
    const twice = withTable(once, [figure({ what: 'Apply' })], machine);
    expect(twice).toContain('| Apply | ms | 5 | - | - | 11.0 (10.0 to 12.0) | over the target |');
    expect(twice).not.toContain('| Load |');
    expect(twice).toMatch(
      /Measured 2026-12-01 on .+ cores, \d+ GB, with Chromium 1\. Load when it began: \d\.\d per core\./,
    );
    const around = (text: string) => [text.split(BEGIN)[0], text.split(END)[1]];
    expect(around(twice)).toEqual(around(page));
  });
  test.each([
    ['no comments', 'A page'],
    ['one of the comments', `A page ${BEGIN}`],
    ['the comments twice', `${page}${page}`],
  ])('is refused where the page has %s', (_, text) => {
    expect(() => withTable(text, [], machine)).toThrow('docs/performance.md has no table');
  });
});
