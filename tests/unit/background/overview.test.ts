import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { overview } from '@/utils/background/overview';
import { loadSetup } from '@/utils/setup/store';
import { DEMO, grant, OWN, oneWindow } from './support';

const inFront = (url: string | undefined) => fakeBrowser.tabs.create({ url, active: true });

beforeEach(() => {
  grant();
  oneWindow();
});

describe('what stands in front', () => {
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
  ])('%s is %s', async (url, front) => {
    await inFront(url);
    expect((await overview()).front).toBe(front);
  });

  it('knows a page of ours, and an own Halo once it is granted', async () => {
    await inFront(fakeBrowser.runtime.getURL('/options.html' as never));
    expect((await overview()).front).toBe('extension');
    grant(`${OWN}/*`);
    await inFront(`${OWN}/auth/login`);
    const { front, views } = await overview();
    expect(front).toBe('halo-sign-in');
    expect(views.map(({ setup }) => setup.origin)).toEqual([OWN]);
  });
});

it('puts the Halo in front first, and says whether the sites are granted', async () => {
  await loadSetup('https://other.halopsa.com');
  await inFront(`${DEMO}/home`);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    host_permissions: ['https://*.halopsa.com/*'],
  } as never);
  const now = await overview();
  expect(now.views.map(({ setup }) => setup.origin)).toEqual([DEMO, 'https://other.halopsa.com']);
  expect(now.sitesGranted).toBe(false);
  grant('https://*.halopsa.com/*');
  expect((await overview()).sitesGranted).toBe(true);
});
