import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '@/scripts/compare/compare-file';
import { comparePage } from '@/scripts/compare/compare-page';
import type { HaloPage } from '@/scripts/compare/page-details';
import { linesToChange } from '@/scripts/compare/table-lines';
import { SCALEPAD_FORM } from '@/utils/recipe/builders';
import type { RecordStep, TabKey } from '@/utils/recipe/constants';
import { expectedTab } from './page-details';

const sources = readSources(resolve(import.meta.dirname, '../../..'));

/** Returns the deviations of a page, the lines to change, and the missing rows that name no line of a file. */
function compared(page: Parameters<typeof comparePage>[0]) {
  const { rows } = comparePage(page, sources);
  const lines = linesToChange(
    rows.flatMap(({ change }) => (change ? [change] : [])),
    sources,
  );
  return {
    deviations: rows
      .filter(({ verdict }) => verdict !== 'expected')
      .map(({ what, name, verdict, note = '' }) => `${verdict}: ${what} ${name}: ${note.replace(/\.ts:\d+/g, '.ts')}`),
    lines: lines.map((line) => line.new),
    unlocated: rows.filter(({ verdict, note = '' }) => verdict === 'missing' && !/\.ts:\d+/.test(note)),
  };
}

function tab(record: RecordStep, key: TabKey, selected: string, edit: (page: HaloPage) => void): HaloPage {
  const page = expectedTab(record, key, selected);
  page.requirements = [];
  edit(page);
  return page;
}

const permissions = (edit: (page: HaloPage) => void) => tab('role', 'permissions', 'Permissions', edit);
const withButtons = (...texts: string[]) =>
  permissions((page) => {
    page.buttons = texts.map((text) => ({ text }));
  });
const withLabels = (...labels: [string, string | null][]) =>
  permissions((page) => {
    for (const [before, after] of labels)
      page.controls = page.controls.flatMap((one) =>
        one.label === before ? (after === null ? [] : [{ ...one, label: after }]) : [one],
      );
  });

const SAVE = 'missing: button Save: add its text in utils/halo/selectors.ts';

describe('a button of Halo', () => {
  test.each([['Delete'], ['Store'], ['Discard'], ['Löschen'], ['Verwijderen']])(
    '"%s" alone is never proposed for Save',
    (text) => {
      expect(compared(withButtons('Cancel', text))).toEqual({ deviations: [SAVE], lines: [], unlocated: [] });
    },
  );

  test('of two buttons that are like Save, none is proposed and both are reported', () => {
    expect(compared(withButtons('Cancel', 'Save & Close', 'Save & New'))).toMatchObject({
      deviations: [
        'missing: button Save: perhaps "Save & Close" or "Save & New": a person decides, and adds it in utils/halo/selectors.ts',
      ],
      lines: [],
    });
    expect(compared(withButtons('Cancel', 'Save changes', 'Save draft')).lines).toEqual([]);
  });

  test.each([['Save & Close'], ['Save and Delete'], ['Speichern & schließen'], ['Save New']])(
    '"%s" is reported and never proposed',
    (text) => {
      const { deviations, lines } = compared(withButtons('Cancel', text));
      expect(deviations.join()).toContain(`perhaps "${text}": a person decides`);
      expect(lines).toEqual([]);
    },
  );

  test('the only one that is like Save is proposed', () => {
    expect(compared(withButtons('Cancel', 'Save changes', 'History')).lines).toEqual(["'Uložit', 'Save changes',"]);
  });
});

describe('the label of a setting', () => {
  test('a setting that the tables know is never proposed as another one', () => {
    for (const page of [
      withLabels(['Client Contracts Access Level', 'Supplier Contracts Access Level']),
      withLabels(
        ['Client Contracts Access Level', 'Supplier Contracts Access Level'],
        ['Suppliers Access Level', null],
      ),
    ]) {
      const { deviations, lines } = compared(page);
      expect(lines).toEqual([]);
      expect(deviations.join()).not.toContain('Supplier Contracts');
    }
  });

  test('a label with another distinctive word is never proposed', () => {
    expect(compared(withLabels(['Users Access Level', 'Projects Access Level'])).lines).toEqual([]);
    expect(compared(withLabels(['Sales Access Level', 'Sales Orders Access Level']))).toMatchObject({
      deviations: [
        expect.stringMatching(/^missing: label Sales Access Level: perhaps "Sales Orders Access Level": a person/),
      ],
      lines: [],
    });
  });

  test('a label that is like two settings is proposed for none', () => {
    const { lines } = compared(
      tab('agent', 'details', 'Details', (page) => {
        page.controls = page.controls.filter(({ label }) => label !== 'Default Team');
        const [first] = page.controls;
        for (const label of ['Default Teams', 'Default Team (new)'])
          if (first) page.controls.push({ ...first, label, kind: 'select' });
      }),
    );
    expect(lines).toEqual([]);
  });

  test('a setting that two recipes have gets its new name in both', () => {
    const page = withLabels(['Clients Access Level', 'Clients Access Levels']);
    page.controls = page.controls.filter(({ label }) => label !== 'Customers Access Level');
    expect(compared(page).lines).toEqual([
      "synonyms: ['Client Access Level', 'Customers Access Level', 'Customer Access Level', 'Clients Access Levels'],",
      "synonyms: ['Customer Access Level', 'Clients Access Level', 'Client Access Level', 'Clients Access Levels'],",
    ]);
  });

  test('a credential that may appear later is reported where a text is like it', () => {
    const page = tab('application', 'details', 'Details', ({ controls }) => {
      const [first] = controls;
      for (const label of ['Client ID (Application ID)', 'Secret key'])
        if (first) controls.push({ ...first, label, kind: 'text' });
    });
    expect(compared(page)).toMatchObject({
      deviations: [
        expect.stringMatching(/^missing: label Client ID: perhaps "Client ID \(Application ID\)": a person decides/),
        expect.stringMatching(/^missing: label Client Secret: perhaps "Secret key": a person decides/),
        expect.stringMatching(/^open: button Generate/),
      ],
      lines: [],
    });
  });

  test('the title of another section is never proposed for a section', () => {
    const page = permissions(({ controls }) => {
      for (const one of controls) if (one.section === 'Asset Type Restrictions') one.section = 'Feature Access';
    });
    expect(compared(page)).toMatchObject({
      deviations: [
        'missing: section Asset Type Restrictions: perhaps "Feature Access": a person decides, and adds it in utils/recipe/builders.ts',
      ],
      lines: [],
    });
  });
});

