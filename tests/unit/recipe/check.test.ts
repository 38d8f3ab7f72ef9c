import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecipe } from '@/utils/recipe/check';
import { RECIPES } from '@/utils/recipe/index';
import { CREDENTIALS } from '@/utils/recipe/terms';

type Json = Record<string, unknown>;

const requirement = (own: Json): Json => ({
  id: 'tickets',
  page: 'role',
  tab: 'permissions',
  name: 'Tickets Access Level',
  synonyms: [],
  byHand: 'Set it.',
  why: 'It is needed.',
  guide: 'Guide, step 1',
  kind: 'choice',
  want: 'Read Only',
  accept: [],
  higher: ['Read and Modify'],
  ...own,
});
const box = (own: Json): Json => {
  const { accept: _accept, higher: _higher, ...rest } = requirement({ kind: 'flag', want: true });
  return { ...rest, ...own };
};
const scope = (own: Json): Json => box({ page: 'application', name: 'read:tickets', ...own });
const form = () =>
  CREDENTIALS.map((credential) => ({ credential, name: credential, labels: [credential], transform: 'verbatim' }));

const recipe = (own: Json = {}): Json => ({
  id: 'target',
  version: 1,
  title: 'Target',
  summary: 'For whom it is.',
  source: { title: 'Guide', url: 'https://example.com/guide', captured: '2026-11-22' },
  steps: ['role', 'agent', 'application', 'scalepad'],
  options: [{ id: 'extra', label: 'Extra', why: 'It does more.', default: false }],
  names: { role: 'Role', agent: 'Agent', application: 'Application' },
  requirements: [requirement({})],
  form: form(),
  ...own,
});

/** The faults as "path: reason". */
const faults = (raw: unknown): string[] => {
  const checked = checkRecipe(raw);
  return checked.ok ? [] : checked.faults.map(({ path, reason }) => `${path}: ${reason}`);
};
const faultsOf = (...requirements: Json[]): string[] => faults(recipe({ requirements }));

test('a sound recipe is given back, texts trimmed', () => {
  const checked = checkRecipe(recipe({ title: ' Target\n' }));
  expect(checked).toEqual({ ok: true, recipe: recipe() });
});

describe('faults of the schema, in plain words', () => {
  test.each<[string, Json, string[]]>([
    ['a blank text', { title: ' ' }, ['title: must not be empty']],
    ['a missing text', { summary: undefined }, ['summary: is missing']],
    ['a number for a text', { title: 7 }, ['title: must be a text']],
    ['a version that is no whole number', { version: 1.5 }, ['version: must be a whole number']],
    ['version 0', { version: 0 }, ['version: must be more than 0']],
    [
      'an id with spaces',
      { id: 'My Recipe' },
      ['id: must be lower-case letters, digits and hyphens, and begin with a letter'],
    ],
    [
      'a source that leads nowhere',
      { source: { title: 'Guide', url: 'the guide', captured: 'today' } },
      [
        'source.url: must be an address such as https://example.com/guide',
        'source.captured: must be a date such as 2026-11-22',
      ],
    ],
    ['no requirement', { requirements: [] }, ['requirements: must have at least 1 entry']],
    ['requirements that are no list', { requirements: {} }, ['requirements: must be a list']],
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
      requirement({ want: 3 }),
      ['requirements[0].want: must be a text, or a name: "role", "agent" or "application"'],
    ],
    ['a box that wants a text', box({ want: 'Yes' }), ['requirements[0].want: must be true or false']],
    [
      'an unknown kind does not hide what else is wrong',
      requirement({ kind: 'slider', why: '', guide: undefined }),
      [
        'requirements[0].kind: must be one of "text", "choice", "many", "flag"',
        'requirements[0].why: must not be empty',
        'requirements[0].guide: is missing',
      ],
    ],
  ])('%s', (_what, own, expected) => {
    expect(faultsOf(own)).toEqual(expected);
  });

  test.each([undefined, null, 7, 'recipe', [], [recipe()]])('%j is no recipe', (raw) => {
    expect(faults(raw)).toEqual(['recipe: must be an object']);
  });
});

