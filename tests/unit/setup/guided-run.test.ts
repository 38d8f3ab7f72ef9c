import { describe, expect, it } from 'vitest';
import { recipeById } from '@/utils/recipe';
import { createSetup, DEFAULT_RECIPE } from '@/utils/setup/create-setup';
import { currentRun, RUN_IDLE_MS, withRun, withRunChange, withRunPatch } from '@/utils/setup/guided-run';
import type { GuidedRun, Setup } from '@/utils/setup/types';

const NOW = 1_800_000_000_000;
const AT = { session: 'today', now: NOW };

function setupWithRun(fill = true): Setup {
  const recipe = recipeById(DEFAULT_RECIPE);
  if (!recipe) throw new Error('the default recipe is missing');
  return withRun(createSetup('https://demo.halopsa.com', recipe, NOW), { tabId: 7, session: 'today', fill }, NOW);
}

function runOf({ run }: Setup): GuidedRun {
  if (!run) throw new Error('no run');
  return run;
}

describe('a guided run', () => {
  it('runs for half an hour in the session of the consent', () => {
    expect(currentRun(runOf(setupWithRun()), 'today', NOW + RUN_IDLE_MS)).toMatchObject({
      state: 'running',
      fill: true,
    });
  });

  it('is paused after a restart, and loses the consent to fill', () => {
    const run = currentRun(runOf(setupWithRun()), 'tomorrow', NOW);
    expect(run).toMatchObject({ state: 'paused', reason: 'restarted', fill: false });
  });

  it('has no tab after a restart, because the browser reuses the ids of tabs', () => {
    const setup = withRunPatch(setupWithRun(), { scalePadTabId: 7 });
    const run = currentRun(runOf(setup), 'tomorrow', NOW);
    expect(run.tabId).toBe(-1);
    expect(run.scalePadTabId).toBeUndefined();
    expect(currentRun(runOf(setup), 'today', NOW)).toMatchObject({ scalePadTabId: 7 });
  });

  it('is paused after half an hour without a press, and loses the consent to fill', () => {
    const run = currentRun(runOf(setupWithRun()), 'today', NOW + RUN_IDLE_MS + 1);
    expect(run).toMatchObject({ state: 'paused', reason: 'idle', fill: false });
  });

  it('stays stopped after a restart', () => {
    const stopped = withRunChange(setupWithRun(), 'stop', AT);
    expect(currentRun(runOf(stopped), 'tomorrow', NOW)).toMatchObject({ state: 'stopped', fill: false });
  });

  it('continues in the tab where Continue was clicked', () => {
    const paused = withRunChange(setupWithRun(), 'pause', { ...AT, reason: 'acted' });
    const continued = withRunChange(paused, 'continue', { ...AT, tabId: 9 });
    expect(runOf(continued)).toMatchObject({ state: 'running', tabId: 9, fill: true });
    expect(runOf(continued).reason).toBeUndefined();
  });

  it('continues after a restart without the consent to fill', () => {
    const continued = withRunChange(setupWithRun(), 'continue', { session: 'tomorrow', now: NOW, tabId: 1 });
    expect(runOf(continued)).toMatchObject({ state: 'running', session: 'tomorrow', fill: false });
  });

  it('is not paused once it is stopped', () => {
    const stopped = withRunChange(setupWithRun(), 'stop', AT);
    expect(runOf(withRunChange(stopped, 'pause', AT)).state).toBe('stopped');
  });

  it('leaves no data when it ends', () => {
    expect(withRunChange(setupWithRun(), 'end', AT).run).toBeUndefined();
  });

  it('keeps what the admin skipped, and changes nothing without a run', () => {
    expect(runOf(withRunPatch(setupWithRun(), { skipped: ['a'] })).skipped).toEqual(['a']);
    const { run: _run, ...without } = setupWithRun();
    expect(withRunPatch(without, { skipped: ['a'] })).toBe(without);
  });
});
