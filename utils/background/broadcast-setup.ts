import { browser } from 'wxt/browser';
import type { SetupChanged } from '@/utils/messages';
import { setupOrigins } from '@/utils/setup/store';
import type { SetupView } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { originOf } from './hosts';
import { openHalos } from './open-halos';
import { showProgress } from './toolbar-icon';

/** Tells every tab of this Halo address what is new, and renews their badge. Gives the view. */
export async function broadcastSetup(origin: string): Promise<SetupView> {
  const view = await viewOf(origin);
  const tabs = await browser.tabs.query({});
  for (const tab of tabs) {
    if (tab.id === undefined || originOf(tab.url) !== origin) continue;
    void showProgress(tab.id, view);
    // Not awaited: a tab without a guide does not answer, and a sleeping one must not hold up the sender.
    const message: SetupChanged = { type: 'setup-changed', view: forTab(view, tab.id) };
    browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
  }
  return view;
}

/** A view as one tab may have it: a journey to a step goes on in one tab, and in no other. */
export function forTab(view: SetupView, tabId: number): SetupView {
  const { journey, ...setup } = view.setup;
  return journey === undefined || journey.tabId === tabId ? view : { ...view, setup };
}

/** The same where this Halo address has a setup; none is made, as after a reset. */
export async function pushKnown(origin: string): Promise<void> {
  if ((await setupOrigins()).includes(origin)) await broadcastSetup(origin);
}

/** The same for every Halo address that has a setup or is open: what concerns them all has changed. */
export async function broadcastAllSetups(): Promise<void> {
  for (const origin of new Set([...(await setupOrigins()), ...(await openHalos())])) await broadcastSetup(origin);
}
