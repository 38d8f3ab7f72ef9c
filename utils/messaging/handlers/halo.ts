import { browser } from 'wxt/browser';
import { broadcastAllSetups, broadcastSetup, forTab } from '@/utils/background/broadcast-setup';
import { chooseInPage } from '@/utils/background/choose-in-page';
import { changeRun, checkInRun, noteRunPress, openScalePad, skipInRun } from '@/utils/background/guided-run';
import { keepServiceWorkerAlive } from '@/utils/background/keep-alive';
import { isSafeName, withSafeNames } from '@/utils/background/safe-names';
import { type DocumentSender, type HaloSender, targetOf } from '@/utils/background/sender';
import { showProgress } from '@/utils/background/toolbar-icon';
import { recordUserActivity } from '@/utils/background/user-activity';
import type { HaloChannel, HaloMessage } from '@/utils/messages/halo';
import type { Handlers } from '@/utils/messages/protocol';
import { currentPolicy } from '@/utils/policy/read';
import { refusal, refusedForHalo } from '@/utils/policy/refusal';
import { changeLayout, changePreferences } from '@/utils/preferences/store';
import { withChoice, withLabel, withPendingNavigation, withProgress, withRecord } from '@/utils/setup/reducers';
import { changeSetup, noteSetup } from '@/utils/setup/store';
import type { SetupView } from '@/utils/setup/types';
import { recipeRows, viewOf } from '@/utils/setup/view';
import { capture, discard, noteListedApplications, noteSaved, noteSaveRequested } from '@/utils/vault/vault';
import { dispatch } from '../dispatch';

/**
 * Answers the messages of a content script on Halo (`haloProtocol`). Broadcasts every change to the tabs of that Halo
 * address. What the policy forbids is answered with a refusal. Rejects when the browser refuses the storage: without an
 * answer the sender knows that nothing is safe.
 */
export async function handleHaloMessage(message: HaloMessage, sender: HaloSender): Promise<unknown> {
  const policy = await currentPolicy();
  const forbidding = refusedForHalo(policy, message);
  if (forbidding !== null) return refusal(policy, forbidding);
  const answer = await dispatch(handlers, message, sender);
  return isView(answer) ? forTab(answer, sender.tabId) : answer;
}

/** Continues a navigation that the popup started, in the first tab that opens a page of this Halo. */
async function withTab(view: SetupView, tabId: number): Promise<SetupView> {
  const { journey: pendingNavigation, origin } = view.setup;
  if (!pendingNavigation || pendingNavigation.tabId !== undefined) return view;
  await changeSetup(origin, (setup) => withPendingNavigation(setup, pendingNavigation.to, pendingNavigation.at, tabId));
  return viewOf(origin);
}

function isView(answer: unknown): answer is SetupView {
  return typeof answer === 'object' && answer !== null && 'setup' in answer;
}

const handlers: Handlers<HaloChannel, [HaloSender]> = {
  'inject-guide': (_message, sender) => injectGuide(sender),
  async acted(_message, { origin }) {
    await recordUserActivity(origin);
    await changeSetup(origin, (setup) => setup);
    await noteRunPress(origin);
    return true;
  },
  'choose-in-page': ({ token, texts }, sender) => chooseInPage(sender, token, texts),
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
  async 'pair-saved'({ clientId, now, isOwn }, { origin }) {
    await noteSaved(origin, clientId, now, isOwn);
    return broadcastSetup(origin);
  },
  async 'save-requested'({ clientId, requested }, { origin }) {
    await noteSaveRequested(origin, clientId, requested);
    return broadcastSetup(origin);
  },
  async 'applications-observed'({ clientIds }, { origin }) {
    await noteListedApplications(origin, clientIds);
    return broadcastSetup(origin);
  },
  async 'pair-discarded'({ clientId }, { origin }) {
    await discard(origin, clientId);
    return broadcastSetup(origin);
  },
  async 'pair-replaced'({ clientId }, { origin }) {
    await discard(origin, clientId, 'replaced');
    return broadcastSetup(origin);
  },
  async 'step-progress'({ step, progress }, { origin }) {
    await noteSetup(origin, (setup) => withProgress(setup, step, progress));
    return broadcastSetup(origin);
  },
  async 'set-navigation'({ to }, { origin, tabId }) {
    // A navigation ends automatically; it starts with a press.
    await (to === null ? noteSetup : changeSetup)(origin, (setup) =>
      withPendingNavigation(setup, to, Date.now(), tabId),
    );
    return broadcastSetup(origin);
  },
  async 'update-setup'(message, { origin }) {
    const choice = await withSafeNames(message);
    await changeSetup(origin, (setup) => withChoice(setup, choice));
    return broadcastSetup(origin);
  },
  async 'update-layout'({ layout }, { origin }) {
    await changeLayout(origin, layout);
    return broadcastSetup(origin);
  },
  async 'adopt-record'({ step, record }, { origin }) {
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
  async 'run-change'({ change }, { origin, tabId }) {
    await changeRun(origin, change, { tabId });
    return viewOf(origin);
  },
  async 'run-skip'({ requirementIds }, { origin }) {
    await skipInRun(origin, requirementIds);
    return viewOf(origin);
  },
  'run-check': (_message, sender) => checkInRun(sender),
  async 'run-scalepad'(_message, { origin, tabId }) {
    await openScalePad(origin, tabId);
    return broadcastSetup(origin);
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