describe('scopes', () => {
  test.each([
    ['read:users', '"read:users" is not a Halo scope: users and sites come with read:customers'],
    ['edit:actions', '"edit:actions" is not a Halo scope: actions come with read:tickets and edit:tickets'],
    ['write:tickets', '"write:tickets" is not a Halo scope: Halo says edit:tickets'],
    ['Read:Tickets', '"Read:Tickets" is not a Halo scope: it is spelled read:tickets'],
    ['read:everything', '"read:everything" is not a Halo scope'],
  ])('%s is refused', (name, reason) => {
    expect(faultsOf(scope({ name }))).toEqual([`requirements[0].name: ${reason}`]);
  });

  test.each(['read:tickets', 'editMine:timesheets', 'all', 'all:teams', 'admin:webhooks'])('%s is taken', (name) => {
    expect(faultsOf(scope({ name }))).toEqual([]);
  });

  test('a scope is no other name of another scope', () => {
    expect(faultsOf(scope({ synonyms: ['edit:tickets'] }))).toEqual([
      'requirements[0].synonyms[0]: "edit:tickets" is a scope of its own, not another name of "read:tickets"',
    ]);
  });

  test('only boxes on the permissions tab of an application are scopes', () => {
    expect(
      faultsOf(box({ name: 'Active', page: 'application', tab: 'details' }), box({ id: 'other', name: 'Can add' })),
    ).toEqual([]);
  });
});

describe('labels', () => {
  const clash = (label: string) =>
    `requirements[1].name: the role page cannot tell it from requirements[0]: both have the label "${label}"`;
  const two = (a: Json, b: Json) => faultsOf(requirement(a), requirement({ id: 'other', name: 'Other', ...b }));

  test('the same name, in another spelling', () => {
    expect(two({ name: 'Authorisation & Login' }, { name: 'AUTHORIZATION AND LOGIN: *' })).toEqual([
      clash('authorisation and login'),
    ]);
  });

  test('a synonym that is the name of another, and two common synonyms', () => {
    expect(two({}, { synonyms: ['Tickets access level'] })).toEqual([clash('tickets access level')]);
    expect(two({ synonyms: ['One', 'Two'] }, { synonyms: ['Two', 'One'] })).toEqual([clash('one", "two')]);
  });

  test('sections tell two apart only when both name one and they differ', () => {
    const same = { name: 'Tickets Access Level' };
    expect(two({ section: ['Feature Access'] }, { ...same, section: ['Billing'] })).toEqual([]);
    expect(two({ section: ['Feature Access'] }, same)).toHaveLength(1);
    expect(two({ section: ['Feature Access', 'Billing'] }, { ...same, section: ['BILLING:'] })).toHaveLength(1);
    expect(two({ section: [] }, { ...same, section: ['Billing'] })).toHaveLength(1);
  });

  test('another page may use the same label, another tab may not', () => {
    expect(two({}, { name: 'Tickets Access Level', page: 'agent' })).toEqual([]);
    expect(two({}, { name: 'Tickets Access Level', tab: 'details' })).toHaveLength(1);
  });

  test('three of a kind are three clashes', () => {
    expect(faultsOf(requirement({}), requirement({ id: 'b' }), requirement({ id: 'c' }))).toHaveLength(3);
  });

  test('a label of marks alone could never be found', () => {
    expect(faultsOf(requirement({ name: '*', synonyms: [' : '] }))).toEqual([
      'requirements[0].name: "*" holds nothing by which a label could be found',
      'requirements[0].synonyms[0]: " : " holds nothing by which a label could be found',
    ]);
  });
});

