import { browser } from 'wxt/browser';
import type { FillOutcome } from '@/utils/fill-outcome';
import { areaOf } from '@/utils/halo/address';
import type { RunCheck } from '@/utils/messages/run';
import { originOf, scalePadFor } from '@/utils/origins';
import { checkRows } from '@/utils/view-models/check-rows';
import { changeLayout } from '../preferences/store';
import {
  currentRun,
  FILL_CONSENT_MS,
  type RunChange,
  withoutScalePadTab,
  withRun,
  withRunChange,
  withRunPatch,
} from '../setup/guided-run';
import { firstRunDestination } from '../setup/navigation';
import type { NavigationId } from '../setup/navigation-ids';
import { withoutProgress, withPendingNavigation } from '../setup/reducers';
import { browserSession } from '../setup/session';
import { changeSetup, noteSetup, readSetup, setupOrigins } from '../setup/store';
import type { GuidedRun, PauseReason } from '../setup/types';
import { viewOf } from '../setup/view';
import { broadcastSetup } from './broadcast-setup';
import { check } from './connection-check';
import { fill } from './fill';
import type { DocumentSender, HaloSender } from './sender';
import { activateTab, activeTab, addressOf, notifyScalePad } from './tabs';

/**
 * Starts a guided run of this Halo, as the admin consented: in the active tab when it shows this Halo, else in a new
 * one. Opens the page of the first step that is not done; a finished setup starts again from its first step. `fill`: the
 * consent includes one fill of ScalePad's form.
 */
export async function startRun(origin: string, fill: boolean): Promise<void> {
  if (firstRunDestination(await viewOf(origin)) === null) await changeSetup(origin, withoutProgress);
  const destination = firstRunDestination(await viewOf(origin));
  if (destination === null) return;
  const active = await activeTab();
  const isActive = active !== null && originOf(active.url) === origin;
  const isScalePad = destination.step === 'scalepad';
  const opened = isActive ? active.id : (await browser.tabs.create(isScalePad ? {} : { url: 'about:blank' })).id;
  if (opened === undefined) return;
  // A guide that is switched off here could not show whose turn it is.
  await changeLayout(origin, { off: false, collapsed: false });
  const session = await browserSession();
  const to = isScalePad || destination.begun ? null : destination.step;
  await changeSetup(origin, (setup) => {
    const { reopened: _again, ...rest } = withRun(setup, { tabId: opened, session, fill }, Date.now());
    return withPendingNavigation(rest, to, Date.now(), opened);
  });
  await broadcastSetup(origin);
  if (isScalePad) await openScalePad(origin, opened);
  else if (!isActive || active.url !== destination.href) await browser.tabs.update(opened, { url: destination.href });
}

/**
 * Continues the run of this Halo from the popup: in its tab, and on the next step's page where the tab shows none of
 * the setup, because no guide is there. Where its tab was closed or shows another site, the run starts again with the
 * same consent.
 */
export async function continueRun(origin: string): Promise<void> {
  const run = await runOf(origin);
  if (run === null) return;
  const { tabId } = run;
  const url = await addressOf(tabId);
  if (url === undefined || originOf(url) !== origin) return startRun(origin, run.fill);
  await changeRun(origin, 'continue');
  const destination = areaOf(new URL(url)) === null ? firstRunDestination(await viewOf(origin)) : null;
  if (destination?.step === 'scalepad') await openScalePad(origin, tabId);
  else if (destination) {
    const to = destination.begun ? null : destination.step;
    await noteSetup(origin, (setup) => withPendingNavigation(setup, to, Date.now(), tabId));
    await browser.tabs.update(tabId, { url: destination.href });
  }
}

/** Stops, pauses, continues or ends the run of this Halo. Continue moves it to `tabId`, where that is known. */
export async function changeRun(
  origin: string,
  change: RunChange,
  { tabId, reason }: { tabId?: number; reason?: PauseReason } = {},
): Promise<void> {
  const session = await browserSession();
  const now = Date.now();
  const { run } = await readSetup(origin);
  await noteSetup(origin, (setup) =>
    withRunChange(setup, change, { session, now, ...(tabId !== undefined && { tabId }), ...(reason && { reason }) }),
  );
  if (run?.scalePadTabId !== undefined) notifyScalePad(run.scalePadTabId);
  await broadcastSetup(origin);
}

/** Leaves requirements open for the rest of the run. */
export async function skipInRun(origin: string, requirementIds: readonly string[]): Promise<void> {
  await noteSetup(origin, (setup) =>
    withRunPatch(setup, { skipped: [...new Set([...(setup.run?.skipped ?? []), ...requirementIds])] }),
  );
  await broadcastSetup(origin);
}

/** Notes that the admin pressed something, which keeps the consent alive. */
export async function noteRunPress(origin: string): Promise<void> {
  const run = await runOf(origin);
  if (run?.state === 'running') await noteSetup(origin, (setup) => withRunPatch(setup, { pressedAt: Date.now() }));
}

