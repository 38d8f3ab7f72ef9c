import { describe, expect, it } from 'vitest';
import type { Policy } from '@/utils/policy/types';
import { recipeById } from '@/utils/recipe';
import { createSetup } from '@/utils/setup/create-setup';
import { withChoice, withRecord } from '@/utils/setup/reducers';
import type { Setup } from '@/utils/setup/types';
import { withPolicy } from '@/utils/setup/with-policy';

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

describe('a setup under a policy', () => {
  it('has the recipe, options and names of the policy instead of stored ones, and keeps everything else', () => {
    const older = withChoice(setupOf(), {
      recipeId: 'scalepad-minimal',
      options: { 'two-way-sync': true },
      names: { role: 'Mine', agent: 'My agent' },
    });
    const now = withPolicy(older, FIXED);
    expect(now).toMatchObject({
      recipeId: 'scalepad',
      options: { 'two-way-sync': false },
      names: { role: 'Org role', agent: 'My agent', application: older.names.application },
    });
    expect(withPolicy(now, FIXED)).toBe(now);
  });

  it('is the same object where the policy allows it', () => {
    const setup = setupOf();
    expect(withPolicy(setup, {})).toBe(setup);
    expect(withPolicy(setup, { contact: 'Ask us.', guidedRun: true })).toBe(setup);
  });

  it('loses the verification of a step whose settings the policy changes', () => {
    const done: Setup = { ...setupOf(), steps: { ...setupOf().steps, role: { state: 'done', verifiedAt: 1 } } };
    expect(withPolicy(done, FIXED).steps.role).toEqual({ state: 'in-progress' });
  });

  it('does not use an existing record with another name, which it would rename', () => {
    const adopted = withRecord(setupOf(), 'role', { name: 'Service Desk', url: `${DEMO}/config/agents/roles?id=7` });
    const now = withPolicy(adopted, FIXED);
    expect(now.names.role).toBe('Org role');
    expect(now.taken).toEqual({});
    expect(now.steps.role).toEqual({ state: 'to-do' });
    const same = withRecord(setupOf(), 'role', { name: 'Org role', url: `${DEMO}/config/agents/roles?id=7` });
    expect(withPolicy(same, FIXED).taken).toEqual({ role: true });
  });

  it.each([{ guidedRun: false }, { allowedHaloAddresses: [] }])('has no guided run under %j', (policy) => {
    const run = { state: 'running', tabId: 1, session: 's', pressedAt: 1, fill: true, skipped: [] } as const;
    const running: Setup = { ...setupOf(), run: { ...run, skipped: [] } };
    expect(withPolicy(running, policy).run).toBeUndefined();
    expect(withPolicy(running, { guidedRun: true, allowedHaloAddresses: [DEMO] }).run).toEqual(run);
  });
});
