import { describe, expect, it } from 'vitest';
import { recipeById } from '@/utils/recipe';
import { createSetup, DEFAULT_RECIPE } from '@/utils/setup/create-setup';
import { withChoice, withPendingNavigation, withProgress } from '@/utils/setup/reducers';
import type { Setup } from '@/utils/setup/types';

const ORIGIN = 'https://demo.halopsa.com';

function setup(): Setup {
  const recipe = recipeById(DEFAULT_RECIPE);
  if (!recipe) throw new Error('no default recipe');
  return createSetup(ORIGIN, recipe, 1);
}

function allDone(): Setup {
  const done = { state: 'done' as const, met: 3, total: 3, verifiedAt: 5, savedAt: 4 };
  return { ...setup(), steps: { role: done, agent: done, application: done, scalepad: done } };
}

describe('withProgress', () => {
  it('replaces the progress of one step', () => {
    const next = withProgress(setup(), 'role', {
      state: 'done',
      met: 17,
      total: 17,
      recordUrl: `${ORIGIN}/config/agents/roles?id=1`,
    });
    expect(next.steps.role).toEqual({
      state: 'done',
      met: 17,
      total: 17,
      recordUrl: `${ORIGIN}/config/agents/roles?id=1`,
    });
    expect(next.steps.agent).toEqual({ state: 'to-do' });
  });

  it.each(['https://evil.example/x', 'javascript:alert(1)', '/relative', 'https://demo.halopsa.com.evil.example/'])(
    'does not keep the address %s',
    (recordUrl) => {
      expect(withProgress(setup(), 'role', { state: 'in-progress', recordUrl }).steps.role).toEqual({
        state: 'in-progress',
      });
    },
  );
});

describe('withPendingNavigation', () => {
  it('starts and ends', () => {
    const pending = withPendingNavigation(setup(), 'agent', 7);
    expect(pending.journey).toEqual({ to: 'agent', at: 7 });
    expect(withPendingNavigation(pending, null, 8)).not.toHaveProperty('journey');
  });
});

describe('withChoice', () => {
  it('changes names, trimmed, and ignores blank and overlong ones', () => {
    const { names } = withChoice(setup(), { names: { role: '  My role ', agent: ' ', application: 'x'.repeat(101) } });
    expect(names).toEqual({ ...setup().names, role: 'My role' });
  });

  it('ignores a name that no page shows', () => {
    const { names } = withChoice(setup(), { names: { role: '\u200b\u200d', agent: '👩\u200d🔧 API' } });
    expect(names).toEqual({ ...setup().names, agent: '👩\u200d🔧 API' });
  });

  it('unverifies only the steps that use a new name', () => {
    const { steps } = withChoice(allDone(), { names: { application: 'Another application' } });
    expect(steps.application).toEqual({ state: 'in-progress', savedAt: 4 });
    expect(steps.role.state).toBe('done');
    expect(steps.agent.state).toBe('done');
    expect(steps.scalepad.state).toBe('done');
  });

  it('unverifies the application when Two-Way sync is switched', () => {
    const off = withChoice(allDone(), { options: { 'two-way-sync': false } });
    expect(off.options['two-way-sync']).toBe(false);
    expect(off.steps.application.state).toBe('in-progress');
    expect(off.steps.agent.state).toBe('done');
  });

  it('changes nothing when the choice stays the same', () => {
    const before = allDone();
    expect(withChoice(before, { recipeId: before.recipeId, options: before.options, names: before.names })).toEqual(
      before,
    );
  });

  it('switches to another recipe with its own options, and keeps the names', () => {
    const named = withChoice(allDone(), { names: { role: 'Mine' } });
    const next = withChoice(named, { recipeId: 'scalepad-minimal' });
    expect(next.recipeId).toBe('scalepad-minimal');
    expect(Object.keys(next.options)).toEqual(recipeById('scalepad-minimal')?.options.map(({ id }) => id));
    expect(next.names.role).toBe('Mine');
    expect(next.steps.role.state).toBe('in-progress');
  });

  it('ignores an unknown recipe and unknown options', () => {
    const next = withChoice(allDone(), { recipeId: 'no-such', options: { 'no-such': true } });
    expect(next).toEqual(allDone());
  });
});
