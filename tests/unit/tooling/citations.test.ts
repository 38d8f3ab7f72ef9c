import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const CITED = /(docs\/[\w-]+\.md) (\d+(?:\.\d+)?(?:(?:, | and | to )\d+(?:\.\d+)?)*)/g;

/** Returns the numbers of a document's headings, such as "2" and "2.3". */
const sectionsOf = (path: string): Set<string> =>
  new Set(Array.from(readFileSync(path, 'utf8').matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm), ([, number = '']) => number));

const citations = (text: string): [string, string][] =>
  Array.from(text.matchAll(CITED)).flatMap(([, path = '', numbers = '']) =>
    numbers.split(/, | and | to /).map((number): [string, string] => [path, number]),
  );

function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', 'entrypoints', 'components', 'utils', 'tests', 'scripts', 'lint'], {
    encoding: 'utf8',
  });
  return list
    .split('\n')
    .filter((file) => /\.(?:tsx?|mjs|grit|css)$/.test(file) && !file.endsWith('citations.test.ts'));
}

test('every section that the code cites is a heading of that document', () => {
  const sections = new Map<string, Set<string>>();
  const missing: string[] = [];
  let found = 0;
  for (const file of trackedFiles())
    for (const [path, number] of citations(readFileSync(file, 'utf8'))) {
      found++;
      if (!sections.has(path)) sections.set(path, sectionsOf(path));
      if (!sections.get(path)?.has(number)) missing.push(`${file}: ${path} ${number}`);
    }
  expect(missing).toEqual([]);
  expect(found).toBeGreaterThan(50);
});

test('finds each section of a citation', () => {
  expect(citations('docs/halo-ui.md 2.3, 9.9 and 1')).toEqual([
    ['docs/halo-ui.md', '2.3'],
    ['docs/halo-ui.md', '9.9'],
    ['docs/halo-ui.md', '1'],
  ]);
});
