import { browser } from 'wxt/browser';
import type { HaloMessage } from '../messages';
import { changeLook } from '../preferences/store';
import { hideValues } from '../record/hide';
import { withChoice, withJourney, withLabel, withProgress } from '../setup/change';
import { changeSetup } from '../setup/store';
import { viewOf } from '../setup/view';
import { capture, markSaved, valuesOf } from '../vault/vault';
import { chooseInPage } from './choose-in-page';
import { pushView, showBadge } from './push';
import { type HaloSender, targetOf } from './sender';

/** The content script that WXT builds from entrypoints/guide. */
const GUIDE = '/guide.js';
/** From entrypoints/apply. */
const APPLY = '/apply.js';

/**
 * Answers what a content script on Halo asks; the answer of each is named in `HaloMessage`. Every change is pushed to
 * the tabs of that Halo address. Rejects when the browser refuses the storage: then there is no answer, and the sender
 * knows that nothing is safe.
 */
export async function answerHalo(message: HaloMessage, sender: HaloSender): Promise<unknown> {
  const { origin } = sender;
  switch (message.type) {
    case 'guide-wanted':
      return inject(GUIDE, sender);
    case 'apply-wanted':
      return inject(APPLY, sender);
    case 'choose-in-page':
      return chooseInPage(sender, message.mark, message.texts);
    case 'label-choice':
      await changeSetup(origin, (setup) => withLabel(setup, message.requirementId, message.label));
      return pushView(origin);
    case 'setup-view': {
      const view = await viewOf(origin);
      void showBadge(sender.tabId, view);
      return view;
    }
    case 'capture': {
      const receipt = await capture(origin, message.values);
      // The receipt must not wait for the pages to be told.
      void pushView(origin).catch(() => undefined);
      return receipt;
    }
    case 'pair-saved':
      await markSaved(origin);
      return pushView(origin);
    case 'step-progress': {
      // Kept on the disk: nothing that a page showed where a setting belongs may carry a secret there.
      const progress = hideValues(message.progress, await valuesOf(origin));
      await changeSetup(origin, (setup) => withProgress(setup, message.step, progress));
      return pushView(origin);
    }
    case 'journey':
      await changeSetup(origin, (setup) => withJourney(setup, message.to, Date.now()));
      return pushView(origin);
    case 'setup-choice':
      await changeSetup(origin, (setup) => withChoice(setup, message));
      return pushView(origin);
    case 'guide-look':
      await changeLook(origin, message.look);
      return pushView(origin);
  }
}

/** Puts a script into the very document that asked; false when that is gone or the browser refuses. */
async function inject(file: typeof GUIDE | typeof APPLY, sender: HaloSender): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(sender), files: [file] });
    return true;
  } catch {
    return false;
  }
}
