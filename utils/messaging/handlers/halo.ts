import { browser } from 'wxt/browser';
import { broadcastAllSetups, broadcastSetup, forTab } from '@/utils/background/broadcast-setup';
import { chooseInPage } from '@/utils/background/choose-in-page';
import { keepServiceWorkerAlive } from '@/utils/background/keep-alive';
import { isSafeName, withSafeNames } from '@/utils/background/safe-names';
import { showProgress } from '@/utils/background/toolbar-icon';
import { recordUserActivity } from '@/utils/background/user-activity';
import type { HaloChannel, HaloMessage } from '@/utils/messages/halo';
import type { Handlers } from '@/utils/messages/protocol';
import { changeLayout, changePreferences } from '@/utils/preferences/store';
import { withChoice, withJourney, withLabel, withProgress, withRecord } from '@/utils/setup/reducers';
import { changeSetup, noteSetup } from '@/utils/setup/store';
import type { SetupView } from '@/utils/setup/types';
import { recipeRows, viewOf } from '@/utils/setup/view';
import { capture, discard, markAsked, markSaved, markSeen } from '@/utils/vault/vault';
import { dispatch } from '../dispatch';
import { type DocumentSender, type HaloSender, targetOf } from '../sender';

/**
 * Answers the messages of a content script on Halo (`haloProtocol`). Broadcasts every change to the tabs of that Halo
 * address. Rejects when the browser refuses the storage: without an answer the sender knows that nothing is safe.
 */
export async function handleHaloMessage(message: HaloMessage, sender: HaloSender): Promise<unknown> {
  const answer = await dispatch(handlers, message, sender);
  return isView(answer) ? forTab(answer, sender.tabId) : answer;
}

/** Continues a journey that the popup started in the first tab that opens a page of this Halo. */
async function withTab(view: SetupView, tabId: number): Promise<SetupView> {
  const { journey, origin } = view.setup;
  if (!journey || journey.tabId !== undefined) return view;
  await changeSetup(origin, (setup) => withJourney(setup, journey.to, journey.at, tabId));
  return viewOf(origin);
}

function isView(answer: unknown): answer is SetupView {
  return typeof answer === 'object' && answer !== null && 'setup' in answer;
}

const handlers: Handlers<HaloChannel, [HaloSender]> = {
  'guide-wanted': (_message, sender) => injectGuide(sender),
  async acted(_message, { origin }) {
    await recordUserActivity(origin);
    await changeSetup(origin, (setup) => setup);
    return true;
  },
  'choose-in-page': ({ mark, texts }, sender) => chooseInPage(sender, mark, texts),
  async 'label-choice'({ requirementId, label }, { origin }) {
    await changeSetup(origin, (setup) => withLabel(setup, requirementId, label));
    return broadcastSetup(origin);
  },
  async 'setup-view'(_message, { origin, tabId }) {
    const view = await withTab(await viewOf(origin), tabId);
    void showProgress(tabId, view);
    return view;
  },
  async capture({ values, record, instead }, { origin }) {
    const receipt = await capture(origin, values, { record, instead });
    // The receipt must not wait for the broadcast.
    void broadcastSetup(origin).catch(() => undefined);
    void keepServiceWorkerAlive().catch(() => undefined);
    return receipt;
  },
  async 'pair-saved'({ clientId, now }, { origin }) {
    await markSaved(origin, clientId, now);
    return broadcastSetup(origin);
  },
  async 'pair-asked'({ clientId, asked }, { origin }) {
    await markAsked(origin, clientId, asked);
    return broadcastSetup(origin);
  },
  async 'applications-seen'({ clientIds }, { origin }) {
    await markSeen(origin, clientIds);
    return broadcastSetup(origin);
  },
  async 'pair-discarded'({ clientId }, { origin }) {
    await discard(origin, clientId);
    return broadcastSetup(origin);
  },
  async 'step-progress'({ step, progress }, { origin }) {
    await noteSetup(origin, (setup) => withProgress(setup, step, progress));
    return broadcastSetup(origin);
  },
  async journey({ to }, { origin, tabId }) {
    // A journey ends automatically; it starts with a press.
    await (to === null ? noteSetup : changeSetup)(origin, (setup) => withJourney(setup, to, Date.now(), tabId));
    return broadcastSetup(origin);
  },
  async 'setup-choice'(message, { origin }) {
    const choice = await withSafeNames(message);
    await changeSetup(origin, (setup) => withChoice(setup, choice));
    return broadcastSetup(origin);
  },
  async 'guide-look'({ layout }, { origin }) {
    await changeLayout(origin, layout);
    return broadcastSetup(origin);
  },
  async 'take-record'({ step, record }, { origin }) {
    // A record whose name cannot be stored cannot be recognised by it.
    if (record !== null && !(await isSafeName(record.name))) return viewOf(origin);
    await changeSetup(origin, (setup) => withRecord(setup, step, record));
    return broadcastSetup(origin);
  },
  async markers({ on }, { origin }) {
    await changePreferences({ markers: on });
    await broadcastAllSetups();
    return viewOf(origin);
  },
  recipes: () => recipeRows(),
  async 'check-offered'(_message, { origin }) {
    await noteSetup(origin, (setup) => ({ ...setup, checkOfferedAt: Date.now() }));
    return broadcastSetup(origin);
  },
};

/** Injects the guide into the sender's document; returns false when that is gone or the browser refuses. */
async function injectGuide(sender: DocumentSender): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(sender), files: ['/guide.js'] });
    return true;
  } catch {
    return false;
  }
}
