import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { SaveGuardDialog } from '@/components/guide/SaveGuardDialog';
import { OptionsView } from '@/components/options/OptionsView';
import { drawCard } from '@/components/scalepad/scalepad-card';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { type CardState, INITIAL_STATE } from '@/utils/scalepad/card/state';
import { cardViewModel } from '@/utils/scalepad/card/view-model';
import { CARD_STATES } from './card-states';
import { GUIDE_VIEWS } from './guide-views';
import { OPTIONS, OPTIONS_FAULTS } from './options-props';
import { pointing, withMarkers } from './overlay';
import { POPUP_VIEWS } from './popup-views';
import { RUN_STATES } from './run-states';
import { WELCOME, WELCOME_GRANT, WELCOME_NO_HALO } from './welcome-props';

export interface State {
  /** Where the view is: in Halo's or ScalePad's page (shadow root), or in one of our own pages (page.css). */
  stage: 'halo' | 'scalepad' | 'popup' | 'page';
  view: ComponentChildren;
  /** Opens every `details` element, so that its content is in the picture. */
  open?: boolean;
}

const nothing = () => {};

/** Returns named views as states, all drawn in one kind of page. */
function inStage(stage: State['stage'], views: Record<string, ComponentChildren>): Record<string, State> {
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [name, { stage, view }]));
}

/** Returns a state of the card, which is drawn without Preact into an element that Preact manages. */
function card(state: Partial<CardState>): State {
  const buttons = {
    onRun: nothing,
    onReport: nothing,
    onEnd: nothing,
    onClose: nothing,
    onDetails: nothing,
    onConnected: nothing,
    onNotConnected: nothing,
  };
  const draw = (into: Element | null) => {
    if (into) drawCard(into, buttons).show(cardViewModel({ ...INITIAL_STATE, ...state }));
  };
  return { stage: 'scalepad', view: <div ref={draw} /> };
}

const guard = (reason: 'noAnswer' | 'unreadable', status?: 'trying' | 'stillNot' | 'copied', busy = false): State => {
  const Guard = () => (
    <SaveGuardDialog
      text={i18n.t(`guide.guard.${reason}`)}
      status={status ? i18n.t(`guide.guard.${status}`) : ''}
      busy={busy}
      canCopy={reason === 'noAnswer'}
      onCopyAndSave={nothing}
      onReadAgain={nothing}
      onSaveWithout={nothing}
      onCancel={nothing}
    />
  );
  return { stage: 'halo', view: <Guard /> };
};

/** Every state that has a picture, by name. */
export const STATES: Record<string, State> = {
  ...inStage('halo', RUN_STATES),
  ...inStage('halo', GUIDE_VIEWS),
  guard: guard('noAnswer'),
  'guard-unreadable': guard('unreadable'),
  'guard-again': guard('noAnswer', 'stillNot'),
  'guard-copied': guard('noAnswer', 'copied', true),
  markers: { stage: 'halo', view: withMarkers() },
  'pointer-below': { stage: 'halo', view: pointing(40, 180) },
  'pointer-above': { stage: 'halo', view: pointing(20, window.innerHeight - 60) },
  ...POPUP_VIEWS,
  options: { stage: 'page', view: <OptionsView {...OPTIONS} /> },
  'options-faults': { stage: 'page', view: <OptionsView {...OPTIONS_FAULTS} /> },
  'options-kept': { stage: 'page', view: <OptionsView {...OPTIONS} encryption="on" shortcuts={[]} /> },
  welcome: { stage: 'page', view: <WelcomeView {...WELCOME} /> },
  'welcome-grant': { stage: 'page', view: <WelcomeView {...WELCOME_GRANT} /> },
  'welcome-no-halo': { stage: 'page', view: <WelcomeView {...WELCOME_NO_HALO} /> },
  ...Object.fromEntries(Object.entries(CARD_STATES).map(([name, state]) => [name, card(state)])),
};
