import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withPendingNavigation, withProgress } from '@/utils/setup/reducers';
import { changeSetup, loadSetup, setupOrigins } from '@/utils/setup/store';
import type { Setup } from '@/utils/setup/types';
import { doneCount, viewOf } from '@/utils/setup/view';
import { capture } from '@/utils/vault/vault';

const DEMO = 'https://demo.halopsa.com';
const OTHER = 'https://other.haloitsm.com';
const KEY = `setup:${DEMO}`;
const NOW = Date.UTC(2026, 10, 22, 9, 0);

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('loadSetup', () => {
  it('creates a new setup with the whole recipe, and stores it', async () => {
    const setup = await loadSetup(DEMO);
    expect(setup.recipeId).toBe('scalepad');
    expect(setup.options).toEqual({ 'two-way-sync': true });
    expect(Object.values(setup.steps).every(({ state }) => state === 'to-do')).toBe(true);
    expect((await fakeBrowser.storage.local.get(KEY))[KEY]).toEqual(setup);
  });

  it('returns what was stored', async () => {
    await changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'done', met: 1, total: 1 }));
    expect((await loadSetup(DEMO)).steps.role).toEqual({ state: 'done', met: 1, total: 1 });
    expect((await loadSetup(OTHER)).steps.role).toEqual({ state: 'to-do' });
  });

  it.each<[string, (valid: Setup) => unknown]>([
    ['text', () => 'broken'],
    ['a setup without steps', ({ steps: _steps, ...rest }) => rest],
    ['a number where a step should be', (valid) => ({ ...valid, steps: { ...valid.steps, role: 1 } })],
    ['a blank name', (valid) => ({ ...valid, names: { ...valid.names, role: '' } })],
    ['an unknown recipe', (valid) => ({ ...valid, recipeId: 'gone' })],
    ['the setup of another address', (valid) => ({ ...valid, origin: OTHER })],
  ])('replaces %s with a new setup', async (_what, damage) => {
    const valid = await loadSetup(DEMO);
    await fakeBrowser.storage.local.set({ [KEY]: damage(valid) });
    expect(await loadSetup(DEMO)).toEqual(valid);
    expect((await fakeBrowser.storage.local.get(KEY))[KEY]).toEqual(valid);
  });

  it('keeps the stored setup of a recipe that it does not know, such as a newer one', async () => {
    const stored = { ...(await loadSetup(DEMO)), recipeId: 'scalepad-next' };
    await fakeBrowser.storage.local.set({ [KEY]: stored });
    await loadSetup(DEMO);
    expect((await fakeBrowser.storage.local.get(`unreadable:${KEY}`))[`unreadable:${KEY}`]).toEqual(stored);
  });

  it('ignores a navigation that began more than five minutes ago', async () => {
    await changeSetup(DEMO, (setup) => withPendingNavigation(setup, 'agent', NOW));
    vi.setSystemTime(NOW + 5 * 60_000);
    expect((await loadSetup(DEMO)).journey).toEqual({ to: 'agent', at: NOW });
    vi.setSystemTime(NOW + 5 * 60_000 + 1);
    expect(await loadSetup(DEMO)).not.toHaveProperty('journey');
  });
});

describe('changeSetup', () => {
  it('loses none of several simultaneous changes', async () => {
    await Promise.all([
      changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'done' })),
      changeSetup(DEMO, (setup) => withProgress(setup, 'agent', { state: 'done' })),
      changeSetup(DEMO, (setup) => withProgress(setup, 'application', { state: 'in-progress' })),
    ]);
    const { steps } = await loadSetup(DEMO);
    expect([steps.role.state, steps.agent.state, steps.application.state]).toEqual(['done', 'done', 'in-progress']);
  });
});

describe('setupOrigins', () => {
  it('lists the address that changed last first, and omits invalid ones', async () => {
    await loadSetup(DEMO);
    vi.setSystemTime(NOW + 1000);
    await loadSetup(OTHER);
    await fakeBrowser.storage.local.set({ 'setup:https://broken.halopsa.com': 'x', unrelated: 1 });
    expect(await setupOrigins()).toEqual([OTHER, DEMO]);
    vi.setSystemTime(NOW + 2000);
    await changeSetup(DEMO, (setup) => setup);
    expect(await setupOrigins()).toEqual([DEMO, OTHER]);
  });
});

describe('viewOf', () => {
  it('has the setup, the recipe and the state of the credentials, but no value', async () => {
    await capture(DEMO, { tenant: 'only-in-the-vault' });
    const view = await viewOf(DEMO);
    expect(view.recipe.id).toBe(view.setup.recipeId);
    expect(view.credentials.filter(({ captured }) => captured).map(({ id }) => id)).toEqual(['tenant']);
    expect(JSON.stringify(view)).not.toContain('only-in-the-vault');
  });

  it('counts the steps that are done', async () => {
    const setup = await changeSetup(DEMO, (fresh) => withProgress(fresh, 'role', { state: 'done' }));
    expect(doneCount(setup)).toEqual({ done: 1, total: 4 });
  });
});
