import { browser } from 'wxt/browser';
import type { GuideMessage } from '@/utils/messages/from-background';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import { currentPolicy } from '@/utils/policy/read';
import { isPairSaved, missingCredentials } from '@/utils/setup/credential-status';
import { changeLayout, guideLayout } from '../preferences/store';
import type { SetupView } from '../setup/types';
import { viewOf } from '../setup/view';
import { broadcastSetup } from './broadcast-setup';
import { fill } from './fill';
import { knownOrigins } from './known-origins';
import { openPopup } from './popup-intent';
import { isAllowedHalo } from './sender';
import { activeTab } from './tabs';
import { hasUserActivity } from './user-activity';

/** The manifest's commands; only the admin can press their keys, no page can. */
export type Command = 'toggle-guide' | 'focus-guide' | 'fill-form' | 'forget-credentials';

/**
 * Carries out a command of the admin's, for the active tab.
 * - `toggle-guide`: on a Halo, the guide is switched off for this site, or on again. Elsewhere nothing.
 * - `focus-guide`: on a Halo, the focus moves to the guide in the page. Elsewhere nothing.
 * - `fill-form`: on ScalePad, fills the form of this tab by all the checks of the popup's own button, when the values of
 *   exactly one Halo are captured, its pair is saved, and the admin has acted on that Halo since the browser started; else,
 *   and when it did not work, the popup opens and says what is missing.
 * - `forget-credentials`: opens the popup with its question. One key alone wipes nothing.
 */
export async function runCommand(command: string): Promise<void> {
  const tab = await activeTab();
  const origin = originOf(tab?.url);
  switch (command as Command) {
    case 'toggle-guide':
      if (origin !== null && (await isAllowedHalo(origin))) await toggleGuide(origin);
      return;
    case 'focus-guide':
      if (tab !== null && origin !== null && (await isAllowedHalo(origin))) await focusGuide(tab.id);
      return;
    case 'fill-form':
      if (tab === null || origin === null || !isScalePadOrigin(origin)) return;
      return fillActiveTab(tab.id);
    case 'forget-credentials':
      return openPopup('forget');
  }
}

async function toggleGuide(origin: string): Promise<void> {
  const { off } = await guideLayout(origin);
  // When it is shown again, it is expanded.
  await changeLayout(origin, off ? { off: false, collapsed: false } : { off: true });
  await broadcastSetup(origin);
}

async function focusGuide(tabId: number): Promise<void> {
  const message: GuideMessage = { type: 'guide-focus' };
  // A page without a guide does not answer.
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}

async function fillActiveTab(tabId: number): Promise<void> {
  const [only, ...others] = await readyViews();
  const origin = only && others.length === 0 && isPairSaved(only) ? only.setup.origin : null;
  const outcome = origin !== null && (await hasUserActivity(origin)) ? await fill(origin, { tabId }) : null;
  if (!outcome?.ok) await openPopup();
}

/** Returns the Halo addresses of which every value that ScalePad's form needs is captured. */
async function readyViews(): Promise<SetupView[]> {
  const views = await Promise.all((await knownOrigins()).map(viewOf));
  const policy = await currentPolicy();
  return views.filter((view) => isAllowedBy(policy, view.setup.origin) && missingCredentials(view).length === 0);
}
