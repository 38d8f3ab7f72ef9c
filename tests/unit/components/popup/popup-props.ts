import type { PopupProps } from '@/components/popup/popup-props';
import { NAMES, OPTION_ROWS, RECIPES } from '../../../gallery/choices';

const nothing = () => {};

/** The popup in the middle of a setup. */
export const POPUP: PopupProps = {
  ready: true,
  phase: 'running',
  primary: 'go',
  others: [],
  actions: [{ id: 'go', text: 'Go to step 3: Application', href: '#application', isPrimary: true }],
  addressFault: null,
  consent: null,
  origin: 'https://demo.halopsa.com',
  origins: [{ origin: 'https://demo.halopsa.com', host: 'demo.halopsa.com' }],
  hint: { text: 'Continue with the application: 5 of 18 settings done.', warn: false },
  steps: [
    { id: 'role', title: 'Role', state: 'done', note: '17 of 17 settings done' },
    { id: 'agent', title: 'Agent', state: 'done' },
    { id: 'application', title: 'Application', state: 'in-progress', note: '5 of 18 settings done' },
    { id: 'scalepad', title: 'ScalePad', state: 'to-do' },
  ],
  credentials: [
    row('resourceServer', 'Resource Server', 'https://demo.halopsa.com/api'),
    row('authorisationServer', 'Authorisation Server', 'https://demo.halopsa.com/auth'),
    row('clientId', 'Client ID', null),
    { ...row('clientSecret', 'Client Secret', null), secret: true },
    row('tenant', 'Tenant', 'demo'),
  ],
  fillNote: null,
  check: { enabled: false, running: false, offer: null, verdict: null, rows: [] },
  fillChoices: [],
  alternativePairs: [],
  changedServers: [],
  wiped: null,
  unlock: null,
  askOverwrite: false,
  askServer: null,
  choosing: false,
  several: false,
  clearing: null,
  recipes: RECIPES,
  recipeId: 'scalepad',
  isRecipeManaged: false,
  options: OPTION_ROWS,
  names: NAMES,
  askForget: false,
  canForget: true,
  canReport: true,
  status: '',
  busy: false,
  onOrigin: nothing,
  onAction: nothing,
  onOpenHalo: nothing,
  onCustomDomain: nothing,
  onFillConsent: nothing,
  onCopy: nothing,
  onReveal: nothing,
  onFill: nothing,
  onServer: nothing,
  onPutBack: nothing,
  onServerChange: nothing,
  onOverwrite: nothing,
  onClearing: nothing,
  onRecord: nothing,
  onPair: nothing,
  onUnlock: nothing,
  onPractice: nothing,
  onCheck: nothing,
  onCheckCancel: nothing,
  onCheckGo: nothing,
  onForget: nothing,
  onRecipe: nothing,
  onOption: nothing,
  onName: nothing,
  onSettings: nothing,
};

function row(id: PopupProps['credentials'][number]['id'], name: string, shown: string | null) {
  return { id, name, shown, captured: shown !== null, secret: false, revealed: false };
}

/** The popup when all five values are captured and the form is open. */
export const POPUP_FULL: PopupProps = {
  ...POPUP,
  phase: 'fill',
  primary: 'fill',
  actions: [{ id: 'fill', text: 'Fill ScalePad form with demo.halopsa.com', isPrimary: true }],
  check: { ...POPUP.check, enabled: true },
  hint: {
    text: 'ScalePad’s form is open. Fill it, look it over, then press Connect now there.',
    warn: false,
  },
  steps: POPUP.steps.map((step) => ({
    ...step,
    state: step.id === 'scalepad' ? 'in-progress' : 'done',
    note: undefined,
  })),
  credentials: POPUP.credentials.map((line) => {
    if (line.id === 'clientId') return { ...line, captured: true, shown: '3f0c1d7e-62b5-4c1f-9a56-0d1e8b7c2a94' };
    if (line.id !== 'clientSecret') return line;
    return { ...line, captured: true, shown: '••••••••••••••••••••', note: 'Expires in 28 minutes' };
  }),
  status: '5 of 5 fields filled',
};

/** The popup after a check that found something. */
export const POPUP_CHECKED: PopupProps = {
  ...POPUP_FULL,
  status: "The connection doesn't work yet.",
  check: {
    enabled: true,
    running: false,
    offer: null,
    verdict: { severity: 'error', text: "The connection doesn't work yet." },
    rows: [
      {
        id: 'scopesMissing',
        severity: 'error',
        cause: 'The application is missing scopes that ScalePad needs.',
        about: 'read:sales, edit:sales, read:invoices',
        cure: "On the application's Permissions tab, select these scopes and click Save. Check that they're still selected.",
        go: { page: 'your application', href: '#application' },
      },
      {
        id: 'noTickets',
        severity: 'warning',
        cause: "ScalePad can read tickets, but sees none. Most likely, the agent isn't in any department.",
        about: '',
        cure: 'Open the role’s Departments & Teams tab and set the membership level to View all.',
        go: { page: 'your role', href: '#role' },
      },
      {
        id: 'signedIn',
        severity: 'success',
        cause: 'The application logs in as the agent for ScalePad.',
        about: 'ScalePad API',
        cure: null,
        go: null,
      },
    ],
  },
};
