import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECIPES } from '@/utils/recipe/index';
import { labelVariants } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Recipe, Requirement } from '@/utils/recipe/schema';

const matching = (recipe: Recipe, page: Requirement['page'], label: string): string[] =>
  recipe.requirements
    .filter((requirement) => requirement.page === page && labelVariants(requirement).has(normaliseLabel(label)))
    .map(({ id }) => id);

const everyRequirement = RECIPES.flatMap((recipe) =>
  recipe.requirements.map((requirement) => ({ recipe, requirement, title: `${recipe.id}: ${requirement.id}` })),
);
const everyLabel = everyRequirement.flatMap(({ recipe, requirement }) =>
  [requirement.name, ...requirement.synonyms].map((label) => ({ recipe, requirement, label })),
);

/** Labels that are next to those of the recipes on real pages (docs/halo-ui.md 2.11 to 2.13). */
const SIMILAR_WORDS: Record<Requirement['page'], string[]> = {
  role: [
    'Supplier Contracts Access Level',
    'Supplier Agreements Access Level',
    'Sales Orders Access Level',
    'Purchase Orders Access Level',
    'Quotations Access Level',
    'CRM Access Level',
    'Billing Details Access Level',
    'Services Access Level',
    'Software Releases Access Level',
    'Software Licencing Access Level',
    'Calendars and Appointments Access Level',
    'Can edit closed Tickets',
    'Can Re-assign Tickets',
    'Can Edit Tickets Which Are Not Assigned To Them',
    'Can see Unassigned Tickets for this Team',
    'Can see Tickets assigned to other Agents in this Team',
    'Allow use of all Clients',
    'Allow use of all Customers',
    'Is a HaloPSA Administrator',
    'Membership level',
    'Membership',
    'Tickets',
    'Feature Access',
    'Access Level',
  ],
  agent: ['Account Active', 'Teams', 'Role', 'User', 'First Name', 'Initials', 'Departments', 'Team', 'Default Site'],
  application: [
    'Client ID',
    'Client Secret',
    'Description',
    'Inactive',
    'Allow Agent Logins',
    'Login Redirect URL',
    'all',
    'all:teams',
    'admin',
    'read:users',
    'edit:customers',
    'read:sos',
    'edit:timesheets',
    'editMine:timesheets',
    'tickets',
    'tickets:read',
  ],
};

const similarWords = (['role', 'agent', 'application'] as const).flatMap((page) =>
  SIMILAR_WORDS[page].map((label) => ({ page, label })),
);

describe('the labels of the recipes', () => {
  test.each(everyRequirement)(
    '$title: each label matches it and nothing else of its page',
    ({ recipe, requirement }) => {
      for (const label of [requirement.name, ...requirement.synonyms]) {
        expect(matching(recipe, requirement.page, label)).toEqual([requirement.id]);
      }
    },
  );

  test.each(everyRequirement)('$title: no two labels are equal after normalisation', ({ requirement }) => {
    expect(labelVariants(requirement).size).toBe(1 + requirement.synonyms.length);
  });

  test('a label matches with the case, spaces and signs that Halo adds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyLabel),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          (text: string) => text.toLowerCase(),
        ),
        fc.constantFrom('', '*', ' *', ':', '\u00a0*', '…', ' \n'),
        fc.constantFrom(' ', '\u00a0', '  ', '\n\t', '\u200b '),
        ({ recipe, requirement, label }, inCase, sign, space) => {
          const shown = inCase(label).replaceAll(' ', space) + sign;
          expect(matching(recipe, requirement.page, shown)).toEqual([requirement.id]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(similarWords)('$page: $label matches nothing', ({ page, label }) => {
    for (const recipe of RECIPES) expect(matching(recipe, page, label)).toEqual([]);
  });

  test('no label outside the table matches', () => {
    /** Letters and digits only, so that labels that differ here also differ after normalisation. */
    const letter = fc.constantFrom(...'abcdefghijklmnopqrtuvwxy0123456789');
    const near = fc
      .tuple(fc.constantFrom(...everyLabel), fc.nat(), letter, fc.constantFrom('replace', 'insert', 'remove', 'append'))
      .map(([{ label }, position, put, how]) => {
        if (how === 'append') return `${label} ${put}`;
        const index = position % label.length;
        return (
          label.slice(0, index) + (how === 'remove' ? '' : put) + label.slice(how === 'insert' ? index : index + 1)
        );
      });
    const anyLabel = fc.oneof(
      near,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...everyLabel).map(({ label }) => label),
    );
    // Builds the table without labelVariants, because this test checks them.
    const pages = RECIPES.flatMap((recipe) =>
      (['role', 'agent', 'application'] as const).map((page) => ({ recipe, page })),
    );
    const tables = pages.map(({ recipe, page }) => {
      const own = everyLabel.filter((entry) => entry.recipe === recipe && entry.requirement.page === page);
      return {
        recipe,
        page,
        table: new Map(own.map(({ label, requirement }) => [normaliseLabel(label), requirement.id])),
      };
    });
    fc.assert(
      fc.property(anyLabel, (label) => {
        for (const { recipe, page, table } of tables) {
          const id = table.get(normaliseLabel(label));
          expect(matching(recipe, page, label)).toEqual(id === undefined ? [] : [id]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a label with one letter dropped or doubled does not match', () => {
    // Checks without our own normalisation whether the changed label is another label of the table.
    fc.assert(
      fc.property(
        fc.constantFrom(...everyLabel),
        fc.nat(),
        fc.boolean(),
        ({ recipe, requirement, label }, position, drop) => {
          const letters = [...label.matchAll(/\p{L}/gu)].map(({ index }) => index);
          const at = letters[position % letters.length] ?? 0;
          const changed = label.slice(0, drop ? at : at + 1) + label.slice(drop ? at + 1 : at);
          const known = everyLabel.some((other) => other.label.toLowerCase() === changed.toLowerCase());
          fc.pre(!known);
          expect(matching(recipe, requirement.page, changed)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('an empty label is no label', () => {
  expect(labelVariants({ name: '*', synonyms: [''] }).size).toBe(0);
});
