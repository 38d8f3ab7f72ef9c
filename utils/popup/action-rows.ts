import { i18n } from '#i18n';
import type { ActionRow, CheckRow } from '@/components/popup/popup-props';
import type { Overview } from '@/utils/messages/overview';
import type { SetupView } from '@/utils/setup/types';
import type { NextAction } from './next-action';
import { type ActionId, isLeftUnsaved, type PopupOffer } from './popup-offer';

/** Actions that are shown elsewhere in the popup, next to their fields. */
const ELSEWHERE: readonly ActionId[] = ['choose', 'open-halo', 'unlock', 'start', 'step-by-step', 'back'];

const TEXTS = {
  grant: 'welcome.grant',
  reload: 'popup.reload',
  wake: 'popup.wake',
  'show-guide': 'popup.guideOn',
  rest: 'popup.start.rest',
  stop: 'run.stop',
  continue: 'run.continue',
  end: 'run.end',
  report: 'popup.saveReport',
  review: 'popup.review',
  again: 'popup.again',
} as const satisfies Partial<Record<ActionId, string>>;

interface Subject {
  overview: Overview;
  view: SetupView | null;
  next: NextAction | null;
  /** The findings of the last connection check. */
  found: CheckRow[];
}

/** Returns the buttons and links of an offer, below the hint, the primary one first. */
export function actionRows({ primary, others }: PopupOffer, subject: Subject): ActionRow[] {
  return [primary, ...others]
    .filter((id) => !ELSEWHERE.includes(id))
    .map((id) => ({ id, isPrimary: id === primary, ...textOf(id, subject) }));
}

function textOf(id: ActionId, { overview, view, next, found }: Subject): { text: string; href?: string } {
  if (id === 'go' && next) return { text: next.text, href: next.href };
  if (id === 'fill' && view) return { text: i18n.t('popup.fillWith', [new URL(view.setup.origin).host]) };
  if (id === 'fix') {
    const go = correctionPage(found);
    return go ? { text: i18n.t('common.goTo', [go.page]), href: go.href } : { text: i18n.t('popup.checkAgain') };
  }
  if (id === 'show' && view) return { text: i18n.t(showTextKey(overview, view)) };
  return { text: id in TEXTS ? i18n.t(TEXTS[id as keyof typeof TEXTS]) : '' };
}

/** Returns the page on which to correct the first error of the connection; null without one. */
export function correctionPage(found: CheckRow[]): CheckRow['go'] {
  return found.find(({ severity, go }) => severity === 'error' && go !== null)?.go ?? null;
}

function showTextKey(overview: Overview, view: SetupView) {
  if (isLeftUnsaved(overview, view)) return 'popup.show.halo';
  return view.run?.state === 'running' ? 'popup.show.run' : 'popup.show.scalepad';
}

/** Returns the tab to activate for "show"; undefined where it is the active one. */
export function tabToShow({ form, activePage }: Overview, { run, setup }: SetupView): number | undefined {
  const isScalePad = setup.steps.application.state === 'done';
  if (run?.state === 'running') return isScalePad ? (run.scalePadTabId ?? run.tabId) : run.tabId;
  return activePage === 'scalepad' || activePage === 'halo' ? undefined : form.tabs[0]?.id;
}
