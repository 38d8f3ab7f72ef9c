import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { overview } from '@/utils/background/overview';
import { routeMessage } from '@/utils/messaging/router';
import { addSetup } from '@/utils/setup/store';
import { stub } from '../stub';
import { DEMO, fromPage, grant, OWN, oneWindow } from './support';

const openActive = (url: string | undefined) => fakeBrowser.tabs.create({ url, active: true });

beforeEach(() => {
  grant();
  oneWindow();
});

describe('the active page', () => {
  it.each([
    [`${DEMO}/home`, 'halo'],
    [`${DEMO}/config/agents/roles?id=-1`, 'halo'],
    [`${DEMO}/auth/account/login?returnurl=x`, 'halo-sign-in'],
    [`${DEMO}/auth`, 'halo-sign-in'],
    [`${DEMO}/authority`, 'halo'],
    [`${DEMO}/portal/tickets`, 'halo-portal'],
    ['https://app.scalepad.com/integrations', 'scalepad'],
    [OWN, 'other'],
    ['https://halopsa.com.example.org/', 'other'],
    [undefined, 'other'],
  ])('%s is %s', async (url, active) => {
    await openActive(url);
    expect((await overview()).activePage).toBe(active);
  });

  it('recognises a page of the extension, and an own Halo once it is granted', async () => {
    await openActive(fakeBrowser.runtime.getURL('/options.html'));
    expect((await overview()).activePage).toBe('extension');
    grant(`${OWN}/*`);
    await openActive(`${OWN}/auth/login`);
    const { activePage: active, views } = await overview();
    expect(active).toBe('halo-sign-in');
    expect(views.map(({ setup }) => setup.origin)).toEqual([OWN]);
  });
});

it("lists the active tab's Halo first, and reports whether the sites are granted", async () => {
  await addSetup('https://other.halopsa.com');
  await openActive(`${DEMO}/home`);
  stub(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    host_permissions: ['https://*.halopsa.com/*'],
  });
  const now = await overview();
  expect(now.views.map(({ setup }) => setup.origin)).toEqual([DEMO, 'https://other.halopsa.com']);
  expect(now.sitesGranted).toBe(false);
  grant('https://*.halopsa.com/*');
  expect((await overview()).sitesGranted).toBe(true);
});

describe('a page that is only viewed', () => {
  const EVIL = 'https://evil.halopsa.com';
  const ask = (message: object, origin = EVIL) => routeMessage(message, fromPage(`${origin}/config/integrations/api`));
  const shown = async () => (await overview()).views.map(({ setup }) => setup.origin);
  const VALUES = { clientId: 'i', clientSecret: 's' };

  beforeEach(async () => {
    stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await ask({ type: 'acted' }, DEMO);
    await openActive('https://app.scalepad.com/integrations');
  });

  it('creates no setup', async () => {
    await ask({ type: 'setup-view' });
    await ask({ type: 'step-progress', step: 'role', progress: { state: 'in-progress', met: 1, total: 2 } });
    await ask({ type: 'set-navigation', to: null });
    expect(await shown()).toEqual([DEMO]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([`setup:${DEMO}`, 'format']);
  });

  it('is listed after every Halo that the admin acted on, regardless of its messages', async () => {
    await ask({ type: 'capture', values: VALUES });
    await vi.waitFor(async () => expect(await shown()).toEqual([DEMO, EVIL]));
    await ask({ type: 'capture', values: { ...VALUES, clientSecret: 'another' } });
    await ask({ type: 'step-progress', step: 'role', progress: { state: 'in-progress' } });
    expect(await shown()).toEqual([DEMO, EVIL]);
  });

  it('is listed first once the admin has pressed something there', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1);
    await ask({ type: 'acted' });
    expect(await shown()).toEqual([EVIL, DEMO]);
  });
});

it('shows the Halos that are open in other tabs while there is no setup', async () => {
  stub(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  await openActive(`${DEMO}/home`);
  await openActive('https://app.scalepad.com/integrations');
  expect((await overview()).views.map(({ setup }) => setup.origin)).toEqual([DEMO]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
