import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withPendingNavigation, withProgress } from '@/utils/setup/reducers';
import { addSetup, changeSetup, readSetup, setupOrigins } from '@/utils/setup/store';
import type { Setup } from '@/utils/setup/types';
import { doneCount, viewOf } from '@/utils/setup/view';
import { capture } from '@/utils/vault/vault';

const DEMO = 'https://demo.halopsa.com';
const OTHER = 'https://other.haloitsm.com';
const KEY = `setup:${DEMO}`;
const NOW = Date.UTC(2026, 10, 22, 9, 0);

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('a setup', () => {
  it('is created with the whole recipe, and stored', async () => {
    const setup = await addSetup(DEMO);
    expect(setup.recipeId).toBe('scalepad');
    expect(setup.options).toEqual({ 'two-way-sync': true });
    expect(Object.values(setup.steps).every(({ state }) => state === 'to-do')).toBe(true);
    expect((await fakeBrowser.storage.local.get(KEY))[KEY]).toEqual(setup);
  });

  it('is what was stored', async () => {
    await changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'done', met: 1, total: 1 }));
    expect((await readSetup(DEMO)).steps.role).toEqual({ state: 'done', met: 1, total: 1 });
    expect((await readSetup(OTHER)).steps.role).toEqual({ state: 'to-do' });
  });

  it.each<[string, (valid: Setup) => unknown]>([
    ['text', () => 'broken'],
    ['a setup without steps', ({ steps: _steps, ...rest }) => rest],
    ['a number where a step should be', (valid) => ({ ...valid, steps: { ...valid.steps, role: 1 } })],
    ['a blank name', (valid) => ({ ...valid, names: { ...valid.names, role: '' } })],
    ['an unknown recipe', (valid) => ({ ...valid, recipeId: 'gone' })],
    ['the setup of another address', (valid) => ({ ...valid, origin: OTHER })],
  ])('is a new one instead of %s', async (_what, damage) => {
    const valid = await addSetup(DEMO);
    await fakeBrowser.storage.local.set({ [KEY]: damage(valid) });
    expect(await addSetup(DEMO)).toEqual(valid);
    expect((await fakeBrowser.storage.local.get(KEY))[KEY]).toEqual(valid);
  });

  it('of a recipe that is not known, such as a newer one, is kept', async () => {
    const stored = { ...(await readSetup(DEMO)), recipeId: 'scalepad-next' };
    await fakeBrowser.storage.local.set({ [KEY]: stored });
    await addSetup(DEMO);
    expect((await fakeBrowser.storage.local.get(`unreadable:${KEY}`))[`unreadable:${KEY}`]).toEqual(stored);
  });

  it('has no navigation that began more than five minutes ago', async () => {
    await changeSetup(DEMO, (setup) => withPendingNavigation(setup, 'agent', NOW));
    vi.setSystemTime(NOW + 5 * 60_000);
    expect((await readSetup(DEMO)).journey).toEqual({ to: 'agent', at: NOW });
    vi.setSystemTime(NOW + 5 * 60_000 + 1);
    expect(await readSetup(DEMO)).not.toHaveProperty('journey');
  });
});

describe('changeSetup', () => {
  it('loses none of several simultaneous changes', async () => {
    await Promise.all([
      changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'done' })),
      changeSetup(DEMO, (setup) => withProgress(setup, 'agent', { state: 'done' })),
      changeSetup(DEMO, (setup) => withProgress(setup, 'application', { state: 'in-progress' })),
    ]);
    const { steps } = await readSetup(DEMO);
    expect([steps.role.state, steps.agent.state, steps.application.state]).toEqual(['done', 'done', 'in-progress']);
  });
});

describe('setupOrigins', () => {
  it('lists the address that changed last first, and omits invalid ones', async () => {
    await changeSetup(DEMO, (setup) => setup);
    vi.setSystemTime(NOW + 1000);
    await changeSetup(OTHER, (setup) => setup);
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
