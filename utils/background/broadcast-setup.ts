import { browser } from 'wxt/browser';
import type { GuideMessage } from '@/utils/messages/from-background';
import { originOf } from '@/utils/origins';
import { setupOrigins } from '@/utils/setup/store';
import type { SetupView } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { dropExpiredSecrets, originsExpiringSoon } from '@/utils/vault/vault';
import { openHalos } from './open-halos';
import { showProgress } from './toolbar-icon';

/** Sends the setup to every tab of this Halo address, updates their badges, and returns the view. */
export async function broadcastSetup(origin: string): Promise<SetupView> {
  const view = await viewOf(origin);
  const tabs = await browser.tabs.query({});
  for (const tab of tabs) {
    if (tab.id === undefined || originOf(tab.url) !== origin) continue;
    void showProgress(tab.id, view);
    // Not awaited: a tab without a guide does not answer, and a sleeping one must not delay the sender.
    const message: GuideMessage = { type: 'setup-changed', view: forTab(view, tab.id) };
    browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
  }
  return view;
}

/** Returns the view for one tab: a pending navigation continues in one tab only, and so does a guided run. */
export function forTab(view: SetupView, tabId: number): SetupView {
  const { journey: pendingNavigation, ...setup } = view.setup;
  const { run } = view;
  return {
    ...view,
    ...(pendingNavigation !== undefined && pendingNavigation.tabId !== tabId && { setup }),
    ...(run && { run: { ...run, isHere: run.tabId === tabId } }),
  };
}

/** Does the same only where this Halo address has a setup, so that it creates none after a reset. */
export async function broadcastKnownSetup(origin: string): Promise<void> {
  if ((await setupOrigins()).includes(origin)) await broadcastSetup(origin);
}

/** Does the same for every Halo address that has a setup or is open, after a change that concerns all of them. */
export async function broadcastAllSetups(): Promise<void> {
  for (const origin of new Set([...(await setupOrigins()), ...(await openHalos())])) await broadcastSetup(origin);
}

/** Drops expired Client Secrets and informs the pages of the Halo addresses that lost theirs. */
export async function expireSecrets(): Promise<void> {
  for (const origin of await dropExpiredSecrets()) await broadcastSetup(origin);
}

/** Informs the pages of the Halo addresses of which a Client Secret expires soon. */
export async function warnOfExpiry(): Promise<void> {
  for (const origin of await originsExpiringSoon()) await broadcastSetup(origin);
}
