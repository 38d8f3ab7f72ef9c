import fc from 'fast-check';
import { expect, it } from 'vitest';
import { line, table, target } from '@/utils/report/markdown-text';

/** Returns what a reader sees of a line of Markdown, without escapes and entities. */
const shown = (markdown: string) =>
  markdown
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

it.each([
  ['a | b', 'a \\| b'],
  ['two\nlines\r\n here', 'two lines here'],
  ['*bold* _it_ `code` [x](y)', '\\*bold\\* \\_it\\_ \\`code\\` \\[x\\](y)'],
  ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['16 of 17', '16 of 17'],
  ['left\u202eright', 'left right'],
])('writes %j as text', (text, markdown) => {
  expect(line(text)).toBe(markdown);
});

it('shows any text as it is, on one line, and never ends a cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const markdown = line(text);
      expect(markdown).not.toMatch(/\n/);
      expect(markdown.replace(/\\[\\|]/g, '')).not.toContain('|');
      expect(shown(markdown)).toBe(text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim());
    }),
  );
});

it('makes links of web addresses only', () => {
  expect(target('https://demo.halopsa.com/config?id=5|6')).toBe('<https://demo.halopsa.com/config?id=5%7C6>');
  expect(target('javascript:alert(1)')).toBe('javascript:alert(1)');
  expect(target('https://x.example/a b>c')).toBe('<https://x.example/a%20b%3Ec>');
});

it('writes a table', () => {
  expect(table(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |');
});
