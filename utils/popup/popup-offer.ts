import type { Overview } from '@/utils/messages/overview';
import { hasPairValue, missingCredentials } from '@/utils/setup/credential-status';
import { firstOpenDestination, isUntouched } from '@/utils/setup/navigation';
import type { SetupView } from '@/utils/setup/types';
import { isUnsaved } from './hint';
import { nextAction } from './next-action';

/** The phase of the setup that the popup shows. */
export type PopupPhase = 'no-halo' | 'start' | 'running' | 'fill' | 'done';

/** What the admin can do with one button or link. */
export type ActionId =
  /** Ask the browser for access to the sites. */
  | 'grant'
  /** Choose one of several Halo addresses, in the combobox. */
  | 'choose'
  | 'open-halo'
  | 'unlock'
  | 'reload'
  | 'wake'
  /** Show the guide in this Halo's pages again. */
  | 'show-guide'
  | 'start'
  | 'step-by-step'
  /** Close the list of what a guided run would still create. */
  | 'back'
  /** Go to the page on which the setup waits: close the popup, or activate that tab. */
  | 'show'
  /** Open the next page. */
  | 'go'
  /** See what a guided run would still create. */
  | 'rest'
  | 'stop'
  | 'continue'
  | 'end'
  | 'fill'
  /** Open the page on which to correct what the connection check found; without one, check again. */
  | 'fix'
  | 'report'
  /** Show the guide of a finished setup again, on its first record. */
  | 'review'
  /** Set up again from the first step. */
  | 'again';

/** What starts a guided run. */
const RUN_ACTIONS: readonly ActionId[] = ['start', 'rest', 'again'];

export interface PopupOffer {
  phase: PopupPhase;
  /** Shown as the one primary button. */
  primary: ActionId;
  /** Shown beside it. */
  others: ActionId[];
}

/**
 * Returns the phase that the popup is in, and the actions that it offers. `view`: the shown Halo. `checkFails`: the
 * last connection check of the present credentials failed.
 */
export function popupOffer(overview: Overview, view: SetupView | null, checkFails = false): PopupOffer {
  if (view?.isBlocked) return { phase: 'no-halo', primary: 'choose', others: [] };
  const own = withoutRun(offerOf(overview, view, checkFails), view);
  const obstacle = obstacleOf(overview, view);
  // A run shows the guide again by itself.
  if (obstacle === null || (obstacle === 'show-guide' && own.phase === 'start')) return own;
  const isOnly = obstacle === 'grant' || obstacle === 'choose';
  return { phase: own.phase, primary: obstacle, others: isOnly ? [] : [own.primary, ...own.others] };
}

/** Returns the offer without guided runs where the policy allows none: the admin goes step by step. */
function withoutRun({ phase, primary, others }: PopupOffer, view: SetupView | null): PopupOffer {
  if (view?.policy?.guidedRun !== false) return { phase, primary, others };
  const allowed = [primary, ...others].filter((id) => !RUN_ACTIONS.includes(id));
  const [first = primary, ...rest] = allowed;
  return { phase, primary: first, others: rest };
}

function offerOf(overview: Overview, view: SetupView | null, checkFails: boolean): PopupOffer {
  if (view === null) return { phase: 'no-halo', primary: 'open-halo', others: [] };
  const { run } = view;
  if (run === undefined && isUntouched(view) && !hasPairValue(view) && view.encryption !== 'locked')
    return { phase: 'start', primary: 'start', others: ['step-by-step'] };
  const fill: ActionId[] = canFill(overview, view) ? ['fill'] : [];
  const next = firstOpenDestination(view);
  if (next === null) return { phase: 'done', primary: 'report', others: [...fill, 'review', 'again'] };
  if (isFillNext(overview, view, next.step === 'scalepad')) {
    const primary = fillAction(overview, view, checkFails);
    return { phase: 'fill', primary, others: [...fill.filter((id) => id !== primary), ...runActions(view)] };
  }
  return runningOffer(overview, view, fill);
}

function runningOffer(overview: Overview, view: SetupView, fill: ActionId[]): PopupOffer {
  const { run } = view;
  if (run?.state === 'running' && !isSetupPageActive(overview, view))
    return { phase: 'running', primary: 'show', others: [...fill, 'stop'] };
  const [primary, ...others] = runActions(view);
  if (primary) return { phase: 'running', primary, others: [...others, ...fill] };
  const rest: ActionId[] = firstOpenDestination(view)?.step === 'scalepad' ? [] : ['rest'];
  return isLeftUnsaved(overview, view)
    ? { phase: 'running', primary: 'show', others: fill }
    : { phase: 'running', primary: 'go', others: [...fill, ...rest] };
}

/** Checks whether ScalePad's form is next. */
function isFillNext({ form, activePage }: Overview, view: SetupView, isNext: boolean): boolean {
  if (missingCredentials(view).length > 0) return false;
  const { run } = view;
  const isOpen = form.state !== 'none';
  // A running run goes to the form by itself, and fills it in where the consent covers that.
  if (run?.state === 'running' && (run.fill || !isOpen)) return false;
  return isNext || (isOpen && activePage === 'scalepad');
}

function fillAction({ form, tab, activePage }: Overview, { setup }: SetupView, checkFails: boolean): ActionId {
  if (checkFails) return 'fix';
  if (form.state === 'none') {
    if (tab?.needs === 'wake') return 'wake';
    return activePage === 'scalepad' ? 'show' : 'go';
  }
  const { state, met, total } = setup.steps.scalepad;
  return state === 'in-progress' && met !== undefined && met === total ? 'show' : 'fill';
}

function runActions({ run }: SetupView): ActionId[] {
  if (run === undefined) return [];
  return run.state === 'running' ? ['stop'] : ['continue', 'end'];
}

/** Returns what stops the admin; its button is the primary one in any phase. */
function obstacleOf({ sitesGranted, tab, views }: Overview, view: SetupView | null): ActionId | null {
  if (!sitesGranted) return 'grant';
  if (view === null) return views.length > 0 ? 'choose' : null;
  if (view.encryption === 'locked' && missingCredentials(view).length > 0) return 'unlock';
  if (tab?.needs === 'reload') return 'reload';
  const next = firstOpenDestination(view);
  return view.layout.off && next !== null && next.step !== 'scalepad' ? 'show-guide' : null;
}

/** Checks whether ScalePad's form is open and all values for it are held. */
function canFill({ form }: Overview, view: SetupView): boolean {
  return form.state !== 'none' && missingCredentials(view).length === 0;
}

/** Checks whether an application whose Client Secret is captured waits for its Save in the active tab. */
export function isLeftUnsaved({ activePage }: Overview, view: SetupView): boolean {
  return activePage === 'halo' && isUnsaved(view, nextAction(view));
}

/** Checks whether the active tab is a page of this Halo, or of ScalePad once its run has opened one. */
function isSetupPageActive({ activePage, views }: Overview, { setup, run }: SetupView): boolean {
  if (activePage === 'scalepad') return run?.scalePadTabId !== undefined;
  return activePage === 'halo' && views[0]?.setup.origin === setup.origin;
}
