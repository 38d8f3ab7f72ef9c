import { describe, expect, it } from 'vitest';
import { recipeById } from '@/utils/recipe';
import { createSetup, DEFAULT_RECIPE } from '@/utils/setup/create-setup';
import { withRecord } from '@/utils/setup/reducers';
import { StoredSetup } from '@/utils/setup/schema';
import type { Setup } from '@/utils/setup/types';

const ORIGIN = 'https://demo.halopsa.com';
const URL_OF = `${ORIGIN}/config/agents/roles?id=7`;

function allDone(): Setup {
  const recipe = recipeById(DEFAULT_RECIPE);
  if (!recipe) throw new Error('no default recipe');
  const done = { state: 'done' as const, met: 3, total: 3, verifiedAt: 5, savedAt: 4, recordUrl: `${ORIGIN}/x` };
  return { ...createSetup(ORIGIN, recipe, 1), steps: { role: done, agent: done, application: done, scalepad: done } };
}

describe('withRecord', () => {
  it('uses the name of the adopted record, and drops the verification of the old one', () => {
    const before = allDone();
    const next = withRecord(before, 'role', { name: 'Service Desk', url: URL_OF });
    expect(next.names).toEqual({ ...before.names, role: 'Service Desk' });
    expect(next.steps.role).toEqual({ state: 'in-progress', recordUrl: URL_OF });
    // The agent refers to the role by its name.
    expect(next.steps.agent.state).toBe('in-progress');
    expect(next.steps.application).toEqual(before.steps.application);
    expect(next.taken).toEqual({ role: true });
    expect(StoredSetup.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
  });

  it('reverts to a new record with the recipe’s name', () => {
    const before = allDone();
    const adopted = withRecord(before, 'agent', { name: 'Somebody', url: URL_OF });
    const reverted = withRecord(adopted, 'agent', null);
    expect(reverted.names).toEqual(before.names);
    expect(reverted.steps.agent).toEqual({ state: 'to-do' });
    expect(reverted.taken).toEqual({});
    expect(adopted.taken).toEqual({ agent: true });
  });

  it('does not keep an address of another site', () => {
    const next = withRecord(allDone(), 'role', { name: 'Service Desk', url: 'https://evil.example/' });
    expect(next.steps.role).toEqual({ state: 'in-progress' });
  });
});
