import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, sourcesIn } from './sources';

const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) => [...sourcesIn(folder)]);

/** Where patterns are made of parts; their parts are constants of the code, and the texts' own test tries them. */
const MADE_OF_PARTS = [
  'utils/connection/probes.ts',
  'utils/guide/capture/read-credentials.ts',
  'utils/guide/save/saved-applications.ts',
  'utils/vault/redact.ts',
  'utils/vault/shapes.ts',
];

function isSlow(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  return analyse(new RegExp(literal.slice(1, end), literal.slice(end + 1))).reports.length > 0;
}

test('the analysis knows slow patterns', () => {
  const slow = ['/(?:[*:\\s]|\\.{2,})+$/', '/\\/+$/u', '/\\s*[-(,:]\\s*/u', '/\\s*\\([^()]*\\)\\s*$/u', '/(a+)+b/'];
  expect(slow.filter((one) => !isSlow(one))).toEqual([]);
  expect(isSlow('/^[*\\s]+/')).toBe(false);
});

test('no regular expression takes more than linear time', () => {
  const literals = sources.flatMap(([path, file]) =>
    [...nodesOf(file)].filter(ts.isRegularExpressionLiteral).map((node) => ({ path, literal: node.getText() })),
  );
  expect(literals.length).toBeGreaterThan(50);
  expect(literals.filter(({ literal }) => isSlow(literal))).toEqual([]);
});

test('a pattern is a literal, so that it is checked', () => {
  const made = sources.filter(([, file]) =>
    [...nodesOf(file)].some(
      (node) => (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp',
    ),
  );
  expect(made.map(([path]) => path).sort()).toEqual(MADE_OF_PARTS);
});
