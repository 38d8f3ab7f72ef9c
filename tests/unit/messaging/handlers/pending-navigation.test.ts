import { beforeEach, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { forTab } from '@/utils/background/broadcast-setup';
import { routeMessage } from '@/utils/messaging/router';
import type { SetupView } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { DEMO, fromPage, fromPopup, grant, oneWindow } from '../../background/support';

const ROLES = `${DEMO}/config/agents/roles`;
const from = (tabId: number) => fromPage(ROLES, { tab: { id: tabId, url: ROLES } as Browser.tabs.Tab });
const ask = (message: object, sender = from(7)) => routeMessage(message, sender) as Promise<SetupView>;

beforeEach(() => {
  grant();
  oneWindow();
});

it('continues a navigation only in the tab in which it began', async () => {
  expect((await ask({ type: 'set-navigation', to: 'agent' })).setup.journey).toMatchObject({ to: 'agent', tabId: 7 });
  expect((await ask({ type: 'setup-view' }, from(8))).setup.journey).toBeUndefined();
  expect((await ask({ type: 'setup-view' })).setup.journey).toMatchObject({ to: 'agent' });
});

it('assigns a navigation that the popup began to the first tab that opens a page for it', async () => {
  await routeMessage({ type: 'set-navigation', origin: DEMO, to: 'role' }, fromPopup());
  expect(forTab(await viewOf(DEMO), 7).setup.journey).toBeUndefined();
  expect((await ask({ type: 'setup-view' })).setup.journey).toMatchObject({ to: 'role', tabId: 7 });
  expect((await ask({ type: 'setup-view' }, from(8))).setup.journey).toBeUndefined();
});