/** Checks the connection for the run that works in the sender's tab; null when there is no such run. */
export async function checkInRun({ origin, tabId }: HaloSender): Promise<RunCheck | null> {
  if (!isWorkingIn(await runOf(origin), tabId)) return null;
  const report = await check(origin);
  const [first] = checkRows(await viewOf(origin), report).filter(({ severity }) => severity !== 'success');
  return {
    verdict: report.verdict,
    cause: [first?.cause, first?.about].filter(Boolean).join(' '),
    cure: first?.cure ?? '',
    href: first?.go?.href ?? null,
  };
}

/** Opens ScalePad for the run that works in this tab of Halo: in its own tab, again in the same one. */
export async function openScalePad(origin: string, tabId: number): Promise<void> {
  const run = await runOf(origin);
  if (!isWorkingIn(run, tabId)) return;
  if (run.scalePadTabId !== undefined && (await activateTab(run.scalePadTabId))) {
    notifyScalePad(run.scalePadTabId);
    return;
  }
  const { id } = await browser.tabs.create({ url: `${scalePadFor(origin)}/`, openerTabId: tabId });
  if (id === undefined) return;
  await noteSetup(origin, (setup) => withRunPatch(setup, { scalePadTabId: id }));
  // The tab may have been closed before its id was stored.
  await browser.tabs.get(id).catch(() => pauseRunsOf(id));
  // The page may have sent its request before its id was stored.
  notifyScalePad(id);
}

/** Returns the run that opened this tab of ScalePad, with its Halo address; null when there is none. */
export async function runOfScalePadTab(tabId: number): Promise<{ origin: string; run: GuidedRun } | null> {
  for (const origin of await setupOrigins()) {
    const run = await runOf(origin);
    if (run?.scalePadTabId === tabId) return { origin, run };
  }
  return null;
}

/**
 * Fills the form that the sender's document shows, as part of the run that opened its tab. The consent covers it once:
 * while the run goes on, on the ScalePad of this Halo, up to ten minutes after the application was saved, and for a form
 * with all its fields. It is checked again, and counts as used, right before anything is written. Returns null where it
 * does not cover this.
 */
export async function fillInRun(sender: DocumentSender, document: string | undefined): Promise<FillOutcome | null> {
  const origin = await consentedFor(sender);
  if (origin === null) return null;
  let isCovered = true;
  const spend = async () => {
    isCovered = (await consentedFor(sender)) === origin;
    if (!isCovered) return false;
    await noteSetup(origin, (setup) => {
      isCovered = setup.run?.state === 'running' && setup.run.fill;
      return withRunPatch(setup, { fill: false });
    });
    return isCovered;
  };
  const outcome = await fill(origin, { tabId: sender.tabId, run: { document, spend } });
  return isCovered ? outcome : null;
}

/** Returns the Halo address whose run may fill the sender's form now; null when there is none. */
async function consentedFor({ origin: page, tabId }: DocumentSender): Promise<string | null> {
  const found = await runOfScalePadTab(tabId);
  if (found === null || found.run.state !== 'running' || !found.run.fill) return null;
  const { origin } = found;
  if (page !== scalePadFor(origin)) return null;
  const { savedAt } = (await readSetup(origin)).steps.application;
  return savedAt === undefined || Date.now() - savedAt > FILL_CONSENT_MS ? null : origin;
}

/**
 * Notes that the run which opened this tab of ScalePad is about to click `to` there; null: that the admin
 * does the other clicks. Returns whether it may: the run goes on, and has not clicked it yet.
 */
export async function navigateInRun(tabId: number, to: NavigationId | null): Promise<boolean> {
  const found = await runOfScalePadTab(tabId);
  if (found?.run.state !== 'running') return false;
  let may = false;
  await noteSetup(found.origin, (setup) => {
    const { state, isHandedOver, navigated = [] } = setup.run ?? { state: 'stopped' };
    if (state !== 'running' || isHandedOver) return setup;
    if (to === null) return withRunPatch(setup, { isHandedOver: true });
    may = !navigated.includes(to);
    return may ? withRunPatch(setup, { navigated: [...navigated, to] }) : setup;
  });
  return may;
}

/** Pauses the runs of which the admin closed a tab: that of Halo, or that of ScalePad. */
export async function pauseRunsOf(tabId: number): Promise<void> {
  for (const origin of await setupOrigins()) {
    const run = await runOf(origin);
    if (run?.tabId !== tabId && run?.scalePadTabId !== tabId) continue;
    if (run.scalePadTabId === tabId) await noteSetup(origin, withoutScalePadTab);
    await changeRun(origin, 'pause', { reason: 'closed' });
  }
}

async function runOf(origin: string): Promise<GuidedRun | null> {
  const { run } = await readSetup(origin);
  return run ? currentRun(run, await browserSession(), Date.now()) : null;
}

function isWorkingIn(run: GuidedRun | null, tabId: number): run is GuidedRun {
  return run?.state === 'running' && run.tabId === tabId;
}
