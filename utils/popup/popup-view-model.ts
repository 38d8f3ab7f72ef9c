import { i18n } from '#i18n';
import type { CheckRow, PopupProps } from '@/components/popup/popup-props';
import type { Overview } from '@/utils/messages/overview';
import type { CredentialValues } from '@/utils/recipe/constants';
import { hasPairValue } from '@/utils/setup/credential-status';
import type { SetupView } from '@/utils/setup/types';
import { nameRows, optionRows } from '@/utils/view-models/option-rows';
import { actionRows } from './action-rows';
import { hintFor, obstacleHint, type PopupHint } from './hint';
import { nextAction } from './next-action';
import { pairRows } from './pair-rows';
import { type PopupOffer, popupOffer } from './popup-offer';
import { credentialRows, fillNote, stepRows } from './rows';
import { serverRows } from './server-rows';

/** What the popup knows. */
export interface PopupSubject {
  /** Null until the background's first answer. */
  overview: Overview | null;
  /** The background did not answer. */
  failed: boolean;
  /** The shown Halo; null when none is known, or one has to be chosen. */
  view: SetupView | null;
  choosing: boolean;
  /** The values that may be shown now. */
  values: CredentialValues;
  /** The admin asked for the consent of a setup that was begun before. */
  isAsked: boolean;
  check: Pick<PopupProps['check'], 'verdict'> & { rows: CheckRow[] };
  /** Epoch milliseconds. */
  now: number;
}

type Shown = PopupOffer &
  Pick<
    PopupProps,
    | 'ready'
    | 'origin'
    | 'choosing'
    | 'several'
    | 'origins'
    | 'hint'
    | 'actions'
    | 'steps'
    | 'credentials'
    | 'alternativePairs'
    | 'changedServers'
    | 'wiped'
    | 'fillNote'
    | 'recipes'
    | 'recipeId'
    | 'isRecipeManaged'
    | 'options'
    | 'names'
    | 'canForget'
    | 'canReport'
    | 'forgetAsk'
  >;

/** While the background does not answer. */
const NO_OFFER: PopupOffer = { phase: 'no-halo', primary: 'choose', others: [] };

/** Returns what the popup shows, in words. Pure, except for the language. */
export function popupViewModel(subject: PopupSubject): Shown {
  const { overview, failed, view, choosing, check } = subject;
  const views = overview?.views ?? [];
  const offer = failed || !overview ? NO_OFFER : offerOf(overview, subject);
  const next = view && nextAction(view);
  return {
    ready: overview !== null || failed,
    origin: view?.setup.origin ?? null,
    choosing,
    several: views.filter(hasPairValue).length > 1,
    origins: views.map(({ setup }) => ({ origin: setup.origin, host: new URL(setup.origin).host })),
    ...offer,
    hint: hintOf(subject, offer),
    actions: failed || !overview ? [] : actionRows(offer, { overview, view, next, found: check.rows }),
    ...rowsOf(subject),
  };
}

/** Returns the offer, or the consent where the admin asked for it. */
function offerOf(overview: Overview, { view, isAsked, check }: PopupSubject): PopupOffer {
  if (isAsked) return { phase: 'start', primary: 'start', others: ['back'] };
  return popupOffer(overview, view, check.verdict?.severity === 'error');
}

function hintOf({ overview, failed, view, choosing, now }: PopupSubject, offer: PopupOffer): PopupHint | null {
  if (failed) return { text: i18n.t('common.noAnswer'), warn: true };
  if (overview?.storedData) return { text: i18n.t(`common.storedData.${overview.storedData}`), warn: true };
  if (choosing) return { text: i18n.t('popup.hint.choose'), warn: false };
  if (!overview) return null;
  const next = view && nextAction(view);
  // The consent itself shows what is next.
  if (offer.phase === 'start') return obstacleHint(overview, view, next);
  if (offer.primary === 'fix') return { text: i18n.t('popup.hint.fix'), warn: false };
  return hintFor(overview, view, next, now);
}

const NOTHING = {
  steps: [],
  credentials: [],
  alternativePairs: [],
  changedServers: [],
  wiped: null,
  fillNote: null,
  recipes: [],
  recipeId: '',
  isRecipeManaged: false,
  options: [],
  names: [],
  canForget: false,
  canReport: false,
};

function rowsOf({
  view,
  overview,
  values,
  now,
}: PopupSubject): Omit<
  Shown,
  'ready' | 'origin' | 'choosing' | 'several' | 'origins' | 'hint' | 'actions' | keyof PopupOffer
> {
  if (!view || !overview) return NOTHING;
  return {
    steps: stepRows(view),
    credentials: credentialRows(view, values, now),
    alternativePairs: pairRows(view),
    changedServers: serverRows(view),
    wiped: view.wiped ? { text: i18n.t('popup.wiped.text'), undo: i18n.t('popup.wiped.undo') } : null,
    fillNote: fillNote(view),
    recipes: overview.recipes,
    recipeId: view.setup.recipeId,
    isRecipeManaged: view.policy?.recipe !== undefined,
    options: optionRows(view),
    names: nameRows(view),
    canForget: view.encryption === 'locked' || view.credentials.some(({ captured }) => captured),
    canReport: Object.values(view.setup.steps).some(({ state }) => state === 'done'),
    ...(view.encryption === 'locked' && { forgetAsk: i18n.t('popup.forgetAskLocked') }),
  };
}
