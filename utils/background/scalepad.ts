import type { FieldOutcome } from '../messages';
import { preferences } from '../preferences/store';
import type { ScalePadAsk, ScalePadNote } from '../scalepad/messages';
import { changeSetup, setupOrigins } from '../setup/store';
import type { Setup } from '../setup/types';
import { viewOf } from '../setup/view';
import { forget } from '../vault/vault';
import { forgetCheck } from './check';
import { withFilled } from './fill';
import { amendFilled, filledTab } from './filled-tab';
import { inject } from './inject';
import { lacking } from './lacking';
import { pushView } from './push';
import type { ScalePadSender } from './sender';

/** Answers what our script on ScalePad asks; the answer of each is named in `ScalePadAsk`. */
export async function answerScalePad(message: ScalePadAsk, sender: ScalePadSender): Promise<unknown> {
  switch (message.type) {
    case 'scalepad-card':
      return inject('scalepad-card', sender);
    case 'scalepad-note':
      return note(sender.tabId);
    case 'scalepad-changed':
      return changed(sender.tabId, message.fields);
    case 'scalepad-pressed':
      return (await amendFilled(sender.tabId, { pressedAt: Date.now() })) !== null;
    case 'scalepad-connected':
      return connected(sender.tabId);
  }
}

/** The page or the admin changed fields after the fill. After Connect went through, nothing is open any more. */
async function changed(tabId: number, fields: FieldOutcome[]): Promise<boolean> {
  const known = await filledTab(tabId);
  if (known === null || known.connectedAt !== undefined) return false;
  await amendFilled(tabId, { fields });
  await changeSetup(known.origin, (setup) => withFilled(setup, fields));
  await pushView(known.origin);
  return true;
}

/**
 * ScalePad confirmed the connection in this tab: the step is done for the Halo whose values were filled in here, and
 * where the admin so chose the vault forgets them. False, and nothing changed, when no fill of this tab is known.
 */
async function connected(tabId: number): Promise<boolean> {
  const at = Date.now();
  const filled = await amendFilled(tabId, { connectedAt: at });
  if (filled === null) return false;
  const { origin } = filled;
  await changeSetup(origin, (setup) => withConnected(setup, at));
  if ((await preferences()).wipeAfterFill) {
    await forget(origin);
    await forgetCheck(origin);
  }
  await pushView(origin);
  return true;
}

function withConnected(setup: Setup, at: number): Setup {
  const scalepad = { ...setup.steps.scalepad, state: 'done' as const, savedAt: at, verifiedAt: at };
  return { ...setup, steps: { ...setup.steps, scalepad } };
}

async function note(tabId: number): Promise<ScalePadNote> {
  const views = await Promise.all((await setupOrigins()).map(viewOf));
  const halos = views.map((view) => {
    const missing = lacking(view);
    const total = view.recipe.form.length;
    return { host: hostOf(view.setup.origin), captured: total - missing.length, total, missing };
  });
  const known = await filledTab(tabId);
  if (known === null) return { halos, filled: null };
  const { origin, ...filled } = known;
  return { halos, filled: { host: hostOf(origin), ...filled } };
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}
