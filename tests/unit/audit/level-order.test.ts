import { describe, expect, test } from 'vitest';
import { mayReplace } from '@/utils/audit/level-order';
import { UNSET } from '@/utils/halo/selectors';
import { RECIPES } from '@/utils/recipe';
import type { Requirement } from '@/utils/recipe/schema';
import { addsRole, level, named, readingOf, WORDS, yes } from './support';

const may = (requirement: Requirement, value: string | boolean | null) =>
  mayReplace(requirement, readingOf(value), { ...WORDS, unset: UNSET });

describe('what Apply may overwrite', () => {
  test.each([
    ['Read and Modify', 'Read Only', true],
    ['Read and Modify', 'View (Names Only)', true],
    ['Read and Modify', 'No Access', true],
    ['Read and Modify', 'Not set', true],
    ['Read and Modify', 'no', true],
    ['Read and Modify', 'Select…', true],
    ['Read and Modify', '-- Select --', true],
    ['Read and Modify', 'Selected Clients', false],
    ['Read and Modify', null, true],
    ['Read and Modify', 'Read, Modify and Delete', false],
    ['Read and Modify', 'Read and Create', false],
    ['Read and Modify', 'Full Access', false],
    ['Read Only', '3', false],
    ['Read only (All), Modify Own', 'Read and Modify (own)', true],
    ['Read only (All), Modify Own', 'Read and Modify (All)', false],
    ['View all (Can view all Tickets in all Departments)', 'Basic Member', true],
    ['View all (Can view all Tickets in all Departments)', 'Basic Member (Can view their own Tickets)', true],
    ['View all (Can view all Tickets in all Departments)', 'Department Manager (all access)', false],
    ['View all (Can view all Tickets in all Departments)', 'Modify all (of something)', false],
    ['View all (Can view all Tickets in all Departments)', 'View all (names only)', false],
    // The order of this level is unknown, so Apply overwrites only an unset value.
    ['A level of a recipe of one’s own', 'Read Only', false],
    ['A level of a recipe of one’s own', 'Not set', true],
  ])('where %s is wanted, %s: %s', (want, present, expected) => {
    expect(may(level('Some Level', want), present)).toBe(expected);
  });

  test('a choice that is not on the role has no order, unless the recipe defines one', () => {
    const team: Requirement = { ...level('Default Team', '*No Default Team*'), page: 'agent' };
    expect(may(team, 'Second Line')).toBe(true);
    expect(may({ ...team, exceeding: ['Everything'] } as Requirement, 'Second Line')).toBe(false);
  });

  test.each([
    ['No', true],
    ['Not set', true],
    ['Please select', true],
    ['No - scope to own Teams', true],
    ['Yes', true],
    [null, true],
    [false, true],
    ['Own Tickets only', false],
    ['Nobody', false],
  ])('where Yes is wanted, %s: %s', (present, expected) => {
    expect(may(yes('Can add new Tickets'), present)).toBe(expected);
  });

  test('a name and a list are always written', () => {
    expect(may(named('Role Name'), 'Another name')).toBe(true);
    expect(may(addsRole('Roles'), 'Another role')).toBe(true);
  });

  test('every level that a recipe wants has a known order, above No Access', () => {
    const wanted = RECIPES.flatMap(({ requirements }) => requirements).filter(
      (one) => one.kind === 'choice' && one.page === 'role',
    );
    expect(wanted.length).toBeGreaterThan(10);
    for (const one of wanted) expect(may(one, 'No Access'), one.name).toBe(true);
    // Each of them, except that of the departments, has a lower level: Read Only or less.
    for (const one of wanted.filter(({ tab }) => tab === 'permissions')) {
      const isLowest = one.kind === 'choice' && one.value === 'Read Only';
      expect(may(one, isLowest ? 'View (Names Only)' : 'Read Only'), one.name).toBe(true);
    }
  });
});