describe('a scope with another name', () => {
  const scopes = (rename: (label: string) => string) =>
    tab('application', 'permissions', 'Permissions', ({ controls }) => {
      for (const one of controls) one.label = rename(one.label);
    });

  test.each([
    ['another thing', (label: string) => label.replace('customers', 'clients'), 1],
    ['another sign', (label: string) => label.replace(':', '.'), 12],
    ['one more letter', (label: string) => label.replace('read:assets', 'read:asset'), 1],
  ])('%s needs a decision by a person, and has no line', (_, rename, count) => {
    const { deviations, lines } = compared(scopes(rename));
    expect(lines).toEqual([]);
    expect(deviations).toHaveLength(count);
    for (const one of deviations)
      expect(one).toMatch(/here: another scope name needs a decision by a person \(utils\/recipe/);
  });
});

describe('a page in German', () => {
  const german = (open: string) =>
    permissions((page) => {
      page.tabs = ['Einzelheiten', 'Abteilungen & Teams', 'Berechtigungen'].map((text) => ({
        text,
        selected: text === open,
      }));
      for (const [at, one] of page.controls.entries()) one.label = `Zugriffsebene ${at}`;
    });

  test('the open tab is reported, with the advice to add its text first', () => {
    const { deviations, lines } = compared(german('Berechtigungen'));
    expect(deviations).toContain(
      'different: tab Berechtigungen: this tab is open, and no table has its text: add its text to TAB_WORDS first (utils/halo/selectors.ts), then run again',
    );
    expect(deviations.filter((one) => one.startsWith('open: label')).length).toBeGreaterThan(15);
    expect(lines).toEqual([]);
  });

  test('once its text is in the table, the labels are compared', () => {
    const page = german('Berechtigungen');
    for (const one of page.tabs) if (one.selected) one.text = 'Permissions';
    const { deviations } = compared(page);
    expect(deviations.filter((one) => one.startsWith('open: label'))).toEqual([]);
    expect(deviations).toContain(
      'missing: label Users Access Level: add its text in utils/recipe/recipes/scalepad-role.ts',
    );
  });
});

describe('the form of ScalePad', () => {
  const form = (labels: string[], ...buttons: string[]) => ({
    format: 2 as const,
    site: 'scalepad' as const,
    form: false,
    fields: labels.map((label) => ({ labels: [label], type: 'text' })),
    buttons: buttons.map((text) => ({ text })),
  });
  const asExpected = SCALEPAD_FORM.map(({ labels }) => labels[0] ?? '');
  const CONNECT = 'missing: button Connect now: add its text in utils/scalepad/selectors.ts';

  test.each([['Cancel'], ['Link account'], ['Abbrechen']])(
    'the only button "%s" is not proposed for Connect, and the file of the pattern is reported',
    (text) => {
      expect(compared(form(asExpected, text))).toEqual({ deviations: [CONNECT], lines: [], unlocated: [] });
    },
  );

  test.each([['Disconnect'], ['Test connection'], ['Connect and delete']])('"%s" is never proposed', (text) => {
    expect(compared(form(asExpected, text)).lines).toEqual([]);
  });

  test('of two buttons that are like Connect, both are reported', () => {
    expect(compared(form(asExpected, 'Connect account', 'Connect Halo'))).toMatchObject({
      deviations: [expect.stringContaining('perhaps "Connect account" or "Connect Halo": a person decides')],
      lines: [],
    });
  });

  test('a field that is like two, or has the word of another one, is not proposed', () => {
    const labels = ['Server', 'Other server', 'Client', 'Client Identifier', 'Tenant'];
    expect(compared(form(labels, 'Connect now')).lines).toEqual([]);
  });
});

test('every missing text is reported with the file of its words', () => {
  const nothing = permissions((page) => {
    page.controls = [];
    page.buttons = [];
    page.tabs = page.tabs.filter(({ selected }) => selected);
  });
  const application = tab('application', 'permissions', 'Permissions', (page) => {
    page.controls = [];
  });
  const api = {
    ...nothing,
    page: { area: 'api' as const, isNew: false },
    state: { kind: 'api' as const, mode: 'view' as const },
  };
  const list = { ...nothing, state: { kind: 'list' as const, mode: 'view' as const } };
  const form = { format: 2 as const, site: 'scalepad' as const, form: false, fields: [], buttons: [] };
  for (const page of [nothing, application, api, list, form]) {
    const { deviations, unlocated } = compared(page);
    expect(deviations.length).toBeGreaterThan(0);
    expect(unlocated).toEqual([]);
  }
});
