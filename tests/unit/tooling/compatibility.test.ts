// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARIES } from '../../compat/libraries';
import { readTable, sectionOf } from '../../compat/table';
import { QUIRK_OUTCOMES, QUIRKS_ELSEWHERE } from '../../e2e/support/quirk-outcomes';
import { GROUPS, QUIRKS, type QuirkId } from '../../practice/quirks';

const DOCUMENT = 'docs/halo-compatibility.md';
const MATRIX = 'tests/e2e/chromium/quirks.spec.ts';
/** Credentials, the API and ScalePad's form have tests of their own; docs/troubleshooting.md speaks of them. */
const FORMS = new Set([
  'labels',
  'doubles',
  'values',
  'selects',
  'boxes',
  'time',
  'tabs-and-buttons',
  'save',
  'beyond',
]);
/** Stands among the credentials, and is about a form. */
const OF_A_FORM: readonly string[] = ['secret-drawn'];

const HEAD = `<!-- Made by: node scripts/run.mjs vitest run compatibility -u. Change tests/practice/quirks or tests/e2e/support/quirk-outcomes.ts instead. -->

# Halo compatibility

Nobody here can reach a live Halo. These are the ways in which its forms may differ from the practice Halo's plain ones,
each a switch of the practice Halo (\`npm run practice\`), and what the extension does about them. The browser tests hold
it to that: what Halo saved after Apply and Save is what the recipe asks for, or the guide named exactly the settings that
it left to the admin; nothing else was changed. Confidence says how sure the deviation is: confirmed by a page, a script
or a run-book, likely from one source or by inference, unknown where nobody was seen to have met it.
`;

const quirks = QUIRKS.filter(({ id, group }) => FORMS.has(group) || OF_A_FORM.includes(id));

function rowOf({ id, what, source, confidence }: (typeof quirks)[number]): string {
  const matrix = QUIRK_OUTCOMES[id];
  const does = matrix?.does ?? QUIRKS_ELSEWHERE[id]?.does ?? '';
  const left = Object.entries(matrix?.left ?? {}).map(([page, names]) => `${page}: ${names.length}`);
  const leaves = left.length === 0 ? '' : ` Left to the admin, by page: ${left.join(', ')}.`;
  const cells = [`\`${id}\``, what, does + leaves, testOf(id), source, confidence];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function testOf(id: QuirkId): string {
  const file = QUIRK_OUTCOMES[id] ? MATRIX : (QUIRKS_ELSEWHERE[id]?.test ?? '');
  return file.split('/').at(-1) ?? '';
}

function page(): string {
  const tables = GROUPS.map(({ id, title }) => {
    const rows = quirks.filter(({ group }) => group === id).map(rowOf);
    if (rows.length === 0) return '';
    const head =
      '| Quirk | What Halo does | What the extension does | Test | Source | Confidence |\n| --- | --- | --- | --- | --- | --- |';
    return `\n## ${title}\n\n${head}\n${rows.join('\n')}\n`;
  });
  // The libraries' outcomes come from a command of their own.
  return `${HEAD + tables.join('')}\n${sectionOf(readFileSync(DOCUMENT, 'utf8'))}`;
}

test("every quirk of Halo's forms has a browser test and says what the extension does", () => {
  const tested = [...Object.keys(QUIRK_OUTCOMES), ...Object.keys(QUIRKS_ELSEWHERE)];
  expect(tested.sort()).toEqual(quirks.map(({ id }) => id).sort());
  expect(existsSync(MATRIX)).toBe(true);
  for (const [id, { test }] of Object.entries(QUIRKS_ELSEWHERE))
    expect(readFileSync(test, 'utf8'), id).toContain(`'${id}'`);
});

test('docs/halo-compatibility.md is made of the same data', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/halo-compatibility.md');
});

test('each row of the table of libraries is a library that is tried, with its version and an outcome', () => {
  const known = LIBRARIES.map(({ kind, title }) => `${kind} ${title}`);
  for (const { kind, title, version } of readTable(readFileSync(DOCUMENT, 'utf8'))) {
    expect(known).toContain(`${kind} ${title}`);
    expect(version, title).toMatch(/^\d+\.\d+\.\d+/);
  }
});
