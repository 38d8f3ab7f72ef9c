import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { requirementsOf } from '@/scripts/compare/compare-controls';
import { readSources } from '@/scripts/compare/compare-file';
import { comparePage } from '@/scripts/compare/compare-page';
import { linesToChange } from '@/scripts/compare/table-lines';
import { BUTTON_WORDS, TAB_WORDS } from '@/utils/halo/selectors';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import { CREDENTIALS, RECORD_STEPS } from '@/utils/recipe/constants';
import { expectedTab, rolePageWithTenDifferences } from './page-details';

const ROOT = resolve(import.meta.dirname, '../../..');
const sources = readSources(ROOT);
const dir = mkdtempSync(join(tmpdir(), 'compare-page-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function linesOf(page: Parameters<typeof comparePage>[0]) {
  const changes = comparePage(page, sources).rows.flatMap(({ change }) => (change ? [change] : []));
  return linesToChange(changes, sources);
}

function deviationsOf(page: Parameters<typeof comparePage>[0]) {
  const { rows } = comparePage(page, sources);
  return rows
    .filter(({ verdict }) => verdict !== 'expected')
    .map(
      ({ what, name, verdict, note }) =>
        `${verdict}: ${what} ${name}${note ? `: ${note.replace(/(\.ts):\d+/g, '$1')}` : ''}`,
    );
}

function run(text: string, root = ROOT) {
  const file = join(dir, 'details.txt');
  writeFileSync(file, text);
  return spawnSync(process.execPath, ['scripts/compare-page.mjs', file], { cwd: root, encoding: 'utf8' });
}

describe('comparing a page with the tables', () => {
  test('a page that matches the tables is as expected: each label, tab, button and kind', () => {
    const page = expectedTab('role', 'permissions', 'Permissions');
    const { rows } = comparePage(page, sources);
    expect(rows.filter(({ verdict }) => verdict !== 'expected')).toEqual([]);
    expect(linesOf(page)).toEqual([]);
    const count = (what: string) => rows.filter((row) => row.what === what).length;
    expect({ label: count('label'), kind: count('kind'), tab: count('tab'), button: count('button') }).toEqual({
      label: page.controls.length,
      kind: page.controls.length,
      tab: 3,
      button: 2,
    });
  });

  test('each of ten differences is reported, and nothing else', () => {
    expect(deviationsOf(rolePageWithTenDifferences()).sort()).toEqual([
      'different: kind Can add new Tickets: a text here, and the extension writes it as checkbox or switch or radio or select or native-select: utils/form-controls/write.ts',
      'different: kind Users Access Level: read-only in edit mode; another setting or right may lock it',
      'different: label Items Access Level: the label is there, and beside it no control that we know (x-select.picker): utils/form-controls/form-control.ts',
      'different: label Sales Access Level: found 2 times',
      'different: label Tickets Access Level: "Ticketing Access Level" here',
      'different: section Ticket Type Restrictions: "Limits of ticket types" here',
      'different: tab Departments & Teams: "Department and Team" here',
      'different: tab Permissions: "Role rights" here',
      'missing: button Save: add its text in utils/halo/selectors.ts',
      'missing: label Suppliers Access Level: add its text in utils/recipe/recipes/scalepad-role.ts',
      'missing: part BREADCRUMB: no selector of utils/halo/selectors.ts finds it',
      'missing: tab Details: add its text in utils/halo/selectors.ts',
    ]);
  });

  test('each line to change exists in the file', () => {
    const lines = linesOf(rolePageWithTenDifferences());
    for (const { file, line, old } of lines)
      expect(readFileSync(join(ROOT, file), 'utf8').split('\n')[line - 1]?.trim()).toBe(old);
    expect(lines.map(({ file, new: now }) => `${file}: ${now}`)).toEqual([
      "utils/halo/selectors.ts: departments: ['Departments & Teams', 'Department & Teams', 'Departments and Teams', 'Teams & Departments', 'Department and Team'],",
      "utils/halo/selectors.ts: permissions: ['Permissions', 'Role rights'],",
      "utils/recipe/builders.ts: ticketTypes: ['Ticket Type Restrictions', 'Limits of ticket types'],",
      "utils/recipe/recipes/scalepad-role.ts: synonyms: ['Ticket Access Level', 'Ticketing Access Level'],",
    ]);
  });

  test('the same page has no lines to change after these lines are changed', () => {
    const lines = linesOf(rolePageWithTenDifferences());
    for (const folder of ['utils', 'scripts']) cpSync(join(ROOT, folder), join(dir, folder), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
    for (const { file, line, old, new: now } of lines) {
      const text = readFileSync(join(dir, file), 'utf8').split('\n');
      text[line - 1] = (text[line - 1] ?? '').replace(old, () => now);
      writeFileSync(join(dir, file), text.join('\n'));
    }
    const { stdout } = run(JSON.stringify(rolePageWithTenDifferences()), dir);
    expect(stdout).toMatch(/^Halo, role, tab permissions, edit mode: 4 different, 4 not found, 0 unclear/);
    expect(stdout).not.toContain('lines to change');
  });

  test('every word that may change has a line in the tables', () => {
    const text = 'Another word';
    const places = [
      ...RECORD_STEPS.flatMap(requirementsOf).flatMap(({ id }) =>
        id.startsWith('scope-') ? [] : [{ in: 'requirement' as const, id, text }],
      ),
      ...Object.keys(TAB_WORDS).map((key) => ({ in: 'tab' as const, key, text })),
      ...Object.keys(BUTTON_WORDS).map((key) => ({ in: 'button' as const, key, text })),
      ...new Set(RECORD_STEPS.flatMap(requirementsOf).flatMap(({ section }) => section?.slice(0, 1) ?? [])),
      ...CREDENTIALS.flatMap((id) => [
        { in: 'credential' as const, list: 'haloLabels' as const, id, text },
        { in: 'credential' as const, list: 'formLabels' as const, id, text },
      ]),
      { in: 'connect' as const, text },
    ].map((one) => (typeof one === 'string' ? { in: 'section' as const, title: one, text } : one));
    const without = places.filter((one) => !linesToChange([one], sources).some((line) => line.new.includes(text)));
    expect(without).toEqual([]);
    expect(places.length).toBeGreaterThan(50);
  });

  test('a quote in a label is escaped as in the sources', () => {
    const [line] = linesToChange([{ in: 'tab', key: 'details', text: "Role's \\ details" }], sources);
    expect(line?.new).toBe("details: ['Details', 'Role\\'s \\\\ details'],");
  });
});

describe('a page of ScalePad', () => {
  const fields = SCALEPAD_FORM.map(({ labels }) => ({ labels: labels.slice(0, 1), type: 'text' }));
  const form = {
    format: 2 as const,
    site: 'scalepad' as const,
    form: true,
    fields,
    buttons: [{ text: 'Connect now' }],
  };
  test('a form that matches the tables is as expected', () => {
    expect(deviationsOf(form)).toEqual([]);
  });
  test('a field and a button with other words are reported with their lines', () => {
    const other = {
      ...form,
      form: false,
      fields: fields.map((one) => ({ ...one })),
      buttons: [{ text: 'Connect account' }],
    };
    const [first] = other.fields;
    if (first) first.labels = ['Resource host server'];
    expect(deviationsOf(other)).toEqual([
      'different: field Resource Server: "Resource host server" here',
      'different: button Connect now: "Connect account" here',
    ]);
    expect(linesOf(other).map(({ new: now }) => now)).toEqual([
      expect.stringMatching(/\|connect account\)\$\/u;$/),
      "formLabels: ['Resource server', 'Resource Server URL', 'Resource host server'],",
    ]);
  });
});

describe('the command', () => {
  const issue = (...pages: object[]) =>
    pages.map((page) => `The page:\n\`\`\`\n${JSON.stringify(page, null, 2)}\n\`\`\`\n`).join('\n');
  const ten = rolePageWithTenDifferences();

  test('compares every copy in a file, and prints no control characters of a terminal', () => {
    const page = { ...ten, buttons: [...ten.buttons, { text: '\u001b[2Jgone\nSave' }] };
    const { status, stdout } = run(issue(page, expectedTab('role', 'permissions', 'Permissions')));
    expect(status).toBe(1);
    expect(stdout.match(/^Halo, role, tab permissions/gm)).toHaveLength(2);
    expect(stdout).toMatch(
      /utils\/halo\/selectors\.ts:\d+\n {6}- permissions: \['Permissions'\],\n {6}\+ permissions: \['Permissions', 'Role rights'\],/,
    );
    expect(stdout).toContain('[2Jgone Save');
    expect(stdout).not.toContain('\u001b');
  });

  test('prints each line to change once for all copies of a file', () => {
    const { stdout } = run(issue(ten, { ...ten, tabs: [...ten.tabs, { text: 'Detail', selected: false }] }));
    expect(stdout.match(/^lines to change:$/gm)).toHaveLength(1);
    expect(stdout.match(/\+ permissions: \['Permissions', 'Role rights'\]/g)).toHaveLength(1);
    expect(stdout).toContain("+ details: ['Details', 'Detail'],");
  });

  test('reports a file without page details in one line, and exits with 2', () => {
    const { status, stderr } = run('Hello, it does not work {"a": 1}');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There are no page details in this file.*\n$/);
  });

  test('finds a file relative to the current folder', () => {
    writeFileSync(join(dir, 'relative.txt'), JSON.stringify(expectedTab('role', 'permissions', 'Permissions')));
    const args = [join(ROOT, 'scripts/run.mjs'), 'compare-page', 'relative.txt'];
    expect(spawnSync(process.execPath, args, { cwd: dir, encoding: 'utf8' })).toMatchObject({ status: 0 });
  });
});
