import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reachOpenTabs, reachOpenTabsOnce } from '@/utils/background/open-tabs';
import { stub } from '../stub';
import { DEMO, grant, OWN } from './support';

let injected: string[];

beforeEach(async () => {
  grant(`${OWN}/*`);
  injected = [];
  stub(fakeBrowser.scripting, 'executeScript').mockImplementation(async ({ files }: { files: string[] }) => {
    injected.push(...files);
    return [];
  });
  for (const url of [
    `${DEMO}/config/agents/roles`,
    `${DEMO}/portal/tickets`,
    `${DEMO}/auth/account/login`,
    `${OWN}/home`,
    'https://app.scalepad.com/integrations',
    'https://halopsa.com.example.org/',
  ])
    await fakeBrowser.tabs.create({ url });
});

it('injects the scripts into open tabs of Halo, of own Halo addresses and of ScalePad, and into no others', async () => {
  await reachOpenTabs();
  await vi.waitFor(() => expect(injected).toHaveLength(3));
  expect(injected.sort()).toEqual([
    '/content-scripts/halo.js',
    '/content-scripts/halo.js',
    '/content-scripts/scalepad.js',
  ]);
});

it('does so once for each start of the extension, however often its background starts', async () => {
  await reachOpenTabsOnce();
  await reachOpenTabsOnce();
  await vi.waitFor(() => expect(injected).toHaveLength(3));
});
