import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeRun, fillInRun, navigateInRun } from '@/utils/background/guided-run';
import { FILL_CONSENT_MS, withRun, withRunPatch } from '@/utils/setup/guided-run';
import { browserSession } from '@/utils/setup/session';
import { changeSetup, readSetup } from '@/utils/setup/store';
import type { GuidedRun } from '@/utils/setup/types';
import { capture } from '@/utils/vault/vault';
import { stub } from '../stub';
import { filledValues, open, SCALEPAD, useScalePadTabs, VALUES } from './scalepad-tabs';
import { DEMO } from './support';

const ORIGIN = 'https://app.scalepad.com';
const HALO_TAB = 1000;

let tabId: number;
let token: string;

/** A run whose consent covers the form in the open tab of ScalePad. */
async function begin(run: Partial<GuidedRun> = {}, savedAt: number | null = Date.now(), origin = DEMO): Promise<void> {
  const session = await browserSession();
  await changeSetup(origin, (setup) => {
    const { savedAt: _before, ...application } = setup.steps.application;
    const saved = savedAt === null ? application : { ...application, savedAt };
    const begun = withRun(setup, { tabId: HALO_TAB, session, fill: true }, Date.now());
    const opened = withRunPatch(begun, { scalePadTabId: tabId });
    return {
      ...opened,
      ...(opened.run && { run: { ...opened.run, ...run } }),
      steps: { ...setup.steps, application: saved },
    };
  });
}

const ask = (sender: { origin?: string; tabId?: number } = {}, document: string | undefined = token) =>
  fillInRun({ origin: ORIGIN, tabId, ...sender }, document);

beforeEach(async () => {
  await useScalePadTabs();
  const { id, page } = await open(SCALEPAD, {}, true);
  tabId = id;
  token = page.document;
});

describe('the fill of a guided run', () => {
  it('fills the form in the tab of the run once, and spends the consent', async () => {
    await begin();
    expect(await ask()).toMatchObject({ ok: true });
    expect(filledValues()).toEqual([VALUES]);
    expect((await readSetup(DEMO)).run?.fill).toBe(false);
    expect(await ask()).toBeNull();
    expect(filledValues()).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the consent is spent', () => begin({ fill: false }).then(() => ask())],
    ['there is no run', () => ask()],
    ['the page is of another origin', () => begin().then(() => ask({ origin: 'https://evil.example' }))],
    [
      'the page is of the practice ScalePad, and the Halo is a real one',
      () => begin().then(() => ask({ origin: 'http://scalepad.localhost:4173' })),
    ],
    ['the tab is not the one that the run opened', () => begin().then(() => ask({ tabId: tabId + 1 }))],
    ['the run opened no tab', () => begin({ scalePadTabId: HALO_TAB + 1 }).then(() => ask())],
    [
      "the application's Save is over ten minutes ago",
      () => begin({}, Date.now() - FILL_CONSENT_MS - 1).then(() => ask()),
    ],
    ['the application was never saved', () => begin({}, null).then(() => ask())],
    [
      'the run is stopped',
      () =>
        begin()
          .then(() => changeRun(DEMO, 'stop'))
          .then(() => ask()),
    ],
    [
      'the run is paused',
      () =>
        begin()
          .then(() => changeRun(DEMO, 'pause'))
          .then(() => ask()),
    ],
    [
      'the run is ended',
      () =>
        begin()
          .then(() => changeRun(DEMO, 'end'))
          .then(() => ask()),
    ],
    ['the browser was restarted', () => begin({ session: 'another' }).then(() => ask())],
    ['nobody clicked for half an hour', () => begin({ pressedAt: Date.now() - 31 * 60_000 }).then(() => ask())],
  ])('fills nothing where %s', async (_what, fill) => {
    expect(await fill()).toBeNull();
    expect(filledValues()).toEqual([]);
  });

  it('fills nothing where a field is missing', async () => {
    const { id, page } = await open(SCALEPAD, {
      fields: ['resourceServer', 'authorisationServer', 'clientId', 'clientSecret'],
    });
    tabId = id;
    await begin();
    expect(await ask({}, page.document)).toEqual({ ok: false, reason: 'no-form' });
    expect(filledValues()).toEqual([]);
  });

  it('fills nothing where a server is not this Halo’s own', async () => {
    const other = 'https://other.halopsa.com';
    const servers = { resourceServer: `${other}/api`, authorisationServer: 'https://collector.example/auth' };
    await capture(other, { ...VALUES, ...servers });
    await begin({}, Date.now(), other);
    expect(await ask()).toMatchObject({ ok: false, reason: 'other-server' });
    expect(filledValues()).toEqual([]);
  });

  it('fills nothing in another document than the one that asked', async () => {
    await begin();
    expect(await ask({}, 'the-page-before')).toEqual({ ok: false, reason: 'page-changed' });
    expect(filledValues()).toEqual([]);
    expect((await readSetup(DEMO)).run?.fill).toBe(true);
  });

  it('fills nothing where the run is stopped while the form is checked', async () => {
    await begin();
    stub(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => {
      await changeRun(DEMO, 'stop');
      return [{ frameId: 0, documentId: `doc-${tabId}`, result: ORIGIN }];
    });
    expect(await ask()).toBeNull();
    expect(filledValues()).toEqual([]);
  });

  it('does not resume with Continue after a restart', async () => {
    await begin({ session: 'another' });
    await changeRun(DEMO, 'continue');
    expect(await ask()).toBeNull();
    expect(filledValues()).toEqual([]);
  });
});

describe('the clicks of a guided run in ScalePad', () => {
  it('are allowed once each, and again after Continue', async () => {
    await begin();
    expect(await navigateInRun(tabId, 'integrations')).toBe(true);
    expect(await navigateInRun(tabId, 'integrations')).toBe(false);
    expect(await navigateInRun(tabId, 'addIntegration')).toBe(true);
    await changeRun(DEMO, 'stop');
    await changeRun(DEMO, 'continue');
    expect(await navigateInRun(tabId, 'integrations')).toBe(true);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the run is stopped', () => changeRun(DEMO, 'stop')],
    ['the run is paused', () => changeRun(DEMO, 'pause')],
    ['the admin opens the remaining pages themselves', () => navigateInRun(tabId, null)],
  ])('are refused where %s', async (_what, change) => {
    await begin();
    await change();
    expect(await navigateInRun(tabId, 'integrations')).toBe(false);
  });

  it('are refused in another tab', async () => {
    await begin();
    expect(await navigateInRun(tabId + 1, 'integrations')).toBe(false);
  });
});

it('notifies the tab that the run opened of each change', async () => {
  await begin();
  await changeRun(DEMO, 'stop');
  expect(vi.mocked(fakeBrowser.tabs.sendMessage)).toHaveBeenCalledWith(
    tabId,
    { type: 'status-changed' },
    { frameId: 0 },
  );
});
