import { describe, expect, it } from 'vitest';
import { boundedMinutes, brokenBound, brokenChoice, governed } from '@/utils/policy/decide';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import type { Policy } from '@/utils/policy/types';
import { recipeById } from '@/utils/recipe';
import { createSetup } from '@/utils/setup/create-setup';
import { withChoice, withRecord } from '@/utils/setup/reducers';
import type { Setup } from '@/utils/setup/types';

const DEMO = 'https://demo.halopsa.com';

function setupOf(): Setup {
  const recipe = recipeById('scalepad');
  if (!recipe) throw new Error('the default recipe is missing');
  return createSetup(DEMO, recipe, 0);
}

const FIXED: Policy = {
  recipe: 'scalepad',
  recipeOptions: { 'two-way-sync': false },
  names: { role: 'Org role' },
};

describe('allowed addresses', () => {
  it('are exactly those of the list, or all without a list', () => {
    expect(isAllowedBy({}, DEMO)).toBe(true);
    expect(isAllowedBy({ allowedHaloAddresses: [DEMO] }, DEMO)).toBe(true);
    expect(isAllowedBy({ allowedHaloAddresses: [DEMO] }, 'https://demo.halopsa.com.evil.example')).toBe(false);
    expect(isAllowedBy({ allowedHaloAddresses: [] }, DEMO)).toBe(false);
  });
});

describe('the lifetime of the Client Secret', () => {
  it.each([
    [{}, 480, 480],
    [{ secretMinutesMax: 60 }, 480, 60],
    [{ secretMinutesMin: 45 }, 30, 45],
    [{ secretMinutesMin: 20, secretMinutesMax: 20 }, 300, 20],
    [{ secretMinutesMin: 20, secretMinutesMax: 60 }, 30, 30],
  ])('is kept within %j: %i becomes %i', (policy, minutes, bounded) => {
    expect(boundedMinutes(policy, minutes)).toBe(bounded);
  });

  it('reports the bound that it breaks', () => {
    const policy = { secretMinutesMin: 10, secretMinutesMax: 60 };
    expect(brokenBound(policy, 9)).toBe('secretMinutesMin');
    expect(brokenBound(policy, 61)).toBe('secretMinutesMax');
    for (const minutes of [10, 60]) expect(brokenBound(policy, minutes)).toBeNull();
  });
});

describe('a choice', () => {
  it.each([
    [{ recipeId: 'scalepad-minimal' }, 'recipe', 'recipe'],
    [{ options: { 'two-way-sync': true } }, 'recipeOptions', 'options.two-way-sync'],
    [{ names: { role: 'Mine' } }, 'roleName', 'names.role'],
  ])('of %j breaks the policy', (choice, key, part) => {
    expect(brokenChoice(FIXED, choice)).toEqual({ key, part });
  });

  it.each([
    {},
    { recipeId: 'scalepad' },
    { options: { 'two-way-sync': false, other: true } },
    { names: { role: 'Org role', agent: 'Mine' } },
  ])('of %j keeps the policy', (choice) => {
    expect(brokenChoice(FIXED, choice)).toBeNull();
  });
});

describe('a setup under a policy', () => {
  it('has the recipe, options and names of the policy instead of stored ones, and keeps everything else', () => {
    const older = withChoice(setupOf(), {
      recipeId: 'scalepad-minimal',
      options: { 'two-way-sync': true },
      names: { role: 'Mine', agent: 'My agent' },
    });
    const now = governed(older, FIXED);
    expect(now).toMatchObject({
      recipeId: 'scalepad',
      options: { 'two-way-sync': false },
      names: { role: 'Org role', agent: 'My agent', application: older.names.application },
    });
    expect(governed(now, FIXED)).toBe(now);
  });

  it('is the same object where the policy allows it', () => {
    const setup = setupOf();
    expect(governed(setup, {})).toBe(setup);
    expect(governed(setup, { contact: 'Ask us.', guidedRun: true })).toBe(setup);
  });

  it('loses the verification of a step whose settings the policy changes', () => {
    const done: Setup = { ...setupOf(), steps: { ...setupOf().steps, role: { state: 'done', verifiedAt: 1 } } };
    expect(governed(done, FIXED).steps.role).toEqual({ state: 'in-progress' });
  });

  it('does not use an existing record with another name, which it would rename', () => {
    const adopted = withRecord(setupOf(), 'role', { name: 'Service Desk', url: `${DEMO}/config/agents/roles?id=7` });
    const now = governed(adopted, FIXED);
    expect(now.names.role).toBe('Org role');
    expect(now.taken).toEqual({});
    expect(now.steps.role).toEqual({ state: 'to-do' });
    const same = withRecord(setupOf(), 'role', { name: 'Org role', url: `${DEMO}/config/agents/roles?id=7` });
    expect(governed(same, FIXED).taken).toEqual({ role: true });
  });

  it.each([{ guidedRun: false }, { allowedHaloAddresses: [] }])('has no guided run under %j', (policy) => {
    const run = { state: 'running', tabId: 1, session: 's', pressedAt: 1, fill: true, skipped: [] } as const;
    const running: Setup = { ...setupOf(), run: { ...run, skipped: [] } };
    expect(governed(running, policy).run).toBeUndefined();
    expect(governed(running, { guidedRun: true, allowedHaloAddresses: [DEMO] }).run).toEqual(run);
  });
});
