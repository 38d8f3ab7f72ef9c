import type { PopupProps } from '@/components/popup/popup-props';
import { NAMES, OPTION_ROWS, RECIPES } from './choices';

const nothing = () => {};

/** The popup in the middle of a set-up. */
export const POPUP: PopupProps = {
  ready: true,
  origin: 'https://demo.halopsa.com',
  origins: [{ origin: 'https://demo.halopsa.com', host: 'demo.halopsa.com' }],
  hint: { text: 'Go on with the application: 5 of 18 settings met.', warn: false, act: null },
  steps: [
    { id: 'role', title: 'Role', state: 'done', note: '17 of 17 settings met' },
    { id: 'agent', title: 'Agent', state: 'done' },
    { id: 'application', title: 'Application', state: 'in-progress', note: '5 of 18 settings met' },
    { id: 'scalepad', title: 'ScalePad', state: 'to-do' },
  ],
  next: { page: 'New application', href: '#application' },
  credentials: [
    row('resourceServer', 'Resource Server', 'https://demo.halopsa.com/api'),
    row('authorisationServer', 'Authorisation Server', 'https://demo.halopsa.com/auth'),
    row('clientId', 'Client ID', null),
    { ...row('clientSecret', 'Client Secret', null), secret: true },
    row('tenant', 'Tenant', 'demo'),
  ],
  fill: { enabled: false, reason: 'Client ID and Client Secret are not captured yet.' },
  check: { enabled: false, running: false, reason: 'The values are not all captured yet.', rows: [] },
  fillChoices: [],
  otherPairs: [],
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
  options: OPTION_ROWS,
  names: NAMES,
  askForget: false,
  canForget: true,
  status: '',
  busy: false,
  onOrigin: nothing,
  onGo: nothing,
  onCopy: nothing,
  onReveal: nothing,
  onAct: nothing,
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

/** The popup when all five values are there and the form is open. */
export const POPUP_FULL: PopupProps = {
  ...POPUP,
  hint: {
    text: 'ScalePad’s form is open. Fill it, look it over, then press Connect now there.',
    warn: false,
    act: null,
  },
  next: null,
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
  fill: { enabled: true, reason: null },
  status: '5 of 5 fields filled',
};

/** The popup after a check that found something. */
export const POPUP_CHECKED: PopupProps = {
  ...POPUP_FULL,
  status: 'The connection does not work yet.',
  check: {
    enabled: true,
    running: false,
    reason: null,
    rows: [
      {
        id: 'scopesMissing',
        weight: 'bad',
        cause: 'Scopes that the recipe needs are not on the application.',
        about: 'read:sales, edit:sales, read:invoices',
        cure: 'Open the application’s Permissions tab, tick these scopes, and press Save; then see that they stayed.',
        go: { page: 'Your application', href: '#application' },
      },
      {
        id: 'noTickets',
        weight: 'remark',
        cause: 'Reading tickets works, and none was seen. Most likely the agent is in no department.',
        about: '',
        cure: 'Open the role’s Departments & Teams tab and set the membership level to View all.',
        go: { page: 'Your role', href: '#role' },
      },
      {
        id: 'signedIn',
        weight: 'good',
        cause: 'The application logs in as the chosen agent.',
        about: 'ScalePad API',
        cure: null,
        go: null,
      },
    ],
  },
};