describe('the other rules', () => {
  test('ids are used once', () => {
    const option = { id: 'extra', label: 'Extra', why: 'It does more.', default: false };
    const requirements = [requirement({}), requirement({ name: 'Other' })];
    expect(faults(recipe({ requirements, options: [option, option] }))).toEqual([
      'requirements[1].id: the id "tickets" is taken by requirements[0]',
      'options[1].id: the id "extra" is taken by options[0]',
    ]);
  });

  test('an option must exist', () => {
    expect(faultsOf(requirement({ option: 'extra' }))).toEqual([]);
    expect(faultsOf(requirement({ option: 'other' }))).toEqual([
      'requirements[0].option: the recipe has no option "other"',
    ]);
  });

  test('the four steps, each once, ScalePad last', () => {
    expect(faults(recipe({ steps: ['agent', 'application', 'role', 'scalepad'] }))).toEqual([]);
    expect(faults(recipe({ steps: ['role', 'agent', 'scalepad', 'application'] }))).toEqual([
      'steps: the step "scalepad" must be the last',
    ]);
    expect(faults(recipe({ steps: ['role', 'role', 'application', 'scalepad'] }))).toEqual([
      'steps: the step "role" stands there 2 times',
      'steps: the step "agent" is missing',
    ]);
    expect(faults(recipe({ steps: ['role', 'agent', 'application'] }))).toEqual([
      'steps: must have exactly 4 entries',
      'steps: the step "scalepad" is missing',
    ]);
  });

  test('each credential has one field', () => {
    const [first, ...others] = form();
    expect(faults(recipe({ form: others }))).toEqual(['form: no field takes the credential "resourceServer"']);
    expect(faults(recipe({ form: [first, ...others, { ...first, labels: ['Another'] }] }))).toEqual([
      'form: 2 fields take the credential "resourceServer"',
    ]);
  });

  test('each field of the form has labels of its own', () => {
    const [first, second, ...others] = form();
    expect(faults(recipe({ form: [first, { ...second, labels: ['Own', 'ResourceServer *'] }, ...others] }))).toEqual([
      'form[1].labels[1]: form[0] has the label "ResourceServer *" too',
    ]);
  });

  test('a value cannot go beyond itself', () => {
    expect(faultsOf(requirement({ higher: ['READ ONLY', 'Read and Modify'] }))).toEqual([
      'requirements[0].higher[0]: "READ ONLY" is the wanted value itself, so it cannot go beyond it',
    ]);
    expect(faultsOf(requirement({ accept: ['2'], higher: ['3', '2'] }))).toEqual([
      'requirements[0].higher[1]: "2" stands under accept too; it is either the wanted value or beyond it',
    ]);
  });

  test('a name that the recipe does not have leads nowhere', () => {
    expect(faultsOf(requirement({ want: { name: 'team' } }))).toEqual([
      'requirements[0].want: must be a text, or a name: "role", "agent" or "application"',
      'requirements[0].want: the recipe has no name for "team"',
    ]);
    const requirements = [requirement({ want: { name: 'agent' }, page: 'agent' })];
    expect(faults(recipe({ requirements, names: { role: 'Role', agent: ' ', application: 'App' } }))).toEqual([
      'names.agent: must not be empty',
      'requirements[0].want: the recipe has no name for "agent"',
    ]);
  });

  test('a name can be carried only from a step that came before', () => {
    const wantsAgent = [requirement({ want: { name: 'agent' } })];
    expect(faults(recipe({ requirements: wantsAgent }))).toEqual([
      'requirements[0].want: the agent comes after the role, so its name leads to nothing yet',
    ]);
    expect(faults(recipe({ requirements: wantsAgent, steps: ['agent', 'role', 'application', 'scalepad'] }))).toEqual(
      [],
    );
  });
});

test('faults of every kind are listed at once, each with its path', () => {
  const bad = recipe({
    title: '',
    steps: ['scalepad', 'role', 'agent', 'agent'],
    requirements: [
      requirement({ why: '' }),
      requirement({ option: 'none', higher: ['Read only'] }),
      scope({ id: 'scope', name: 'read:users', guide: 7 }),
      'nothing',
      requirement({ id: 'role-name', name: 'Role', want: { name: 'application' } }),
    ],
    form: form().slice(1),
  });
  const paths = new Set(faults(bad).map((fault) => fault.split(': ')[0]));
  expect([...paths].sort()).toEqual(
    [
      'form',
      'requirements[0].why',
      'requirements[1].higher[0]',
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
  expect(faults(bad)).toContain('steps: the step "application" is missing');
  expect(faults(bad)).toContain('steps: the step "agent" stands there 2 times');
  expect(faults(bad)).toContain('steps: the step "scalepad" must be the last');
});

test('never throws, and never takes what is damaged', () => {
  const damage = fc.constantFrom<unknown>(undefined, null, 0, '', 'x', [], {}, [null], { name: null }, true);
  const sound = RECIPES.map((own) => JSON.stringify(own));
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      damage,
      (json, way, value) => {
        const root: unknown = JSON.parse(json);
        let at = root as Json;
        let key = '';
        for (const turn of way) {
          const keys = Object.keys(at);
          key = keys[turn % keys.length] ?? '';
          const next = at[key];
          if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
          if (turn !== way.at(-1)) at = next as Json;
        }
        at[key] = value;
        const checked = checkRecipe(root);
        if (checked.ok) expect(checkRecipe(checked.recipe)).toEqual(checked);
        else expect(checked.faults.every(({ path, reason }) => path !== '' && reason.length > 5)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('anything at all ends in an answer', () => {
  fc.assert(fc.property(fc.anything(), (raw) => checkRecipe(raw).ok === false));
});
