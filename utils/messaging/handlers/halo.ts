import { broadcastAllSetups, broadcastSetup, forTab } from '@/utils/background/broadcast-setup';
import { chooseInPage } from '@/utils/background/choose-in-page';
import { inject } from '@/utils/background/inject';
import { keepServiceWorkerAlive } from '@/utils/background/keep-alive';
import { isSafeName, withSafeNames } from '@/utils/background/safe-names';
import { showProgress } from '@/utils/background/toolbar-icon';
import { recordUserActivity } from '@/utils/background/user-activity';
import type { HaloMessage } from '@/utils/messages';
import { changeLayout, changePreferences } from '@/utils/preferences/store';
import { withChoice, withJourney, withLabel, withProgress, withRecord } from '@/utils/setup/reducers';
import { changeSetup, noteSetup } from '@/utils/setup/store';
import type { SetupView } from '@/utils/setup/types';
import { recipeRows, viewOf } from '@/utils/setup/view';
import { capture, discard, markAsked, markSaved, markSeen } from '@/utils/vault/vault';
import type { HaloSender } from '../sender';

/**
 * Answers the messages of a content script on Halo; `HaloMessage` names each answer. Broadcasts every change to the
 * tabs of that Halo address. Rejects when the browser refuses the storage: without an answer the sender knows that
 * nothing is safe.
 */
export async function handleHaloMessage(message: HaloMessage, sender: HaloSender): Promise<unknown> {
  const answer = await answerAny(message, sender);
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

async function answerAny(message: HaloMessage, sender: HaloSender): Promise<unknown> {
  const { origin } = sender;
  switch (message.type) {
    case 'guide-wanted':
      return inject('guide', sender);
    case 'acted':
      await recordUserActivity(origin);
      await changeSetup(origin, (setup) => setup);
      return true;
    case 'choose-in-page':
      return chooseInPage(sender, message.mark, message.texts);
    case 'label-choice': {
      const { requirementId, label } = message;
      await changeSetup(origin, (setup) => withLabel(setup, requirementId, label));
      return broadcastSetup(origin);
    }
    case 'setup-view': {
      const view = await withTab(await viewOf(origin), sender.tabId);
      void showProgress(sender.tabId, view);
      return view;
    }
    case 'capture': {
      const receipt = await capture(origin, message.values, message);
      // The receipt must not wait for the broadcast.
      void broadcastSetup(origin).catch(() => undefined);
      void keepServiceWorkerAlive().catch(() => undefined);
      return receipt;
    }
    case 'pair-saved':
      await markSaved(origin, message.clientId, message.now);
      return broadcastSetup(origin);
    case 'pair-asked':
      await markAsked(origin, message.clientId, message.asked);
      return broadcastSetup(origin);
    case 'applications-seen':
      await markSeen(origin, message.clientIds);
      return broadcastSetup(origin);
    case 'pair-discarded':
      await discard(origin, message.clientId);
      return broadcastSetup(origin);
    case 'step-progress': {
      const { step, progress } = message;
      await noteSetup(origin, (setup) => withProgress(setup, step, progress));
      return broadcastSetup(origin);
    }
    case 'journey':
      // A journey ends automatically; it starts with a press.
      await (message.to === null ? noteSetup : changeSetup)(origin, (setup) =>
        withJourney(setup, message.to, Date.now(), sender.tabId),
      );
      return broadcastSetup(origin);
    case 'setup-choice': {
      const choice = await withSafeNames(message);
      await changeSetup(origin, (setup) => withChoice(setup, choice));
      return broadcastSetup(origin);
    }
    case 'guide-look':
      await changeLayout(origin, message.look);
      return broadcastSetup(origin);
    case 'take-record': {
      const { step, record } = message;
      // A record whose name cannot be stored cannot be recognised by it.
      if (record !== null && !(await isSafeName(record.name))) return viewOf(origin);
      await changeSetup(origin, (setup) => withRecord(setup, step, record));
      return broadcastSetup(origin);
    }
    case 'markers':
      await changePreferences({ markers: message.on });
      await broadcastAllSetups();
      return viewOf(origin);
    case 'recipes':
      return recipeRows();
    case 'check-offered':
      await noteSetup(origin, (setup) => ({ ...setup, checkOfferedAt: Date.now() }));
      return broadcastSetup(origin);
  }
}
