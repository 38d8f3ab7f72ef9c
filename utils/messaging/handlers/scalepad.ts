import { broadcastSetup } from '@/utils/background/broadcast-setup';
import { forgetCheck } from '@/utils/background/connection-check';
import { withFilled } from '@/utils/background/fill';
import { type FillSession, readFillSession, updateFillSession } from '@/utils/background/fill-session';
import { changeRun, fillInRun, navigateInRun, runOfScalePadTab } from '@/utils/background/guided-run';
import { knownOrigins } from '@/utils/background/known-origins';
import { openPopup } from '@/utils/background/popup-intent';
import type { ScalePadSender } from '@/utils/background/sender';
import type { FieldOutcome } from '@/utils/fill-outcome';
import type { Handlers } from '@/utils/messages/protocol';
import type { FillStatus, ScalePadChannel, ScalePadMessage } from '@/utils/messages/scalepad';
import { currentPolicy } from '@/utils/policy/read';
import { preferences } from '@/utils/preferences/store';
import { missingCredentials } from '@/utils/setup/credential-status';
import { noteSetup, readSetup } from '@/utils/setup/store';
import type { GuidedRun, Setup } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { hasLockedCopy } from '@/utils/vault/encrypted-copy';
import { forgetPair } from '@/utils/vault/forget-pair';
import { pairExpiries, valuesOf } from '@/utils/vault/vault';
import { dispatch } from '../dispatch';

/** Answers the messages of the content script on ScalePad (`scalePadProtocol`). */
export async function handleScalePadMessage(message: ScalePadMessage, sender: ScalePadSender): Promise<unknown> {
  return dispatch(handlers, message, sender);
}

const handlers: Handlers<ScalePadChannel, [ScalePadSender]> = {
  'get-fill-status': ({ document }, { tabId }) => fillStatus(tabId, document),
  'scalepad-changed': ({ document, fields }, { tabId }) => changed(tabId, document, fields),
  async 'scalepad-pressed'({ document, unclear }, { tabId }) {
    return (await updateFillSession(tabId, document, { pressedAt: Date.now(), unclear })) !== null;
  },
  async 'scalepad-left'({ document }, { tabId }) {
    return (await updateFillSession(tabId, document, { unclear: true })) !== null;
  },
  'scalepad-connected': ({ document, isConfirmed = false }, { tabId }) => connected(tabId, document, isConfirmed),
  'run-form': ({ document }, sender) => fillInRun(sender, document),
  'run-navigate': ({ to }, { tabId }) => navigateInRun(tabId, to),
  async 'scalepad-run-change'({ change }, { tabId }) {
    const found = await runOfScalePadTab(tabId);
    if (found) await changeRun(found.origin, change);
    return found !== null;
  },
  'open-report': ({ document }, { tabId }) => openReport(tabId, document),
  async 'scalepad-typed'({ document }, { tabId }) {
    return (await updateFillSession(tabId, document, { typed: true })) !== null;
  },
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
 * here, and unless the admin chose otherwise the vault deletes the filled pair. Returns whether it did, `deleted: null`
 * when the pair was deleted before; null, with nothing changed, when no fill of this tab is known, or when the admin
 * typed over it and did not confirm that it is this Halo.
 */
async function connected(
  tabId: number,
  document: string | undefined,
  isConfirmed: boolean,
): Promise<{ deleted: boolean | null } | null> {
  const at = Date.now();
  if ((await readFillSession(tabId, document))?.typed && !isConfirmed) return null;
  const filled = await updateFillSession(tabId, document, { connectedAt: at });
  if (filled === null) return null;
  const { origin } = filled;
  // A disk that refuses the step keeps no pair from being deleted.
  await noteSetup(origin, (setup) => withConnected(setup, at)).catch(() => undefined);
  const deleted = (await preferences()).wipeAfterFill && (await forgetPair(origin, filled.pair).catch(() => false));
  // A report is about the values that it was made with.
  if (deleted && (await valuesOf(origin)).clientSecret === undefined) await forgetCheck(origin);
  await broadcastSetup(origin);
  const isStored = (await hasLockedCopy(origin)) || Object.hasOwn(await pairExpiries(origin), filled.pair);
  return { deleted: deleted || (isStored ? false : null) };
}

async function openReport(tabId: number, document: string | undefined): Promise<boolean> {
  const { run, filled } = await fillStatus(tabId, document);
  const isByThisTab = run?.isConnected === true || filled?.connectedAt !== undefined;
  if (isByThisTab) await openPopup();
  return isByThisTab;
}

function withConnected(setup: Setup, at: number): Setup {
  const scalepad = { ...setup.steps.scalepad, state: 'done' as const, savedAt: at, verifiedAt: at };
  return { ...setup, steps: { ...setup.steps, scalepad } };
}

async function fillStatus(tabId: number, document: string | undefined): Promise<FillStatus> {
  const readAt = Date.now();
  const views = (await Promise.all((await knownOrigins()).map(viewOf))).filter(({ isBlocked }) => !isBlocked);
  const halos = views.map((view) => {
    const missing = missingCredentials(view);
    const total = view.recipe.form.length;
    const isNext = missing.length === 0 && !isConnected(view.setup);
    return { host: hostOf(view.setup.origin), captured: total - missing.length, total, missing, isNext };
  });
  const known = await readFillSession(tabId, document);
  const found = await runOfScalePadTab(tabId);
  const { capture, contact } = await currentPolicy();
  const captureOff = capture === false && { captureOff: { ...(contact && { contact }) } };
  return { readAt, halos, ...captureOff, run: found && (await shownRun(found)), filled: known && shown(known) };
}

async function shownRun({ origin, run }: { origin: string; run: GuidedRun }): Promise<NonNullable<FillStatus['run']>> {
  const { state, reason, fill, navigated, isHandedOver } = run;
  const optional = {
    ...(reason && { reason }),
    ...(navigated && { navigated }),
    ...(isHandedOver && { isHandedOver }),
  };
  return { host: hostOf(origin), isConnected: isConnected(await readSetup(origin)), state, fill, ...optional };
}

function isConnected({ steps }: Setup): boolean {
  return steps.scalepad.state === 'done';
}

/** Returns the fill session without the identifier of the pair, which no page needs. */
function shown({
  origin,
  fields,
  at,
  pressedAt,
  unclear,
  connectedAt,
}: FillSession): NonNullable<FillStatus['filled']> {
  return { host: hostOf(origin), fields, at, pressedAt, unclear, connectedAt };
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}
