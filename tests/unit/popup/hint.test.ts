import { beforeEach, describe, expect, it } from 'vitest';
import type { Overview } from '@/utils/messages/overview';
import { hintFor } from '@/utils/popup/hint';
import { nextAction } from '@/utils/popup/next-action';
import { changeLayout } from '@/utils/preferences/store';
import type { StepId } from '@/utils/recipe/constants';
import { withProgress } from '@/utils/setup/reducers';
import { changeSetup } from '@/utils/setup/store';
import { viewOf } from '@/utils/setup/view';
import { capture, noteSaved, noteSaveRequested } from '@/utils/vault/vault';
import { DEMO } from '../background/support';
import { speakEnglish } from '../speak-english';
import { ALL_VALUES } from './all-values';

beforeEach(speakEnglish);

const done = (...steps: StepId[]) =>
  changeSetup(DEMO, (setup) => steps.reduce((all, step) => withProgress(all, step, { state: 'done' }), setup));

/** Returns the hint for the stored Halo. `overrides` replaces parts of the overview, `later` adds milliseconds. */
async function hint(overrides: Partial<Overview> = {}, later = 0) {
  const view = await viewOf(DEMO);
  const form: Overview['form'] = { state: 'none', isActive: false, tabs: [] };
  const overview = {
    views: [view],
    activePage: 'halo',
    form,
    recipes: [],
    sitesGranted: true,
    ...overrides,
  } as Overview;
  return hintFor(overview, view, nextAction(view), Date.now() + later);
}

describe('the hint about an obstacle', () => {
  it('is shown when the sites are not granted', async () => {
    expect(await hint({ sitesGranted: false, activePage: 'halo-sign-in' })).toEqual({
      text: 'Setup Assistant needs access to Halo and ScalePad.',
      warn: true,
    });
  });

  it('is shown when Halo requires a sign-in or shows its portal', async () => {
    expect((await hint({ activePage: 'halo-sign-in' })).text).toMatch(/^Sign in to Halo/);
    expect((await hint({ activePage: 'halo-portal' })).text).toMatch(/end users/);
  });

  it('is not shown for the sign-in of another Halo than the shown one', async () => {
    const views = [await viewOf('https://other.halopsa.com'), await viewOf(DEMO)];
    expect((await hint({ views, activePage: 'halo-sign-in' })).text).toBe('Next: create the role in Halo.');
  });

  it('is shown when no Halo is known', () => {
    const overview = { views: [], activePage: 'other', sitesGranted: true } as unknown as Overview;
    expect(hintFor(overview, null, null, 0)).toEqual({ text: 'Open your Halo to begin.', warn: false });
  });

  it('is shown when the guide is hidden, but only while the guide is needed', async () => {
    await changeLayout(DEMO, { off: true });
    expect(await hint()).toEqual({ text: 'Setup Assistant is hidden on this Halo.', warn: true });
    await done('role', 'agent', 'application');
    await capture(DEMO, ALL_VALUES);
    expect((await hint()).warn).toBe(false);
  });
});

describe('the hint about the next step', () => {
  it('asks to begin or to continue, with the number of settings', async () => {
    expect((await hint()).text).toBe('Next: create the role in Halo.');
    await changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'in-progress' }));
    expect((await hint()).text).toBe('Continue with the role.');
    await changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'in-progress', met: 3, total: 17 }));
    expect((await hint({ activePage: 'other' })).text).toBe('Continue with the role: 3 of 17 settings done.');
    await done('role');
    expect((await hint()).text).toBe('Next: create the agent in Halo.');
  });

  it('asks to save an application whose pair is captured, before any further step', async () => {
    await done('role', 'agent');
    await capture(DEMO, ALL_VALUES);
    expect(await hint()).toMatchObject({ warn: true, text: expect.stringMatching(/^Click Save in Halo/) });
    // The admin left the page right after the press of Save.
    await noteSaveRequested(DEMO, ALL_VALUES.clientId, true);
    expect(await hint()).toMatchObject({ warn: true, text: expect.stringMatching(/Open Applications in Halo/) });
    await noteSaveRequested(DEMO, ALL_VALUES.clientId, false);
    expect((await hint()).text).toMatch(/^Click Save in Halo/);
    await noteSaved(DEMO);
    expect((await hint()).text).toBe('Next: create the application in Halo.');
  });

  it('leads to ScalePad, with and without its form', async () => {
    await done('role', 'agent', 'application');
    await capture(DEMO, ALL_VALUES);
    expect((await hint()).text).toBe('Next: open the HaloPSA form in ScalePad.');
    expect((await hint({ activePage: 'scalepad' })).text).toMatch(/Add Integration/);
    const form: Overview['form'] = { state: 'ready', isActive: true, tabs: [] };
    expect((await hint({ activePage: 'scalepad', form })).text).toMatch(/^ScalePad's form is ready/);
    await changeSetup(DEMO, (setup) => withProgress(setup, 'scalepad', { state: 'in-progress', met: 5, total: 5 }));
    expect((await hint({ activePage: 'scalepad', form })).text).toMatch(/click Connect now/);
    await done('scalepad');
    expect((await hint()).text).toMatch(/^ScalePad is connected/);
  });

  it('warns of a secret that expires soon, and of missing values', async () => {
    await done('role', 'agent', 'application');
    await capture(DEMO, ALL_VALUES);
    expect(await hint({}, 27.5 * 60_000)).toMatchObject({
      warn: true,
      text: "Fill in ScalePad's form soon. The Client Secret expires in 2 minutes.",
    });
    expect((await hint({}, 24 * 60_000)).warn).toBe(false);
    const { clientSecret: _missing, ...rest } = ALL_VALUES;
    const other = 'https://other.halopsa.com';
    await changeSetup(other, (setup) =>
      (['role', 'agent', 'application'] as const).reduce(
        (all, step) => withProgress(all, step, { state: 'done' }),
        setup,
      ),
    );
    await capture(other, rest);
    const view = await viewOf(other);
    const overview = { views: [view], activePage: 'halo', sitesGranted: true } as unknown as Overview;
    expect(hintFor(overview, view, nextAction(view), 0)).toMatchObject({ warn: true });
    expect(hintFor(overview, view, nextAction(view), 0).text).toMatch(/click Edit, Generate, then Save/);
  });
});

describe('the hint about the policy', () => {
  const CONTACT = 'Ask it@acme.example.';

  it('names first a Halo that the organisation does not allow, and whom to ask', async () => {
    const blocked = { host: 'other.halopsa.com', contact: CONTACT };
    expect(await hint({ blocked, sitesGranted: false })).toEqual({
      text: `Your organisation doesn't allow Setup Assistant on other.halopsa.com. ${CONTACT}`,
      warn: true,
    });
  });

  it('asks to copy the values where capture is off, and does not warn of a missing secret', async () => {
    await done('role', 'agent', 'application');
    const view = { ...(await viewOf(DEMO)), policy: { capture: false, contact: CONTACT } };
    const overview = { views: [view], activePage: 'halo', form: { state: 'none' }, sitesGranted: true };
    expect(hintFor(overview as unknown as Overview, view, nextAction(view), Date.now())).toEqual({
      text: `We don't capture credentials from Halo here. Copy each value into ScalePad's form yourself. ${CONTACT}`,
      warn: false,
    });
    expect(nextAction(view)?.step).toBe('scalepad');
  });
});
