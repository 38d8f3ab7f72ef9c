import { expect, test } from 'vitest';
import { notesIn, unexplained } from '@/scripts/test-runner/lint-notes';

const TABLE = `
| code | file | why |
|---|---|---|
| \`UNSAFE_ONE\` | \`guide.js\` | a reason |
| \`UNSAFE_ONE\` | \`chunks/page-*.js\` | a reason |
| \`NO_REASON\` | \`guide.js\` |  |
`;
const warn = (code: string, file: string) => ({ code, file, message: 'Unsafe' });
const known = [warn('UNSAFE_ONE', 'guide.js'), warn('UNSAFE_ONE', 'chunks/page-BkoW5rET.js')];

test('a row explains a warning by code and file, and needs a reason', () => {
  expect(notesIn(TABLE)).toEqual([
    { code: 'UNSAFE_ONE', file: 'guide.js' },
    { code: 'UNSAFE_ONE', file: 'chunks/page-*.js' },
  ]);
  expect(unexplained(known, notesIn(TABLE))).toEqual([]);
});

test('another code, another file, and a second warning in the same file are not explained', () => {
  const notes = notesIn(TABLE);
  expect(unexplained([...known, warn('OTHER', 'guide.js')], notes)).toEqual(['OTHER in guide.js: Unsafe']);
  expect(unexplained([...known, warn('UNSAFE_ONE', 'popup.js')], notes)).toEqual(['UNSAFE_ONE in popup.js: Unsafe']);
  expect(unexplained([...known, warn('UNSAFE_ONE', 'guide.js')], notes)).toEqual(['UNSAFE_ONE in guide.js: Unsafe']);
});

test('an explanation of a warning that no longer exists is reported', () => {
  expect(unexplained(known.slice(0, 1), notesIn(TABLE)).join()).toContain('chunks/page-*.js is explained');
});
