import { expect, test } from 'vitest';
import { usableLabels } from '@/utils/audit/chosen-labels';

import { RECIPES, requirementsFor } from '@/utils/recipe';

const [recipe] = RECIPES;
const requirements = recipe ? requirementsFor(recipe, {}) : [];

test.each([
  ['a right beyond the recipe', 'agent-api-only', 'Is a HaloPSA Administrator'],
  ['a scope beyond the recipe', 'scope-read-tickets', 'admin'],
  ['the scope that grants all', 'scope-read-tickets', 'all'],
  ['a scope with a similar spelling', 'scope-read-tickets', 'edit:tickets'],
  ['a credential', 'agent-default-team', 'Client Secret'],
  ['an unrelated setting', 'agent-default-team', 'Locale'],
])('a chosen label never represents %s', (_what, id, label) => {
  expect(requirements.some((one) => one.id === id)).toBe(true);
  expect(usableLabels(requirements, { [id]: label })).toEqual({});
});

test('no requirement gets the label of another one', () => {
  for (const { id } of requirements)
    for (const { name } of requirements) expect(usableLabels(requirements, { [id]: name })).toEqual({});
});

test('a label counts if its spelling is similar to the own label', () => {
  const labels = { 'agent-default-team': 'Default Team of Agent' };
  expect(usableLabels(requirements, labels)).toEqual(labels);
});
