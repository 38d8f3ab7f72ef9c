import { i18n } from '#i18n';
import { PopupView } from '@/components/popup/PopupView';
import type { PopupProps } from '@/components/popup/popup-props';
import { useMotion } from '@/components/ui/use-motion';
import type { Overview } from '@/utils/messages/overview';
import { hintFor, isUnsaved, type PopupHint } from '@/utils/popup/hint';
import { type NextAction, nextAction } from '@/utils/popup/next-action';
import { nameRows, optionRows } from '@/utils/popup/option-rows';
import { pairRows } from '@/utils/popup/pair-rows';
import { credentialRows, fillRow, stepRows } from '@/utils/popup/rows';
import { serverRows } from '@/utils/popup/server-rows';
import type { SetupView } from '@/utils/setup/types';
import { useOverview } from './hooks/use-overview';
import { usePopupActions } from './hooks/use-popup';
import { hasValues, useShown } from './hooks/use-shown';
import { useValues } from './hooks/use-values';

/** The popup: turns the background's overview into rows, and presses into messages. */
export function PopupApp() {
  const { overview, failed, take } = useOverview();
  const { view, choosing, choose } = useShown(overview);
  const views = overview?.views ?? [];
  const next = view && nextAction(view);
  const hint = nowHint(overview, failed, view, next, choosing);
  const values = useValues(view);
  useMotion(view?.layout.motion);
  const locked = overview?.keeping === 'locked';
  const presses = usePopupActions({
    view,
    next,
    act: hint?.act ?? null,
    tabId: overview?.tab?.id,
    filled: overview?.form.filled,
    locked,
    values,
    take,
  });
  return (
    <PopupView
      ready={overview !== null || failed}
      origin={view?.setup.origin ?? null}
      choosing={choosing}
      several={views.filter(hasValues).length > 1}
      origins={views.map(({ setup }) => ({ origin: setup.origin, host: new URL(setup.origin).host }))}
      hint={hint && { ...hint, act: hint.act && i18n.t(ACTS[hint.act]) }}
      next={overview && view && staysHere(overview, view, next) ? null : next}
      onOrigin={choose}
      {...rowsOf(view, overview, values.values, choosing)}
      {...presses}
    />
  );
}

/** Checks whether there is no next page: ScalePad's form is in front, or an application is not saved yet. */
function staysHere(overview: Overview, view: SetupView, next: NextAction | null): boolean {
  if (next?.step === 'scalepad') return overview.form.isActive;
  return overview.activePage === 'halo' && isUnsaved(view, next);
}

const ACTS = {
  grant: 'welcome.grant',
  'guide-on': 'popup.guideOn',
  'own-halo': 'popup.ownHalo',
  reload: 'popup.reload',
  wake: 'popup.wake',
} as const;

function nowHint(
  overview: Overview | null,
  failed: boolean,
  view: SetupView | null,
  next: NextAction | null,
  choosing: boolean,
): PopupHint | null {
  if (failed) return { text: i18n.t('common.noAnswer'), warn: true, act: null };
  if (choosing) return { text: i18n.t('popup.hint.choose'), warn: false, act: null };
  return overview && hintFor(overview, view, next, Date.now());
}

type Rows = Pick<
  PopupProps,
  | 'steps'
  | 'credentials'
  | 'otherPairs'
  | 'changedServers'
  | 'wiped'
  | 'fill'
  | 'recipes'
  | 'recipeId'
  | 'options'
  | 'names'
  | 'canForget'
  | 'forgetAsk'
>;

const NOTHING: Rows = {
  steps: [],
  credentials: [],
  otherPairs: [],
  changedServers: [],
  wiped: null,
  fill: { enabled: false, reason: null },
  recipes: [],
  recipeId: '',
  options: [],
  names: [],
  canForget: false,
};

function rowsOf(
  view: SetupView | null,
  overview: Overview | null,
  values: Parameters<typeof credentialRows>[1],
  choosing: boolean,
): Rows {
  if (choosing) return { ...NOTHING, fill: { enabled: false, reason: i18n.t('popup.reasonChoose') } };
  if (!view || !overview) return NOTHING;
  return {
    steps: stepRows(view),
    credentials: credentialRows(view, values, Date.now()),
    otherPairs: pairRows(view),
    changedServers: serverRows(view),
    wiped: view.wiped ? { text: i18n.t('popup.wiped.text'), undo: i18n.t('popup.wiped.undo') } : null,
    fill: fillRow(view, overview.form),
    recipes: overview.recipes,
    recipeId: view.setup.recipeId,
    options: optionRows(view),
    names: nameRows(view),
    canForget: view.keeping === 'locked' || view.credentials.some(({ captured }) => captured),
    ...(view.keeping === 'locked' && { forgetAsk: i18n.t('popup.forgetAskLocked') }),
  };
}
