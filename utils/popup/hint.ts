import { i18n } from '#i18n';
import type { Overview } from '@/utils/messages/overview';
import { withContact } from '@/utils/policy/contact';
import { isCaptureOff, isPairUnsaved, missingCredentials } from '@/utils/setup/credential-status';
import type { SetupView } from '@/utils/setup/types';
import { EXPIRES_SOON_MS } from '@/utils/vault/limits';
import { type NextAction, STEP_TITLES } from './next-action';

/** The first line of the popup. */
export interface PopupHint {
  text: string;
  /** Something stops the admin, or soon will. */
  warn: boolean;
}

const plain = (text: string): PopupHint => ({ text, warn: false });
const warning = (text: string): PopupHint => ({ text, warn: true });
const blockedHint = (host: string, contact: string | undefined) =>
  warning(withContact(i18n.t('policy.blocked', [host]), contact));

/**
 * Returns what to do now, in one line, for any active tab: first what stops the admin, then where the run is, then the
 * next step. `view` is the shown Halo, null when none is known; `next` the next page; `now` epoch milliseconds.
 */
export function hintFor(overview: Overview, view: SetupView | null, next: NextAction | null, now: number): PopupHint {
  const obstacle = obstacleHint(overview, view, next);
  if (obstacle !== null) return obstacle;
  if (view === null) return plain(i18n.t('popup.hintNoHalo'));
  if (next === null) return plain(i18n.t('popup.hintAllDone'));
  return runHint(overview, view, next) ?? stepHint(overview, view, next, now);
}

/** Returns what stops the admin, in one line; null when nothing does. */
export function obstacleHint(overview: Overview, view: SetupView | null, next: NextAction | null): PopupHint | null {
  const { blocked } = overview;
  if (blocked) return blockedHint(blocked.host, blocked.contact);
  if (view?.isBlocked) return blockedHint(new URL(view.setup.origin).host, view.policy?.contact);
  if (!overview.sitesGranted) return warning(i18n.t('popup.hint.notGranted'));
  if (view?.encryption === 'locked' && missingCredentials(view).length > 0) return warning(i18n.t('popup.hint.locked'));
  if (overview.tab?.needs === 'reload') return warning(i18n.t('popup.hint.reload'));
  const activePage = overview.views[0]?.setup.origin === view?.setup.origin ? overview.activePage : 'other';
  if (activePage === 'halo-sign-in') return plain(i18n.t('popup.hint.signIn'));
  if (activePage === 'halo-portal') return plain(i18n.t('popup.hint.portal'));
  if (overview.activePage === 'scalepad' && overview.form.translated) return warning(i18n.t('popup.hint.translated'));
  if (view?.layout.off && next !== null && next.step !== 'scalepad') return warning(i18n.t('popup.hint.guideOff'));
  return null;
}

/** Returns where a guided run is, or why it waits; null where the hint about the next step is more useful. */
function runHint({ form }: Overview, { run, recipe }: SetupView, next: NextAction): PopupHint | null {
  if (run === undefined || (form.state !== 'none' && !run.fill && next.step === 'scalepad')) return null;
  const step = next.step ?? 'application';
  const where = i18n.t('popup.where', [String(recipe.steps.indexOf(step) + 1), i18n.t(STEP_TITLES[step])]);
  if (run.state === 'running') return plain(i18n.t('popup.hint.running', [where]));
  const why = run.state === 'stopped' ? 'run.stopped' : (`run.paused.${run.reason ?? 'acted'}` as const);
  return plain(`${i18n.t(why)}. ${where}.`);
}

function stepHint(overview: Overview, view: SetupView, next: NextAction, now: number): PopupHint {
  const { steps } = view.setup;
  if (isUnsaved(view, next))
    return warning(i18n.t(hasRequestedSave(view) ? 'popup.hint.saveUnseen' : 'popup.hint.saveFirst'));
  if (next.step !== null && next.step !== 'scalepad') {
    const { state, met, total } = steps[next.step];
    if (state === 'to-do') return plain(i18n.t(`popup.hint.begin.${next.step}`));
    if (met === undefined || total === undefined || met === total)
      return plain(i18n.t(`popup.hint.continue.${next.step}`));
    return plain(i18n.t(`popup.hint.open.${next.step}`, [String(met), String(total)]));
  }
  const missing = missingCredentials(view);
  if (missing.length > 0 && isCaptureOff(view))
    return plain(withContact(i18n.t('policy.captureOff'), view.policy?.contact));
  if (missing.includes('clientSecret')) {
    const isExpired = view.credentials.some(({ gone }) => gone === 'expired');
    return warning(i18n.t(isExpired ? 'popup.hint.secretGone' : 'popup.hint.secretMissing'));
  }
  if (missing.length > 0) return warning(i18n.t('popup.hint.valuesMissing'));
  const { state, met, total } = steps.scalepad;
  if (state === 'in-progress' && met !== undefined && met === total) return plain(i18n.t('popup.hint.filled'));
  const due = view.credentials.find(({ id }) => id === 'clientSecret')?.expiresAt;
  if (due !== undefined && due - now < EXPIRES_SOON_MS)
    return warning(i18n.t('popup.hint.secretSoon', Math.max(0, Math.floor((due - now) / 60_000))));
  if (overview.form.state !== 'none') return plain(i18n.t('popup.hint.formReady'));
  if (overview.tab?.needs === 'wake') return plain(i18n.t('popup.hint.sleeps'));
  return plain(i18n.t(overview.activePage === 'scalepad' ? 'popup.hint.formNotOpen' : 'popup.hint.begin.scalepad'));
}

/** Checks whether the pair belongs to an application that is not saved yet: leaving its page now loses it. */
export function isUnsaved(view: SetupView, next: NextAction | null): boolean {
  return next?.step === 'application' && isPairUnsaved(view);
}

/** Checks whether Save was pressed, and the page was left before it showed the result. */
function hasRequestedSave({ credentials }: SetupView): boolean {
  return credentials.some(({ saveRequested }) => saveRequested);
}
