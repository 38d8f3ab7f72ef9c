import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPIRY } from '@/utils/preferences/types';

/** A test that the page cites: its file, and its title or a part of it. '' means the whole file. */
interface Citation {
  file: string;
  title: string;
}

function pathOf(file: string): string {
  if (/^(?:firefox|shared)\//.test(file)) return `tests/e2e/${file}`;
  if (file.startsWith('layout/')) return `tests/${file}`;
  return file.endsWith('.spec.ts') ? `tests/e2e/chromium/${file}` : `tests/unit/${file}`;
}

/** Returns every `file`: "title", "title" of the page's tables. */
function citationsIn(page: string): Citation[] {
  const found: Citation[] = [];
  for (const [, file = '', titles] of page.matchAll(/`([\w./-]+\.(?:spec|test)\.ts)`(?:: ((?:"[^"]+"(?:, )?)+))?/g)) {
    const quoted = [...(titles ?? '').matchAll(/"([^"]+)"/g)].map(([, title = '']) => title);
    found.push(...(quoted.length > 0 ? quoted : ['']).map((title) => ({ file, title })));
  }
  return found;
}

/** Returns the titles of a file's tests as written, with `${…}`. A title is a text before a function. */
function titlesIn(source: string): string[] {
  const calls = /\(\s*(['"`])((?:\\.|(?!\1)[^\\\n])+)\1,\s*(?:async\s*)?\(/g;
  return [...source.matchAll(calls)].map(([, , title = '']) => title.replace(/\\(.)/g, '$1'));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Checks whether the file has the text as a literal or a key. With `open`, the literal may continue. */
const isLiteral = (source: string, text: string, open = false) =>
  (open ? [`'${text}`, `"${text}`] : [`'${text}'`, `"${text}"`, `${text}:`]).some((one) => source.includes(one));

/**
 * Checks whether the words are in the title. Words in place of `${…}` must be a literal in the file, or in one that
 * it imports. With `open`, more words follow.
 */
function titleContains(title: string, words: string, source: string, open = false): boolean {
  if (title.includes(words)) return true;
  const parts = title.split(/\$\{[^}]*\}/);
  if (parts.length === 1) return false;
  if (isLiteral(source, words, open)) return true;
  const match = new RegExp(`^${parts.map(escaped).join('(.+?)')}$`).exec(words);
  return match?.slice(1).every((part) => isLiteral(source, part)) ?? false;
}

const all = citationsIn(readFileSync('docs/security.md', 'utf8'));

test('the page cites tests', () => {
  expect(all.length).toBeGreaterThan(80);
});

test.each([...new Set(all.map(({ file }) => file))])('%s has the tests that docs/security.md names', (file) => {
  const path = pathOf(file);
  expect(existsSync(path), path).toBe(true);
  const own = readFileSync(path, 'utf8');
  const imports = [...own.matchAll(/from '(\.\.?\/[^']+\.ts)'/g)].map(([, from = '']) => join(dirname(path), from));
  const source = [own, ...imports.map((from) => readFileSync(from, 'utf8'))].join('\n');
  const written = titlesIn(own);
  const missing = all.filter((one) => {
    if (one.file !== file || one.title === '') return false;
    const pieces = one.title.split('…').map((piece) => piece.trim());
    const open = pieces.length > 1;
    return !written.some((title) => pieces.every((piece) => piece === '' || titleContains(title, piece, source, open)));
  });
  expect(missing.map(({ title }) => title)).toEqual([]);
});

test('a title that no test has is detected', () => {
  const source = `const WAYS = { 'by night': 1 };\ntest(\`left \${way}, unseen\`, () => 1);\ntest('plain', () => 1);`;
  const [left = '', plain = ''] = titlesIn(source);
  expect(titleContains(left, 'left by night, unseen', source)).toBe(true);
  expect(titleContains(left, 'left by day, unseen', source)).toBe(false);
  expect(titleContains(plain, 'plain', source)).toBe(true);
  expect(titleContains(plain, 'by night', source)).toBe(false);
});

test.each(['README.md', 'docs/security.md', 'docs/store/privacy.md'])(
  '%s names the lifetime of a Client Secret',
  (file) => {
    const page = readFileSync(file, 'utf8');
    expect(page).toContain(`${EXPIRY.default} minutes`);
    expect(page).toContain(`(${EXPIRY.min} to ${EXPIRY.max}`);
  },
);
