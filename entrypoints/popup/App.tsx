import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PopupView } from '@/components/popup/PopupView';
import type { PopupProps } from '@/components/popup/props';
import type { Overview } from '@/utils/messages';
import type { SetupView } from '@/utils/setup/types';
import { nameRows, optionRows } from './choices';
import { nextStep } from './next';
import { credentialRows, fillRow, stepRows } from './rows';
import { useOverview } from './use-overview';
import { usePresses } from './use-popup';
import { useValues } from './use-values';

/** The popup: the background's overview made into rows, presses made into questions to the background. */
export function App() {
  const { overview, failed, take } = useOverview();
  const [chosen, setChosen] = useState<string | null>(null);
  const views = overview?.views ?? [];
  const view = views.find(({ setup }) => setup.origin === chosen) ?? views[0] ?? null;
  const next = view && nextStep(view);
  const values = useValues(view);
  const presses = usePresses({ view, next, values, take });
  return (
    <PopupView
      ready={overview !== null || failed}
      origin={view?.setup.origin ?? null}
      origins={views.map(({ setup }) => ({ origin: setup.origin, host: new URL(setup.origin).host }))}
      hint={hintFor(view, next !== null, failed)}
      next={next}
      onOrigin={setChosen}
      {...rowsOf(view, overview, values.values)}
      {...presses}
    />
  );
}

function hintFor(view: SetupView | null, hasNext: boolean, failed: boolean): string | null {
  if (failed) return i18n.t('common.noAnswer');
  if (!view) return i18n.t('popup.hintNoHalo');
  return hasNext ? null : i18n.t('popup.hintAllDone');
}

type Rows = Pick<
  PopupProps,
  'steps' | 'credentials' | 'fill' | 'recipes' | 'recipeId' | 'options' | 'names' | 'canForget'
>;

function rowsOf(view: SetupView | null, overview: Overview | null, values: Parameters<typeof credentialRows>[1]): Rows {
  if (!view || !overview) {
    return {
      steps: [],
      credentials: [],
      fill: { enabled: false, reason: null },
      recipes: [],
      recipeId: '',
      options: [],
      names: [],
      canForget: false,
    };
  }
  return {
    steps: stepRows(view),
    credentials: credentialRows(view, values, Date.now()),
    fill: fillRow(view, overview.form),
    recipes: overview.recipes,
    recipeId: view.setup.recipeId,
    options: optionRows(view),
    names: nameRows(view),
    canForget: view.credentials.some(({ captured }) => captured),
  };
}
