import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Paths that exist only after a build or an installation, and placeholders. */
const NOT_TRACKED = /^(?:\.output|\.cache|tests\/compat\/node_modules|tests\/compat\/pages\/selects\/ID)/;
const OUR_FOLDERS = /^(?:components|docs|entrypoints|lint|locales|public|scripts|tests|utils)\//;

const pathsIn = (text: string): string[] =>
  Array.from(text.matchAll(/`([\w.-]+\/[\w./-]*)`/g), ([, path = '']) => path).filter(
    (path) => OUR_FOLDERS.test(path) && !NOT_TRACKED.test(path),
  );
const linksIn = (text: string): string[] =>
  Array.from(text.matchAll(/\]\((?!https?:)([^)#\s]+)/g), ([, path = '']) => path);

const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')];

test.each(PAGES)('every path and link in %s exists', (page) => {
  const text = readFileSync(page, 'utf8');
  expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]);
  expect(linksIn(text).filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
});

test('every path in the message of a lint rule exists', () => {
  for (const rule of globSync('lint/*.grit')) {
    const paths = readFileSync(rule, 'utf8').match(/\butils\/[\w/-]+(?:\.ts|\/)/g) ?? [];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  }
});

test('paths and links are found', () => {
  expect(pathsIn('`utils/halo/gone.ts`, `npm run x`, `.output/tour/`')).toEqual(['utils/halo/gone.ts']);
  expect(linksIn('[a](docs/gone.md#top) [b](https://example.com)')).toEqual(['docs/gone.md']);
});
