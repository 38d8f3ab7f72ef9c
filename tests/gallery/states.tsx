import type { ComponentChildren } from 'preact';
import { GuideMenu } from '@/components/guide/GuideMenu';
import { GuidePanel } from '@/components/guide/GuidePanel';
import type { GuidePanelProps } from '@/components/guide/panel-props';
import { SaveGuardDialog } from '@/components/guide/SaveGuardDialog';
import { SetupChoices } from '@/components/guide/SetupChoices';
import { OptionsView } from '@/components/options/OptionsView';
import { PopupView } from '@/components/popup/PopupView';
import type { ScalePadCardProps } from '@/components/scalepad/card-props';
import { drawCard } from '@/components/scalepad/scalepad-card';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { CARD, CARD_CONNECTED, CARD_ERROR, CARD_FILLED, CARD_UNKNOWN, CARD_WAITING } from './card-props';
import { MIXED, only } from './findings';
import { credentialRows, GUIDE, GUIDE_APPLICATION, GUIDE_MET } from './guide-props';
import { OPTIONS, OPTIONS_FAULTS } from './options-props';
import { marked, pointing } from './overlay';
import { POPUP, POPUP_CHECKED, POPUP_FULL } from './page-props';
import { CHOICES, MENU, OFF_ASK } from './panel-props';
import { POPUP_STATES } from './popup-states';
import { WELCOME, WELCOME_GRANT } from './welcome-props';

export interface State {
  /** In Halo's page or ScalePad's (shadow root) or one of our own pages (page.css). */
  room: 'halo' | 'scalepad' | 'popup' | 'page';
  view: ComponentChildren;
  /** Opens every fold, so that its content is on the picture. */
  open?: boolean;
}

const nothing = () => {};

function guide(props: Partial<GuidePanelProps> = {}): State {
  return { room: 'halo', view: <GuidePanel {...GUIDE} {...props} /> };
}

/** The card is drawn without Preact, into an element that Preact holds. */
function card(props: ScalePadCardProps): State {
  const draw = (into: Element | null) => {
    if (into) drawCard(into, { onClose: nothing, onConnected: nothing, onNotConnected: nothing }).show(props);
  };
  return { room: 'scalepad', view: <div ref={draw} /> };
}

const guard = (status: string, busy = false) => (
  <SaveGuardDialog
    text="Halo shows this secret once. It stands on the page, but the assistant could not read it. If you save now without a copy, you will have to generate a new one."
    status={status}
    busy={busy}
    onTryAgain={nothing}
    onCopyMyself={nothing}
    onSaveAnyway={nothing}
    onCancel={nothing}
  />
);

