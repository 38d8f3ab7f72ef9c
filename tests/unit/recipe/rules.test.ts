import { describe, expect, test } from 'vitest';
import { box, faults, faultsOf, form, type Json, recipe, requirement, scope } from './damage';

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

  test.each(['read:tickets', 'editMine:timesheets', 'all', 'all:teams', 'admin:webhooks'])('%s is accepted', (name) => {
    expect(faultsOf(scope({ name }))).toEqual([]);
  });

  test('a scope cannot be a synonym of another scope', () => {
    expect(faultsOf(scope({ synonyms: ['edit:tickets'] }))).toEqual([
      'requirements[0].synonyms[0]: "edit:tickets" is another scope, not another name of "read:tickets"',
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

  test('sections distinguish two requirements only when both name one and the sections differ', () => {
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

  test('three equal labels are three clashes', () => {
    expect(faultsOf(requirement({}), requirement({ id: 'b' }), requirement({ id: 'c' }))).toHaveLength(3);
  });

  test('a label of punctuation only is refused', () => {
    expect(faultsOf(requirement({ name: '*', synonyms: [' : '] }))).toEqual([
      'requirements[0].name: "*" holds nothing by which a label could be found',
      'requirements[0].synonyms[0]: " : " holds nothing by which a label could be found',
    ]);
  });
});

describe('the other rules', () => {
  test('ids are unique', () => {
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
      'steps: the step "role" is listed 2 times',
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

  test('a value cannot exceed itself', () => {
    expect(faultsOf(requirement({ exceeding: ['READ ONLY', 'Read and Modify'] }))).toEqual([
      'requirements[0].exceeding[0]: "READ ONLY" is the wanted value itself, so it cannot go beyond it',
    ]);
    expect(faultsOf(requirement({ alternatives: ['2'], exceeding: ['3', '2'] }))).toEqual([
      'requirements[0].exceeding[1]: "2" is an alternative too; it is either the wanted value or beyond it',
    ]);
  });

  test('a reference to a name that the recipe does not have is refused', () => {
    expect(faultsOf(requirement({ value: { name: 'team' } }))).toEqual([
      'requirements[0].value: must be a text, or a name: "role", "agent" or "application"',
      'requirements[0].value: the recipe has no name for "team"',
    ]);
    const requirements = [requirement({ value: { name: 'agent' }, page: 'agent' })];
    expect(faults(recipe({ requirements, names: { role: 'Role', agent: ' ', application: 'App' } }))).toEqual([
      'names.agent: must not be empty',
      'requirements[0].value: the recipe has no name for "agent"',
    ]);
  });

  test('a requirement can refer only to the name of an earlier step', () => {
    const wantsAgent = [requirement({ value: { name: 'agent' } })];
    expect(faults(recipe({ requirements: wantsAgent }))).toEqual([
      'requirements[0].value: the agent comes after the role, so its name leads to nothing yet',
    ]);
    expect(faults(recipe({ requirements: wantsAgent, steps: ['agent', 'role', 'application', 'scalepad'] }))).toEqual(
      [],
    );
  });
});
