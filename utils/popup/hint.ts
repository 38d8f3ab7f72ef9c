import { i18n } from '#i18n';
import { missingCredentials } from '@/utils/background/missing-credentials';
import type { Overview } from '@/utils/messages/overview';
import type { SetupView } from '@/utils/setup/types';
import type { NextAction } from './next-action';

/** A Client Secret that expires within this time is mentioned. */
const SOON_MS = 5 * 60_000;

/** What to do now, and what the button beside it does. */
export interface PopupHint {
  text: string;
  warn: boolean;
  act: 'grant' | 'guide-on' | 'own-halo' | 'reload' | 'wake' | null;
}

const plain = (text: string): PopupHint => ({ text, warn: false, act: null });
const warning = (text: string): PopupHint => ({ text, warn: true, act: null });

/**
 * Returns what to do now, in one line, for any tab in front: first what stops the admin, then the next step. `view` is
 * the shown Halo, null when none is known; `next` where "Take me there" leads; `now` epoch milliseconds.
 */
export function hintFor(overview: Overview, view: SetupView | null, next: NextAction | null, now: number): PopupHint {
  if (!overview.sitesGranted) return { text: i18n.t('popup.hint.notGranted'), warn: true, act: 'grant' };
  if (overview.tab?.needs === 'reload') return { text: i18n.t('popup.hint.reload'), warn: true, act: 'reload' };
  const front = overview.views[0]?.setup.origin === view?.setup.origin ? overview.activePage : 'other';
  if (front === 'halo-sign-in') return plain(i18n.t('popup.hint.signIn'));
  if (front === 'halo-portal') return plain(i18n.t('popup.hint.portal'));
  if (overview.activePage === 'scalepad' && overview.form.translated) return warning(i18n.t('popup.hint.translated'));
  if (!view) return { text: i18n.t('popup.hintNoHalo'), warn: false, act: 'own-halo' };
  if (view.layout.off && next !== null && next.step !== 'scalepad')
    return { text: i18n.t('popup.hint.guideOff'), warn: true, act: 'guide-on' };
  return next === null ? plain(i18n.t('popup.hintAllDone')) : stepHint(overview, view, next, now);
}

function stepHint(overview: Overview, view: SetupView, next: NextAction, now: number): PopupHint {
  const { steps } = view.setup;
  if (isUnsaved(view, next)) return warning(i18n.t(isAsked(view) ? 'popup.hint.saveUnseen' : 'popup.hint.saveFirst'));
  if (next.step !== null && next.step !== 'scalepad') {
    const { state, met, total } = steps[next.step];
    if (state === 'to-do') return plain(i18n.t(`popup.hint.begin.${next.step}`));
    if (met === undefined || total === undefined || met === total) return plain(i18n.t(`popup.hint.goOn.${next.step}`));
    return plain(i18n.t(`popup.hint.open.${next.step}`, [String(met), String(total)]));
  }
  const missing = missingCredentials(view);
  if (missing.length > 0 && overview.keeping === 'locked') return warning(i18n.t('popup.hint.locked'));
  if (missing.includes('clientSecret')) return warning(i18n.t('popup.hint.secretGone'));
  if (missing.length > 0) return warning(i18n.t('popup.hint.valuesMissing'));
  const { state, met, total } = steps.scalepad;
  if (state === 'in-progress' && met !== undefined && met === total) return plain(i18n.t('popup.hint.filled'));
  const due = view.credentials.find(({ id }) => id === 'clientSecret')?.expiresAt;
  if (due !== undefined && due - now < SOON_MS)
    return warning(i18n.t('popup.hint.secretSoon', Math.max(0, Math.floor((due - now) / 60_000))));
  if (overview.form.state !== 'none') return plain(i18n.t('popup.hint.formReady'));
  if (overview.tab?.needs === 'wake') return { text: i18n.t('popup.hint.sleeps'), warn: false, act: 'wake' };
  return plain(i18n.t(overview.activePage === 'scalepad' ? 'popup.hint.formNotOpen' : 'popup.hint.begin.scalepad'));
}

/** Checks whether the pair belongs to an application that is not saved yet: leaving its page now loses it. */
export function isUnsaved({ credentials }: SetupView, next: NextAction | null): boolean {
  return (
    next?.step === 'application' &&
    credentials.some(({ id, captured, saved }) => id === 'clientSecret' && captured && !saved)
  );
}

/** Checks whether Save was pressed, and the page was left before it showed the result. */
function isAsked({ credentials }: SetupView): boolean {
  return credentials.some(({ asked }) => asked);
}