/** Every state that has a picture, by name. */
export const STATES: Record<string, State> = {
  'guide-mixed': guide(),
  'guide-open': { ...guide({ findings: only('differs') }), open: true },
  'guide-met': { room: 'halo', view: <GuidePanel {...GUIDE_MET} /> },
  'guide-met-open': {
    room: 'halo',
    view: <GuidePanel {...GUIDE_MET} findings={GUIDE_MET.findings.slice(0, 4)} />,
    open: true,
  },
  'guide-exceeds': guide({
    findings: only('exceeds'),
    status: '1 of 1 settings met',
    apply: { enabled: false, urgent: false },
  }),
  'guide-missing': guide({
    findings: only('missing'),
    status: '0 of 1 settings met',
    apply: { enabled: false, urgent: false },
  }),
  'guide-ambiguous': guide({
    findings: only('ambiguous'),
    status: '0 of 1 settings met',
    apply: { enabled: false, urgent: false },
  }),
  'guide-locked': guide({
    findings: only('locked'),
    status: '0 of 1 settings met',
    apply: { enabled: false, urgent: false },
  }),
  'guide-busy': guide({ busy: true, status: 'Setting Assets Access Level' }),
  'guide-list': guide({
    pageTitle: 'Roles',
    hint: 'Press New to make the role, or open the one that you want to use.',
    findings: [],
    elsewhere: [],
    apply: null,
    status: '',
    next: { page: 'New role', href: '#new' },
  }),
  'guide-api': guide({
    stepNumber: 3,
    steps: GUIDE_APPLICATION.steps,
    pageTitle: 'Halo API',
    hint: 'Resource Server, Authorisation Server and Tenant are read from this page.',
    findings: [],
    elsewhere: [],
    apply: null,
    status: 'Three values captured',
    credentials: credentialRows(2).map((row) => ({ ...row, captured: row.captured || row.id === 'tenant' })),
    next: { page: 'New application', href: '#new' },
  }),
  'guide-application': { room: 'halo', view: <GuidePanel {...GUIDE_APPLICATION} /> },
  'guide-application-odd': {
    room: 'halo',
    view: (
      <GuidePanel
        {...GUIDE_APPLICATION}
        credentials={GUIDE_APPLICATION.credentials.map((row) =>
          row.id === 'clientSecret' ? { ...row, note: 'odd shape' } : row,
        )}
      />
    ),
  },
  'guide-collapsed': guide({ collapsed: true }),
  'guide-folded': guide({
    findings: MIXED.map((row) => ({ ...row, folded: row.status === 'met' })),
    met: { count: MIXED.filter((row) => row.status === 'met').length, open: false },
  }),
  'guide-choosing': guide({ findings: only('differs'), choices: <SetupChoices {...CHOICES} /> }),
  'guide-menu': guide({ findings: only('differs'), menuOpen: true, menu: <GuideMenu {...MENU} /> }),
  'guide-menu-ask': guide({
    findings: only('differs'),
    menuOpen: true,
    menu: <GuideMenu {...MENU} ask={{ text: OFF_ASK, yes: 'Switch off', no: 'Keep it' }} />,
  }),
  'guide-record': guide({
    findings: only('differs'),
    record: {
      text: 'Use this role instead of a new one? The agent then wants it, and Apply leaves its name.',
      label: 'Use Service Desk Technician',
      take: true,
    },
    offer: "The application was saved. Check the connection; press the assistant's button in the browser's toolbar.",
  }),
  'guide-moved': guide({ place: { right: 900, bottom: 200 } }),
  guard: { room: 'halo', view: guard('') },
  'guard-again': { room: 'halo', view: guard('Still not captured.') },
  markers: { room: 'halo', view: marked() },
  'pointer-below': { room: 'halo', view: pointing(40, 180) },
  'pointer-above': { room: 'halo', view: pointing(20, window.innerHeight - 60) },
  'popup-first': { room: 'popup', view: <PopupView {...POPUP} /> },
  'popup-full': { room: 'popup', view: <PopupView {...POPUP_FULL} /> },
  'popup-checked': { room: 'popup', view: <PopupView {...POPUP_CHECKED} /> },
  'popup-checking': {
    room: 'popup',
    view: (
      <PopupView
        {...POPUP_FULL}
        check={{ enabled: true, running: true, reason: null, rows: [] }}
        status="Asking Halo"
        busy={true}
      />
    ),
  },
  'popup-folds': { room: 'popup', view: <PopupView {...POPUP_FULL} status="" />, open: true },
  'popup-revealed': {
    room: 'popup',
    view: (
      <PopupView
        {...POPUP_FULL}
        status="Client Secret is hidden again after 20 seconds"
        credentials={POPUP_FULL.credentials.map((row) =>
          row.secret
            ? {
                ...row,
                revealed: true,
                shown: '0b6f0c52-1111-4222-8333-444455556666-9a1c2d3e-1111-4222-8333-444455556666',
              }
            : row,
        )}
      />
    ),
  },
  'popup-several': {
    room: 'popup',
    view: (
      <PopupView
        {...POPUP_FULL}
        status="Choose the form to fill"
        askForget
        origins={[...POPUP.origins, { origin: 'https://other.halopsa.com', host: 'other.halopsa.com' }]}
        fillChoices={[
          { id: 1, title: 'ScalePad · Add HaloPSA' },
          { id: 2, title: 'ScalePad · HaloPSA Setup' },
        ]}
      />
    ),
  },
  'popup-empty': {
    room: 'popup',
    view: (
      <PopupView
        {...POPUP}
        origin={null}
        origins={[]}
        next={null}
        hint={{ text: 'Open your Halo in a tab to begin.', warn: false, act: 'My Halo has a domain of its own' }}
      />
    ),
  },
  ...POPUP_STATES,
  'popup-loading': { room: 'popup', view: <PopupView {...POPUP} ready={false} origin={null} origins={[]} /> },
  options: { room: 'page', view: <OptionsView {...OPTIONS} /> },
  'options-faults': { room: 'page', view: <OptionsView {...OPTIONS_FAULTS} /> },
  'options-kept': { room: 'page', view: <OptionsView {...OPTIONS} keeping="on" shortcuts={[]} /> },
  welcome: { room: 'page', view: <WelcomeView {...WELCOME} /> },
  'welcome-grant': { room: 'page', view: <WelcomeView {...WELCOME_GRANT} /> },
  'card-form': card(CARD),
  'card-filled': card(CARD_FILLED),
  'card-waiting': card(CARD_WAITING),
  'card-error': card(CARD_ERROR),
  'card-unknown': card(CARD_UNKNOWN),
  'card-connected': card(CARD_CONNECTED),
};
