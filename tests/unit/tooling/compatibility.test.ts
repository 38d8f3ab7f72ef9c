import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARIES } from '../../compat/libraries';
import { LIBRARY_LIMITS } from '../../compat/limits';
import { readTable, sectionOf } from '../../compat/table';
import { FIELD_CASES, type FieldCase } from '../../e2e/support/field-cases';
import { QUIRK_OUTCOMES, QUIRKS_ELSEWHERE } from '../../e2e/support/quirk-outcomes';
import { SCALEPAD_QUIRK_OUTCOMES } from '../../e2e/support/scalepad-quirk-outcomes';
import { GROUPS, QUIRKS, type QuirkId } from '../../practice/quirks';

const DOCUMENT = 'docs/halo-compatibility.md';
const MATRIX = 'tests/e2e/chromium/quirks.spec.ts';
/** Credentials, the API and ScalePad's answers have their own tests, which docs/troubleshooting.md lists. */
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
/** The answers of ScalePad to Connect. */
const ANSWER = /^scalepad-says-/u;
/** Quirks of a form in the group of the credentials. */
const OF_A_FORM: readonly string[] = ['secret-drawn'];

const HEAD = `<!-- Made by: node scripts/run.mjs vitest run compatibility -u. Change tests/practice/quirks, or quirk-outcomes.ts, scalepad-quirk-outcomes.ts or field-cases.ts in tests/e2e/support instead. -->

# Halo compatibility

Nobody here can reach a live Halo. These are the ways in which its forms may differ from the practice Halo's plain ones,
each a switch of the practice Halo (\`npm run practice\`), and what the extension does about them. The browser tests hold
it to that: what Halo saved after Apply and Save is what the recipe asks for, or the guide named exactly the settings that
need the admin; nothing else was changed. Confidence says how sure the deviation is: confirmed by a page, a script
or a run-book, likely from one source or by inference, unknown where nobody was seen to have met it.
`;

const LIMITS = `## Known limits

Cases from public bug reports of people who use Halo, ScalePad, or extensions that fill forms. Each is handled, with its
test, or has a limit, with the reason. A test that is named here fails when the extension no longer does what the line
says.
`;

const LIBRARIES_LEFT = `Of the libraries in the last table, these leave settings to the admin:
`;

const quirks = QUIRKS.filter(({ id, group }) => FORMS.has(group) || OF_A_FORM.includes(id));

function rowOf({ id, what, source, confidence }: (typeof quirks)[number]): string {
  const matrix = QUIRK_OUTCOMES[id];
  const does = matrix?.does ?? QUIRKS_ELSEWHERE[id]?.does ?? '';
  const left = Object.entries(matrix?.left ?? {}).map(([page, names]) => `${page}: ${names.length}`);
  const leaves = left.length === 0 ? '' : ` Needs the admin, by page: ${left.join(', ')}.`;
  const cells = [`\`${id}\``, what, does + leaves, testOf(id), source, confidence];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function testOf(id: QuirkId): string {
  const file = QUIRK_OUTCOMES[id] ? MATRIX : (QUIRKS_ELSEWHERE[id]?.test ?? '');
  return file.split('/').at(-1) ?? '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const scalePadQuirks = QUIRKS.filter(
  ({ id, where, group }) => where === 'scalepad' && group === 'scalepad' && !ANSWER.test(id),
);

function scalePadSection(): string {
  const rows = scalePadQuirks.map(({ id, what, source, confidence }) => {
    const { does = '', test = '' } = SCALEPAD_QUIRK_OUTCOMES[id] ?? {};
    return [`\`${id}\``, what, does, nameOf(test), source, confidence];
  });
  const head = ['Quirk', 'What ScalePad does', 'What the extension does', 'Test', 'Source', 'Confidence'];
  return `\n## ScalePad's form\n\n${table(head, rows)}\n`;
}

function caseRow({ id, what, does, tests, limit }: FieldCase): string[] {
  return [id, what, does, tests.map(nameOf).join(', ') || 'none', limit ?? 'None known.'];
}

function nameOf(file: string): string {
  return file.split('/').at(-1) ?? '';
}

function titleOf(id: string): string {
  return LIBRARIES.find((library) => library.id === id)?.title ?? id;
}

function page(): string {
  const tables = GROUPS.map(({ id, title }) => {
    const rows = quirks.filter(({ group }) => group === id).map(rowOf);
    if (rows.length === 0) return '';
    const head =
      '| Quirk | What Halo does | What the extension does | Test | Source | Confidence |\n| --- | --- | --- | --- | --- | --- |';
    return `\n## ${title}\n\n${head}\n${rows.join('\n')}\n`;
  });
  const cases = table(['Case', 'What happens', 'What the extension does', 'Test', 'Limit'], FIELD_CASES.map(caseRow));
  const left = LIBRARY_LIMITS.map(({ ids, what, why }) => [ids.map(titleOf).join(', '), what, why]);
  const limits = `${LIBRARIES_LEFT}\n${table(['Libraries', 'What is left', 'Reason'], left)}`;
  // Another command writes the outcomes of the libraries.
  return `${HEAD + tables.join('')}${scalePadSection()}\n${LIMITS}\n${cases}\n\n${limits}\n\n${sectionOf(readFileSync(DOCUMENT, 'utf8'))}`;
}

test("every quirk of Halo's forms has a browser test", () => {
  const tested = [...Object.keys(QUIRK_OUTCOMES), ...Object.keys(QUIRKS_ELSEWHERE)];
  expect(tested.sort()).toEqual(quirks.map(({ id }) => id).sort());
  expect(existsSync(MATRIX)).toBe(true);
  for (const [id, { test }] of Object.entries(QUIRKS_ELSEWHERE))
    expect(readFileSync(test, 'utf8'), id).toContain(`'${id}'`);
});

test("every quirk of ScalePad's form has a browser test that switches it on", () => {
  expect(Object.keys(SCALEPAD_QUIRK_OUTCOMES).sort()).toEqual(scalePadQuirks.map(({ id }) => id).sort());
  for (const [id, { test }] of Object.entries(SCALEPAD_QUIRK_OUTCOMES))
    expect(readFileSync(test, 'utf8'), id).toContain(`'${id}'`);
});

test('each case from the field is listed once, and has existing tests or a limit', () => {
  const numbers = Array.from({ length: 28 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);
  expect(FIELD_CASES.map(({ id }) => id)).toEqual(numbers);
  for (const { id, tests, limit } of FIELD_CASES) {
    expect(tests.length > 0 || limit !== undefined, id).toBe(true);
    for (const file of tests) expect(existsSync(file), `${id}: ${file}`).toBe(true);
  }
});

test('docs/halo-compatibility.md is generated from the same data', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/halo-compatibility.md');
});

test('each library that leaves something to the admin is listed with the reason, and no other library', () => {
  const rows = readTable(readFileSync(DOCUMENT, 'utf8'));
  const left = rows.filter(({ verdict }) => verdict !== 'right').map(({ title }) => title);
  expect(LIBRARY_LIMITS.flatMap(({ ids }) => ids.map(titleOf)).sort()).toEqual(left.sort());
});

test('each row of the table of libraries is a tested library with its version', () => {
  const known = LIBRARIES.map(({ kind, title }) => `${kind} ${title}`);
  for (const { kind, title, version } of readTable(readFileSync(DOCUMENT, 'utf8'))) {
    expect(known).toContain(`${kind} ${title}`);
    expect(version, title).toMatch(/^\d+\.\d+\.\d+/);
  }
});
