// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type AuditView, audit } from '@/utils/audit/audit';
import type { LabelledControl, Reading } from '@/utils/form-controls/types';
import type { Requirement } from '@/utils/recipe/schema';
import { addsRole, controlUnder, level, NAMES, named, readingOf, WORDS, yes } from './support';

const TICKETS = level('Tickets Access Level', 'Read and Modify', ['Read, Modify and Delete'], {
  synonyms: ['Ticket Access Level'],
  section: ['Feature Access'],
});

/** Compares one requirement with a page of these controls and readings. */
function find(
  requirement: Requirement,
  page: [LabelledControl, Reading][],
  {
    mode = 'edit',
    labels = {},
    grantedBy = null,
  }: { mode?: 'view' | 'edit'; labels?: Record<string, string>; grantedBy?: AuditView['grantedBy'] } = {},
) {
  const readings = new Map(page);
  const read = (control: LabelledControl) => readings.get(control) ?? readingOf(null);
  const [finding] = audit([requirement], {
    controls: page.map(([control]) => control),
    read,
    mode,
    names: NAMES,
    words: WORDS,
    labels,
    grantedBy,
    alternative: () => null,
  });
  if (!finding) throw new Error('no finding');
  return finding;
}

describe('a requirement compared with a page', () => {
  test.each([
    ['Tickets Access Level', 'Read and Modify', 'met'],
    ['Ticket Access Level', 'Read and Modify', 'met'],
    ['TICKETS  ACCESS LEVEL *:', 'read and modify', 'met'],
    ['Tickets Access Level', 'Read, Modify and Delete', 'exceeds'],
    ['Tickets Access Level', 'Read Only', 'differs'],
    ['Tickets Access Level', 'Some other level', 'differs'],
    ['Tickets Access Level', null, 'differs'],
    ['Ticket Access Levels', 'Read and Modify', 'missing'],
  ] as const)('%s: %s is %s', (label, value, status) => {
    const finding = find(TICKETS, [[controlUnder(label, 'Feature Access'), readingOf(value)]]);
    expect(finding.status).toBe(status);
    expect(finding.control === null).toBe(status === 'missing');
  });

  test('two controls under its label are ambiguous, and neither is returned', () => {
    const page: [LabelledControl, Reading][] = ['Feature Access', 'Feature Access'].map((section) => [
      controlUnder('Tickets Access Level', section),
      readingOf('Read and Modify'),
    ]);
    expect(find(TICKETS, page)).toMatchObject({ status: 'ambiguous', control: null });
  });

  test('the section decides between two controls', () => {
    const right = controlUnder('Tickets Access Level', 'Feature access');
    const other = controlUnder('Tickets Access Level', 'Self Service Portal Permissions');
    const finding = find(TICKETS, [
      [other, readingOf('Read and Modify')],
      [right, readingOf(null)],
    ]);
    expect(finding).toMatchObject({ status: 'differs', control: right, elsewhere: false });
  });

  test('notes that a control is in another section: a better one may be further down', () => {
    const other = controlUnder('Tickets Access Level', 'Self Service Portal Permissions');
    expect(find(TICKETS, [[other, readingOf(null)]])).toMatchObject({ control: other, elsewhere: true });
  });

  test('a control in another section is another setting if its own section is on the page without it', () => {
    const other = controlUnder('Tickets Access Level', 'Portal Permissions');
    const neighbour = controlUnder('Clients Access Level', 'Feature Access');
    const page: [LabelledControl, Reading][] = [
      [other, readingOf('Read and Modify')],
      [neighbour, readingOf(null)],
    ];
    expect(find(TICKETS, page)).toMatchObject({ status: 'missing', control: null });
    const loose = controlUnder('Tickets Access Level', null);
    expect(find(TICKETS, [...page, [loose, readingOf(null)]])).toMatchObject({ status: 'differs', control: loose });
  });

  test('a label that the admin chose counts; otherwise only those of the recipe', () => {
    const similar = controlUnder('Ticket Access Levels', 'Feature Access');
    const page: [LabelledControl, Reading][] = [[similar, readingOf('Read and Modify')]];
    expect(find(TICKETS, page)).toMatchObject({ status: 'missing', similarLabels: [] });
    const labels = { [TICKETS.id]: 'Ticket Access Levels' };
    expect(find(TICKETS, page, { labels })).toMatchObject({ status: 'met', control: similar });
  });

  test('what cannot be changed is locked in edit mode, and differs in view mode', () => {
    const page: [LabelledControl, Reading][] = [
      [controlUnder('Tickets Access Level', null), readingOf('Read Only', true)],
    ];
    expect(find(TICKETS, page).status).toBe('locked');
    expect(find(TICKETS, page, { mode: 'view' }).status).toBe('differs');
  });

  test.each([
    [true, 'met', 'Yes'],
    ['Yes', 'met', 'Yes'],
    ['yes', 'met', 'yes'],
    [false, 'differs', 'No'],
    ['No', 'differs', 'No'],
    ['Not set', 'differs', 'Not set'],
    ['No Access', 'differs', 'No Access'],
    [null, 'differs', null],
  ] as const)('Yes is wanted: %s is %s', (value, status, present) => {
    const page: [LabelledControl, Reading][] = [[controlUnder('Can add new Tickets'), readingOf(value)]];
    expect(find(yes('Can add new Tickets'), page)).toMatchObject({ status, present, wanted: 'Yes' });
  });

  test.each([
    [['Technician', 'ScalePad Integration Role'], 'met'],
    [['Technician', 'Finance'], 'differs'],
    [['scalepad integration role'], 'differs'],
    [[], 'differs'],
  ])('a role among several: %s is %s', (roles, status) => {
    expect(find(addsRole('Roles'), [[controlUnder('Roles'), readingOf(roles)]]).status).toBe(status);
  });

  test('a name that differs by one letter is another name', () => {
    expect(find(named('Role Name'), [[controlUnder('Role Name'), readingOf('ScalePad Integration Rolf')]]).status).toBe(
      'differs',
    );
  });

  test('a bare number instead of a text cannot be read: neither met nor known to differ', () => {
    const shown = (kind: 'view' | 'select') => {
      const control = controlUnder('Tickets Access Level');
      return { ...control, control: { ...control.control, kind } };
    };
    expect(find(TICKETS, [[shown('view'), readingOf('4', true)]], { mode: 'view' })).toMatchObject({
      status: 'differs',
      unreadable: true,
      present: '4',
    });
    expect(find(TICKETS, [[shown('view'), readingOf('Read Only', true)]], { mode: 'view' }).unreadable).toBe(false);
    expect(find(TICKETS, [[shown('select'), readingOf('4')]]).unreadable).toBe(false);
    expect(find(named('Role Name'), [[shown('view'), readingOf('4', true)]]).unreadable).toBe(false);
  });

  test('a scope that a broader one grants exceeds where its own control is not shown', () => {
    const all = controlUnder('all');
    const page: [LabelledControl, Reading][] = [[all, readingOf(true)]];
    const grantedBy = { control: all, covers: (one: Requirement) => one.id === 'read:tickets' };
    const scope = yes('read:tickets');
    expect(find(scope, page, { grantedBy })).toMatchObject({ status: 'exceeds', grantedBy: 'all', control: all });
    expect(find(yes('admin'), page, { grantedBy }).status).toBe('missing');
    // Its own box decides.
    const own = controlUnder('read:tickets');
    expect(find(scope, [...page, [own, readingOf(false)]], { grantedBy })).toMatchObject({
      status: 'differs',
      grantedBy: null,
    });
  });

  test.each([
    'Technician, ScalePad Integration Role',
    'ScalePad Integration Role; Technician',
    'ScalePad Integration Role',
  ])('a list in view mode is read entry by entry: %s', (text) => {
    const roles = controlUnder('Roles');
    const shown = { ...roles, control: { ...roles.control, kind: 'view' as const } };
    const finding = find(addsRole('Roles'), [[shown, readingOf(text, true)]], { mode: 'view' });
    expect(finding).toMatchObject({ status: 'met', present: text });
    const other = find(addsRole('Roles'), [[shown, readingOf('ScalePad Integration Role 2, Technician', true)]], {
      mode: 'view',
    });
    expect(other.status).toBe('differs');
  });
});
