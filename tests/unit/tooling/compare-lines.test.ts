import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '@/scripts/compare/compare-file';
import { type Change, linesToChange, type Sources } from '@/scripts/compare/table-lines';

const sources = readSources(resolve(import.meta.dirname, '../../..'));

/** Returns the sources with each list of texts on one line for each text, as Biome writes a list that is too long. */
function wrapped(): Sources {
  return new Map(
    [...sources].map(([file, lines]) => [
      file,
      lines.flatMap((line) => {
        const list = /^(\s*)(.*\[)((?:'[^']*', )*'[^']*')(\].*)$/.exec(line);
        if (list === null) return [line];
        const [, indent = '', start = '', texts = '', end = ''] = list;
        return [indent + start, ...texts.split(', ').map((text) => `${indent}  ${text},`), indent + end];
      }),
    ]),
  );
}

/** Applies the lines to change as a maintainer does. */
function applied(before: Sources, changes: readonly Change[]): Sources {
  const after = new Map([...before].map(([file, lines]) => [file, [...lines]]));
  for (const { file, line, new: now } of linesToChange(changes, before)) after.get(file)?.splice(line - 1, 1, now);
  return after;
}

const LISTS: [string, (text: string) => Change, string][] = [
  ['a tab', (text) => ({ in: 'tab', key: 'departments', text }), "'Teams & Departments', 'First',"],
  ['a button', (text) => ({ in: 'button', key: 'save', text }), "'Uložit', 'First',"],
  ['a button of one line', (text) => ({ in: 'button', key: 'edit', text }), "'Bearbeiten', 'First',"],
  ['a section', (text) => ({ in: 'section', title: 'Tickets Permissions', text }), "'Ticket Permissions', 'First',"],
  ['a section of a recipe', (text) => ({ in: 'section', title: 'Departments', text }), "'Departments', 'First',"],
  ['a label of a setting', (text) => ({ in: 'requirement', id: 'agent-api-only', text }), "'API Only Agent', 'First',"],
  [
    'a label of Halo',
    (text) => ({ in: 'credential', list: 'haloLabels', id: 'tenant', text }),
    "'Tenant Name', 'First',",
  ],
  [
    'a label of the form',
    (text) => ({ in: 'credential', list: 'formLabels', id: 'tenant', text }),
    "'Tenant field', 'First',",
  ],
];

test.each(LISTS)('%s: a word is added at the end of a list of several lines', (_, change, line) => {
  expect(linesToChange([change('First')], wrapped()).map(({ new: now }) => now)).toEqual([line]);
});

test.each(LISTS)('%s: a second word follows the first, also in a list of one line', (_, change) => {
  for (const before of [sources, wrapped()]) {
    const lines = linesToChange([change('Second')], applied(before, [change('First')]));
    expect(lines.map(({ new: now }) => now.slice(now.indexOf("'First'")))).toEqual([
      expect.stringMatching(/^'First', 'Second'\]?/),
    ]);
  }
});

test('a setting without a synonym gets its first one, and then a second one after it', () => {
  const change = (text: string): Change => ({ in: 'requirement', id: 'users-access', text });
  const [line] = linesToChange([change('Second')], applied(sources, [change('First')]));
  expect(line?.new).toBe("name: 'Users Access Level', synonyms: ['First', 'Second'],");
});

test('comments and brackets in a list are not part of its texts', () => {
  const halo = sources.get('utils/halo/selectors.ts') ?? [];
  const lines = halo.map((line) =>
    line.startsWith('  details: [') ? "  details: ['Details', /* isn't ] the */ \"Role's details\" // 'no' ]" : line,
  );
  const at = lines.findIndex((line) => line.startsWith('  details: ['));
  lines.splice(at + 1, 0, '  ],');
  const [line] = linesToChange(
    [{ in: 'tab', key: 'details', text: 'More' }],
    new Map(sources).set('utils/halo/selectors.ts', lines),
  );
  expect(line?.new).toBe("details: ['Details', /* isn't ] the */ \"Role's details\", 'More' // 'no' ]");
});

test('a word that the list already has is not added', () => {
  const twice: Change[] = [
    { in: 'tab', key: 'details', text: 'Details' },
    { in: 'connect', text: 'save' },
    { in: 'connect', text: 'link' },
    { in: 'connect', text: 'link' },
  ];
  expect(linesToChange(twice, sources).map(({ new: now }) => now)).toEqual([
    expect.stringMatching(/\|submit\|link\)\$\/u;$/),
  ]);
});
