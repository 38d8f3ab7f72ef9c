// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { auditRequirement } from '@/utils/audit/audit';
import type { Finding } from '@/utils/audit/finding';
import { verifySavedTab } from '@/utils/audit/verify-saved';
import type { LabelledControl } from '@/utils/form-controls/types';
import type { Requirement } from '@/utils/recipe/schema';
import { controlUnder, level, NAMES, says, WORDS, yes } from './support';

const TICKETS = level('Tickets Access Level', 'Read and Modify', ['Read, Modify and Delete']);
const CLIENTS = level('Clients Access Level', 'Read Only');
const ADD = yes('Can add new Tickets');
const ALL = [TICKETS, CLIENTS, ADD];

/** What view mode says of one requirement; null: the tab has no such row; '': a row without words. */
function saw(requirement: Requirement, value: string | null): [string, Finding] {
  const made = controlUnder(requirement.name);
  const control: LabelledControl = { ...made, control: { ...made.control, kind: 'view' } };
  const finding = auditRequirement(requirement, {
    controls: value === null ? [] : [control],
    read: () => says(value === '' ? null : value, true),
    mode: 'view',
    names: NAMES,
    words: WORDS,
    labels: {},
    grantedBy: null,
    alternative: () => null,
  });
  return [requirement.id, finding];
}

function sorted(read: [string, Finding][], expected: Requirement[]) {
  const result = verifySavedTab(ALL, new Map(read), new Set(expected.map(({ id }) => id)), WORDS);
  return Object.fromEntries(
    (Object.entries(result) as [string, Requirement[]][]).map(([what, some]) => [what, some.map(({ name }) => name)]),
  );
}

const NONE = { notPersisted: [], unmet: [], unreadable: [], notRead: [] };

describe('the saved record compared with what was met at Save', () => {
  test('all of it met, or beyond, is nothing to tell', () => {
    const read = [saw(TICKETS, 'Read, Modify and Delete'), saw(CLIENTS, 'Read Only'), saw(ADD, 'Yes')];
    expect(sorted(read, ALL)).toEqual(NONE);
  });

  test('lost is only what was met and says something else now; the rest is still open', () => {
    const read = [saw(TICKETS, 'Read Only'), saw(CLIENTS, 'Not set'), saw(ADD, 'Yes')];
    expect(sorted(read, [TICKETS, ADD])).toEqual({ ...NONE, notPersisted: [TICKETS.name], unmet: [CLIENTS.name] });
  });

  test('of what is not shown nothing is said, nor of a tab that did not open', () => {
    const read = [saw(TICKETS, null), saw(CLIENTS, 'Read Only')];
    expect(sorted(read, ALL)).toEqual({ ...NONE, notRead: [TICKETS.name, ADD.name] });
  });

  test('nor of what is drawn as a picture, or said in words that are not known', () => {
    const read = [saw(TICKETS, 'Lesen und Ändern'), saw(CLIENTS, 'No Access'), saw(ADD, '')];
    expect(sorted(read, ALL)).toEqual({ ...NONE, notRead: [TICKETS.name, ADD.name], notPersisted: [CLIENTS.name] });
  });

  test('a number is neither lost nor stored', () => {
    const read = [saw(TICKETS, '4'), saw(CLIENTS, 'Read Only'), saw(ADD, '1')];
    expect(sorted(read, ALL)).toEqual({ ...NONE, unreadable: [TICKETS.name, ADD.name] });
  });
});
