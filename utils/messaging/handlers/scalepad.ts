import { broadcastSetup } from '@/utils/background/broadcast-setup';
import { forgetCheck } from '@/utils/background/connection-check';
import { withFilled } from '@/utils/background/fill';
import { type FillSession, forgetFilled, readFillSession, updateFillSession } from '@/utils/background/fill-session';
import { knownOrigins } from '@/utils/background/known-origins';
import { missingCredentials } from '@/utils/background/missing-credentials';
import type { FieldOutcome } from '@/utils/fill-outcome';
import type { Handlers } from '@/utils/messages/protocol';
import type { FillStatus, ScalePadChannel, ScalePadMessage } from '@/utils/messages/scalepad';
import { preferences } from '@/utils/preferences/store';
import { noteSetup } from '@/utils/setup/store';
import type { Setup } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { forgetPair } from '@/utils/vault/forget-pair';
import { valuesOf } from '@/utils/vault/vault';
import { dispatch } from '../dispatch';
import type { ScalePadSender } from '../sender';

/** Answers the messages of the content script on ScalePad (`scalePadProtocol`). */
export async function handleScalePadMessage(message: ScalePadMessage, sender: ScalePadSender): Promise<unknown> {
  return dispatch(handlers, message, sender);
}

const handlers: Handlers<ScalePadChannel, [ScalePadSender]> = {
  'scalepad-note': ({ document }, { tabId }) => fillStatus(tabId, document),
  'scalepad-changed': ({ document, fields }, { tabId }) => changed(tabId, document, fields),
  async 'scalepad-pressed'({ document }, { tabId }) {
    return (await updateFillSession(tabId, document, { pressedAt: Date.now() })) !== null;
  },
  'scalepad-connected': ({ document }, { tabId }) => connected(tabId, document),
  'scalepad-typed': ({ document }, { tabId }) => forgetFilled(tabId, document),
};

/** Stores that the page or the admin changed fields after the fill. After a successful Connect this changes nothing. */
async function changed(tabId: number, document: string | undefined, fields: FieldOutcome[]): Promise<boolean> {
  const known = await readFillSession(tabId, document);
  if (known === null || known.connectedAt !== undefined) return false;
  await updateFillSession(tabId, document, { fields });
  await noteSetup(known.origin, (setup) => withFilled(setup, fields));
  await broadcastSetup(known.origin);
  return true;
}

/**
 * Handles that ScalePad confirmed the connection in this tab: the step is done for the Halo whose values were filled in
 * here, and where the admin chose so the vault forgets the filled pair. Returns false, and changes nothing, when no
 * fill of this tab is known.
 */
async function connected(tabId: number, document: string | undefined): Promise<boolean> {
  const at = Date.now();
  const filled = await updateFillSession(tabId, document, { connectedAt: at });
  if (filled === null) return false;
  const { origin } = filled;
  await noteSetup(origin, (setup) => withConnected(setup, at));
  if ((await preferences()).wipeAfterFill && (await forgetPair(origin, filled.pair))) {
    // A report is about the values that it was made with.
    if ((await valuesOf(origin)).clientSecret === undefined) await forgetCheck(origin);
  }
  await broadcastSetup(origin);
  return true;
}

function withConnected(setup: Setup, at: number): Setup {
  const scalepad = { ...setup.steps.scalepad, state: 'done' as const, savedAt: at, verifiedAt: at };
  return { ...setup, steps: { ...setup.steps, scalepad } };
}

async function fillStatus(tabId: number, document: string | undefined): Promise<FillStatus> {
  const views = await Promise.all((await knownOrigins()).map(viewOf));
  const halos = views.map((view) => {
    const missing = missingCredentials(view);
    const total = view.recipe.form.length;
    return { host: hostOf(view.setup.origin), captured: total - missing.length, total, missing };
  });
  const known = await readFillSession(tabId, document);
  return { halos, filled: known && shown(known) };
}

/** Returns the fill session without the identifier of the pair, which no page needs. */
function shown({ origin, fields, at, pressedAt, connectedAt }: FillSession): NonNullable<FillStatus['filled']> {
  return { host: hostOf(origin), fields, at, pressedAt, connectedAt };
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}
