// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { auditRequirement } from '@/utils/audit/audit';
import type { Finding } from '@/utils/audit/finding';
import { verifySavedTab } from '@/utils/audit/verify-saved';
import type { LabelledControl } from '@/utils/form-controls/types';
import type { Requirement } from '@/utils/recipe/schema';
import { controlUnder, level, NAMES, readingOf, WORDS, yes } from './support';

const TICKETS = level('Tickets Access Level', 'Read and Modify', ['Read, Modify and Delete']);
const CLIENTS = level('Clients Access Level', 'Read Only');
const ADD = yes('Can add new Tickets');
const ALL = [TICKETS, CLIENTS, ADD];

/** Returns the finding for a requirement in view mode. null: the tab has no such row; '': a row without text. */
function shown(requirement: Requirement, value: string | null): [string, Finding] {
  const made = controlUnder(requirement.name);
  const control: LabelledControl = { ...made, control: { ...made.control, kind: 'view' } };
  const finding = auditRequirement(requirement, {
    controls: value === null ? [] : [control],
    read: () => readingOf(value === '' ? null : value, true),
    mode: 'view',
    names: NAMES,
    words: WORDS,
    labels: {},
    grantedBy: null,
    alternative: () => null,
  });
  return [requirement.id, finding];
}

function verify(read: [string, Finding][], expected: Requirement[]) {
  const result = verifySavedTab(ALL, new Map(read), new Set(expected.map(({ id }) => id)), WORDS);
  return Object.fromEntries(
    (Object.entries(result) as [string, Requirement[]][]).map(([what, some]) => [what, some.map(({ name }) => name)]),
  );
}

const NONE = { notPersisted: [], unmet: [], unreadable: [], notRead: [] };

describe('the saved record compared with what was met at Save', () => {
  test('reports nothing when every setting is met or exceeded', () => {
    const read = [shown(TICKETS, 'Read, Modify and Delete'), shown(CLIENTS, 'Read Only'), shown(ADD, 'Yes')];
    expect(verify(read, ALL)).toEqual(NONE);
  });

  test('a setting is lost only if it was met and now has another value; the others are still open', () => {
    const read = [shown(TICKETS, 'Read Only'), shown(CLIENTS, 'Not set'), shown(ADD, 'Yes')];
    expect(verify(read, [TICKETS, ADD])).toEqual({ ...NONE, notPersisted: [TICKETS.name], unmet: [CLIENTS.name] });
  });

  test('a setting that is not shown, or whose tab did not open, counts as not read', () => {
    const read = [shown(TICKETS, null), shown(CLIENTS, 'Read Only')];
    expect(verify(read, ALL)).toEqual({ ...NONE, notRead: [TICKETS.name, ADD.name] });
  });

  test('a setting that is shown as a picture or in unknown words counts as not read', () => {
    const read = [shown(TICKETS, 'Lesen und Ändern'), shown(CLIENTS, 'No Access'), shown(ADD, '')];
    expect(verify(read, ALL)).toEqual({ ...NONE, notRead: [TICKETS.name, ADD.name], notPersisted: [CLIENTS.name] });
  });

  test('a number is unreadable, so the setting is neither lost nor stored', () => {
    const read = [shown(TICKETS, '4'), shown(CLIENTS, 'Read Only'), shown(ADD, '1')];
    expect(verify(read, ALL)).toEqual({ ...NONE, unreadable: [TICKETS.name, ADD.name] });
  });
});
