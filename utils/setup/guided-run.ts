import type { GuidedRun, PauseReason, Setup } from './types';

/** Without a press of the admin for this long, a run needs their Continue. */
export const RUN_IDLE_MS = 30 * 60_000;
/** The consent to fill in ScalePad's form is valid for this time after the application was saved. */
export const FILL_CONSENT_MS = 10 * 60_000;

/** The value of `tabs.TAB_ID_NONE`: no tab has this id. */
const TAB_ID_NONE = -1;

/** What the admin, or a page on their behalf, changes of a run. */
export type RunChange = 'stop' | 'pause' | 'continue' | 'end';

/** Returns the setup with a new run, which replaces an earlier one. `now`: epoch milliseconds. */
export function withRun(setup: Setup, run: Pick<GuidedRun, 'tabId' | 'session' | 'fill'>, now: number): Setup {
  return { ...setup, run: { ...run, state: 'running', pressedAt: now, skipped: [] } };
}

/**
 * Returns the run as it is in this browser session at `now`: after a restart, or without a press for half an hour, a
 * running one is paused, and the consent to fill is over. A restart ends the ids of its tabs too: the browser uses them
 * for other tabs.
 */
export function currentRun(stored: GuidedRun, session: string, now: number): GuidedRun {
  const isRestarted = stored.session !== session;
  if (!isRestarted && now - stored.pressedAt <= RUN_IDLE_MS) return stored;
  const run = { ...(isRestarted ? withoutTabs(stored) : stored), fill: false };
  return run.state === 'running' ? { ...run, state: 'paused', reason: isRestarted ? 'restarted' : 'idle' } : run;
}

function withoutTabs({ scalePadTabId: _ended, ...run }: GuidedRun): GuidedRun {
  return { ...run, tabId: TAB_ID_NONE };
}

/**
 * Returns the setup after the change, in this session and at `now`. Continue moves the run to the tab where it was
 * clicked (`tabId`), and lets it click in ScalePad again; it does not renew an expired consent to fill.
 */
export function withRunChange(
  setup: Setup,
  change: RunChange,
  { session, now, tabId, reason }: { session: string; now: number; tabId?: number; reason?: PauseReason },
): Setup {
  const { run: stored, ...rest } = setup;
  if (!stored || change === 'end') return rest;
  const run = currentRun(stored, session, now);
  const { reason: _reason, ...kept } = run;
  const { navigated: _navigated, isHandedOver: _handed, ...fresh } = kept;
  if (change === 'stop') return { ...rest, run: { ...kept, state: 'stopped', pressedAt: now } };
  if (change === 'pause')
    return run.state === 'running' ? { ...rest, run: { ...kept, state: 'paused', reason: reason ?? 'acted' } } : setup;
  return {
    ...rest,
    run: { ...fresh, state: 'running', session, pressedAt: now, ...(tabId !== undefined && { tabId }) },
  };
}

/** Returns the setup with some fields of the run changed; the same setup when there is no run. */
export function withRunPatch(
  setup: Setup,
  patch: Partial<Pick<GuidedRun, 'fill' | 'scalePadTabId' | 'pressedAt' | 'skipped' | 'navigated' | 'isHandedOver'>>,
): Setup {
  return setup.run ? { ...setup, run: { ...setup.run, ...patch } } : setup;
}

/** Returns the setup with a run that has no ScalePad tab any more, because the admin closed it. */
export function withoutScalePadTab(setup: Setup): Setup {
  if (!setup.run) return setup;
  const { scalePadTabId: _closed, ...run } = setup.run;
  return { ...setup, run };
}
