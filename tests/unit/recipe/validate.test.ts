import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECIPES } from '@/utils/recipe/index';
import { validateRecipe } from '@/utils/recipe/validate';
import { box, faults, faultsOf, form, type Json, recipe, requirement, scope } from './damage';

test('a valid recipe is returned with its texts trimmed', () => {
  const checked = validateRecipe(recipe({ title: ' Target\n' }));
  expect(checked).toEqual({ ok: true, recipe: recipe() });
});

describe('faults of the schema, in plain words', () => {
  test.each<[string, Json, string[]]>([
    ['a blank text', { title: ' ' }, ['title: must not be empty']],
    ['a missing text', { summary: undefined }, ['summary: is missing']],
    ['a number for a text', { title: 7 }, ['title: must be a text']],
    ['a version that is not a whole number', { version: 1.5 }, ['version: must be a whole number']],
    ['version 0', { version: 0 }, ['version: must be more than 0']],
    [
      'an id with spaces',
      { id: 'My Recipe' },
      ['id: must be lower-case letters, digits and hyphens, and begin with a letter'],
    ],
    [
      'a source without an address or a date',
      { source: { title: 'Guide', url: 'the guide', captured: 'today' } },
      [
        'source.url: must be an address such as https://example.com/guide',
        'source.captured: must be a date such as 2026-11-22',
      ],
    ],
    ['no requirement', { requirements: [] }, ['requirements: must have at least 1 entry']],
    ['requirements that are not a list', { requirements: {} }, ['requirements: must be a list']],
    ['names that are missing', { names: undefined }, ['names: is missing']],
    ['steps that are missing', { steps: undefined }, ['steps: is missing']],
    ['a form that is missing', { form: undefined }, ['form: is missing']],
    [
      'an unknown key',
      { colour: 'blue', requirement: [] },
      ['recipe: has keys that no recipe knows: "colour", "requirement"'],
    ],
  ])('%s', (_what, own, expected) => {
    expect(faults(recipe(own))).toEqual(expected);
  });

  test.each<[string, Json, string[]]>([
    ['a misspelled key', requirement({ highr: [] }), ['requirements[0]: has a key that no recipe knows: "highr"']],
    [
      'an unknown page',
      requirement({ page: 'team' }),
      ['requirements[0].page: must be one of "role", "agent", "application"'],
    ],
    [
      'a wanted number',
      requirement({ value: 3 }),
      ['requirements[0].value: must be a text, or a name: "role", "agent" or "application"'],
    ],
    ['a box that wants a text', box({ value: 'Yes' }), ['requirements[0].value: must be true or false']],
    [
      'an unknown kind does not hide other faults',
      requirement({ kind: 'slider', why: '', guide: undefined }),
      [
        'requirements[0].kind: must be one of "text", "choice", "list", "boolean"',
        'requirements[0].why: must not be empty',
        'requirements[0].guide: is missing',
      ],
    ],
  ])('%s', (_what, own, expected) => {
    expect(faultsOf(own)).toEqual(expected);
  });

  test.each([undefined, null, 7, 'recipe', [], [recipe()]])('%j is not a recipe', (raw) => {
    expect(faults(raw)).toEqual(['recipe: must be an object']);
  });
});

test('faults of every kind are listed at once, each with its path', () => {
  const faulty = recipe({
    title: '',
    steps: ['scalepad', 'role', 'agent', 'agent'],
    requirements: [
      requirement({ why: '' }),
      requirement({ option: 'none', exceeding: ['Read only'] }),
      scope({ id: 'scope', name: 'read:users', guide: 7 }),
      'nothing',
      requirement({ id: 'role-name', name: 'Role', value: { name: 'application' } }),
    ],
    form: form().slice(1),
  });
  const paths = new Set(faults(faulty).map((fault) => fault.split(': ')[0]));
  expect([...paths].sort()).toEqual(
    [
      'form',
      'requirements[0].why',
      'requirements[1].exceeding[0]',
      'requirements[1].id',
      'requirements[1].name',
      'requirements[1].option',
      'requirements[2].guide',
      'requirements[2].name',
      'requirements[3]',
      'steps',
      'title',
    ].sort(),
  );
  expect(faults(faulty)).toContain('steps: the step "application" is missing');
  expect(faults(faulty)).toContain('steps: the step "agent" is listed 2 times');
  expect(faults(faulty)).toContain('steps: the step "scalepad" must be the last');
});

test('never throws on a damaged recipe, and reports each fault with its path and reason', () => {
  const damage = fc.constantFrom<unknown>(undefined, null, 0, '', 'x', [], {}, [null], { name: null }, true);
  const valid = RECIPES.map((own) => JSON.stringify(own));
  fc.assert(
    fc.property(
      fc.constantFrom(...valid),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      damage,
      (json, choices, value) => {
        const root: unknown = JSON.parse(json);
        let at = root as Json;
        let key = '';
        for (const choice of choices) {
          const keys = Object.keys(at);
          key = keys[choice % keys.length] ?? '';
          const next = at[key];
          if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
          if (choice !== choices.at(-1)) at = next as Json;
        }
        at[key] = value;
        const checked = validateRecipe(root);
        if (checked.ok) expect(validateRecipe(checked.recipe)).toEqual(checked);
        else expect(checked.faults.every(({ path, reason }) => path !== '' && reason.length > 5)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('any other value is refused without an error', () => {
  fc.assert(fc.property(fc.anything(), (raw) => validateRecipe(raw).ok === false));
});
