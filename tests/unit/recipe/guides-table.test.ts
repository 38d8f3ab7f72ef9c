import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TAB_WORDS } from '@/utils/halo/selectors';
import { RECIPES, wantedText } from '@/utils/recipe/index';
import type { Recipe, Requirement } from '@/utils/recipe/schema';

const page = readFileSync(join(import.meta.dirname, '../../../docs/guides.md'), 'utf8');

/** Returns the rows of a table under a heading of `docs/guides.md`. The header of the table begins with `firstCell`. */
function table(heading: string, firstCell: string): string[][] {
  const [, section = ''] = page.split(heading);
  const [own = ''] = section.split(/^## /m);
  const lines = own.split('\n').map((line) => line.trim());
  const head = lines.findIndex((line) => line.startsWith(`| ${firstCell} |`));
  if (head === -1) throw new Error(`docs/guides.md has no table "${firstCell}" under "${heading}"`);
  const rows = lines.slice(head + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end === -1 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const PAGES = { role: 'Role', agent: 'Agent', application: 'Application' };

function expectedRow(recipe: Recipe, requirement: Requirement): string[] {
  const { id, guide, section, name, value: want, option } = requirement;
  const carried = typeof want === 'object' ? ` (the ${want.name}'s name)` : '';
  const label = recipe.options.find((own) => own.id === option)?.label;
  return [
    `\`${id}\``,
    guide,
    [PAGES[requirement.page], TAB_WORDS[requirement.tab]?.[0], section?.[0]].filter(Boolean).join(', '),
    `\`${name}\``,
    `\`${wantedText(requirement, recipe.names)}\`${carried}${label === undefined ? '' : ` (option: ${label})`}`,
  ];
}

describe.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))(
  'docs/guides.md and the recipe %s',
  (id, recipe) => {
    const heading = `## Recipe \`${id}\``;
    const rows = table(heading, 'id');

    test('every requirement has its row, with the same step, page, name and value', () => {
      for (const requirement of recipe.requirements) expect(rows).toContainEqual(expectedRow(recipe, requirement));
    });

    test('every row has its requirement, once', () => {
      const expected = recipe.requirements.map((requirement) => expectedRow(recipe, requirement));
      for (const row of rows) expect(expected).toContainEqual(row);
      expect(rows).toHaveLength(recipe.requirements.length);
    });

    test('every field of the form has its row, and every row its field', () => {
      const fields = table(heading, 'credential').map(([name, , labels]) => [name, labels]);
      const expected = recipe.form.map(({ name, labels }) => [name, labels.map((label) => `\`${label}\``).join(', ')]);
      expect(fields).toEqual(expected);
    });

    test('title, address and date of the guide are those of the recipe', () => {
      const { title, url, captured } = recipe.source;
      const rowsOfGuide = table('# The two guides and the recipes', 'short').filter(
        (row) => row.at(-1) === `\`${id}\``,
      );
      expect(rowsOfGuide).toHaveLength(1);
      const [short = '', guide = '', address, date] = rowsOfGuide[0] ?? [];
      expect([guide.startsWith(`${title} (`), address, date]).toEqual([true, url, captured]);
      for (const requirement of recipe.requirements) expect(requirement.guide.startsWith(`${short}, step `)).toBe(true);
    });
  },
);

test('docs/guides.md has a section for each recipe and for no other', () => {
  const sections = [...page.matchAll(/^## Recipe `([^`]+)`/gm)].map(([, id]) => id);
  expect(sections).toEqual(RECIPES.map(({ id }) => id));
});
