import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { nodesOf, sourcesIn } from './sources';

const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) => [...sourcesIn(folder)]);

/** Files that build patterns from parts, which are constants of the code. */
const MADE_OF_PARTS = [
  'utils/connection/probes.ts',
  'utils/guide/capture/read-credentials.ts',
  'utils/guide/save/saved-applications.ts',
  'utils/vault/redact.ts',
  'utils/vault/shapes.ts',
];

function isSlow(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  return isSlowPattern(new RegExp(literal.slice(1, end), literal.slice(end + 1)));
}

function isSlowPattern(pattern: RegExp): boolean {
  return analyse(pattern).reports.length > 0;
}

test('the analysis recognises slow patterns', () => {
  const slow = ['/(?:[*:\\s]|\\.{2,})+$/', '/\\/+$/u', '/\\s*[-(,:]\\s*/u', '/\\s*\\([^()]*\\)\\s*$/u', '/(a+)+b/'];
  expect(slow.filter((one) => !isSlow(one))).toEqual([]);
  expect(isSlow('/^[*\\s]+/')).toBe(false);
});

test('no regular expression needs more than linear time', () => {
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

test('a pattern that is made of parts needs no more than linear time either', async () => {
  const made: { path: string; pattern: RegExp }[] = [];
  const Native = RegExp;
  const record = new Proxy(Native, {
    construct(target, args: [string, string?]) {
      const pattern = new target(...args);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const path = MADE_OF_PARTS.find((one) => caller.includes(one));
      if (path) made.push({ path, pattern });
      return pattern;
    },
  });
  vi.resetModules();
  vi.stubGlobal('RegExp', record);
  const [{ PROBES, readLists }, { LIMITS }] = await Promise.all([
    import('@/utils/connection/probes'),
    import('@/utils/connection/types'),
    import('@/utils/guide/capture/read-credentials'),
    import('@/utils/guide/save/saved-applications'),
    import('@/utils/vault/redact'),
    import('@/utils/vault/shapes'),
  ]);
  // This module builds its pattern in a function.
  const rows = `{"tickets":[{"summary":"${'x'.repeat(1000)}"}]}`;
  await readLists('https://demo.halopsa.com/api', 'token', PROBES, {
    fetch: async () => new Response(rows, { headers: { 'content-type': 'application/json' } }),
    signal: new AbortController().signal,
    until: Number.POSITIVE_INFINITY,
    limits: { ...LIMITS, body: 100 },
    hide: () => undefined,
  });
  vi.unstubAllGlobals();
  expect([...new Set(made.map(({ path }) => path))].sort()).toEqual(MADE_OF_PARTS);
  expect(made.filter(({ pattern }) => isSlowPattern(pattern))).toEqual([]);
});
