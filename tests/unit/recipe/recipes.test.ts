import { describe, expect, test } from 'vitest';
import { CREDENTIALS } from '@/utils/recipe/constants';
import { flagText, RECIPES, recipeById, requirementsFor, wantedText } from '@/utils/recipe/index';
import { normaliseValue } from '@/utils/recipe/normalise';
import { validateRecipe } from '@/utils/recipe/validate';

const built = (id: string) => {
  const recipe = recipeById(id);
  if (recipe === undefined) throw new Error(`no recipe ${id}`);
  return recipe;
};
const ids = (requirements: { id: string }[]) => requirements.map(({ id }) => id);

describe('the built-in recipes', () => {
  test.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('%s is valid', (_id, recipe) => {
    expect(validateRecipe(recipe)).toEqual({ ok: true, recipe });
    // Recipes are stored and exported as JSON, which must lose nothing.
    expect(validateRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual({ ok: true, recipe });
  });

  test('ids are unique, and the default recipe is the first', () => {
    expect(ids([...RECIPES])).toEqual(['scalepad', 'scalepad-minimal']);
    expect(recipeById('scalepad')).toBe(RECIPES[0]);
    expect(recipeById('other')).toBeUndefined();
    expect(recipeById('')).toBeUndefined();
  });

  test('guide A asks for a role of 16 permissions, an agent of five fields and 12 scopes', () => {
    const { requirements } = built('scalepad');
    const on = (page: string, tab: string) => requirements.filter((own) => own.page === page && own.tab === tab).length;
    expect(on('role', 'permissions')).toBe(16);
    expect(on('role', 'departments')).toBe(1);
    expect(on('agent', 'details')).toBe(5);
    expect(on('application', 'details')).toBe(5);
    expect(on('application', 'permissions')).toBe(12);
    expect(requirements).toHaveLength(16 + 1 + 1 + 5 + 5 + 12);
  });

  test('guide B creates the agent first and assigns it to the role', () => {
    const recipe = built('scalepad-minimal');
    expect(recipe.steps).toEqual(['agent', 'role', 'application', 'scalepad']);
    expect(recipe.requirements.find(({ id }) => id === 'role-agents')).toMatchObject({
      page: 'role',
      kind: 'list',
      value: { name: 'agent' },
    });
  });

  test('no two values of a requirement are equal after normalisation', () => {
    for (const requirement of RECIPES.flatMap((recipe) => recipe.requirements)) {
      if (requirement.kind !== 'choice') continue;
      const want = typeof requirement.value === 'string' ? [requirement.value] : [];
      const values = [...want, ...requirement.alternatives, ...requirement.exceeding];
      expect(new Set(values.map(normaliseValue)).size, requirement.id).toBe(values.length);
    }
  });

  test('the texts for the admin are whole sentences without exclamation marks', () => {
    for (const { manualSteps, why } of RECIPES.flatMap((recipe) => recipe.requirements)) {
      for (const sentence of [manualSteps, why]) {
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toContain('!');
      }
    }
  });

  test('the form uses every credential as Halo shows it', () => {
    for (const recipe of RECIPES) {
      expect(recipe.form.map(({ credential }) => credential)).toEqual([...CREDENTIALS]);
      expect(new Set(recipe.form.map((field) => field.transform))).toEqual(new Set(['verbatim']));
      expect(recipe.form.map(({ name }) => name)).toEqual([
        'Resource Server',
        'Authorisation Server',
        'Client ID',
        'Client Secret',
        'Tenant',
      ]);
    }
  });
});

describe('requirementsFor', () => {
  const recipe = built('scalepad');
  const without = recipe.requirements.filter(({ id }) => id !== 'scope-edit-assets');

  test('Two-Way sync is on unless it is switched off', () => {
    expect(requirementsFor(recipe, {})).toEqual(recipe.requirements);
    expect(requirementsFor(recipe, { 'two-way-sync': true })).toEqual(recipe.requirements);
    expect(requirementsFor(recipe, { 'two-way-sync': false })).toEqual(without);
  });

  test('an option that is off by default drops its requirements', () => {
    const offByDefault = { ...recipe, options: recipe.options.map((option) => ({ ...option, default: false })) };
    expect(requirementsFor(offByDefault, {})).toEqual(without);
    expect(requirementsFor(offByDefault, { 'two-way-sync': true })).toEqual(recipe.requirements);
  });

  test('an option of another recipe has no effect', () => {
    const minimal = built('scalepad-minimal');
    expect(requirementsFor(minimal, { 'two-way-sync': false })).toEqual(minimal.requirements);
  });
});

describe('wantedText', () => {
  const recipe = built('scalepad');
  const wanted = (id: string, names = recipe.names) => {
    const requirement = recipe.requirements.find((own) => own.id === id);
    if (requirement === undefined) throw new Error(`no requirement ${id}`);
    return wantedText(requirement, names);
  };

  test('a fixed value is shown as it is', () => {
    expect(wanted('timesheets-access')).toBe('Read only (All), Modify Own');
  });

  test('the name of another record is the one that the admin chose', () => {
    const names = { role: 'Our role', agent: 'Our agent', application: 'Our application' };
    expect(wanted('role-name', names)).toBe('Our role');
    expect(wanted('agent-roles', names)).toBe('Our role');
    expect(wanted('application-agent', names)).toBe('Our agent');
    expect(wanted('application-name', names)).toBe('Our application');
  });

  test('on and off are shown in the words of the page', () => {
    expect(wanted('add-tickets')).toBe('Yes');
    expect(wanted('scope-read-tickets')).toBe('Selected');
    expect(flagText({ page: 'role' }, false)).toBe('No');
    expect(flagText({ page: 'agent' }, false)).toBe('Not selected');
  });
});
