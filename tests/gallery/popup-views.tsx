import { i18n } from '#i18n';
import { PopupView } from '@/components/popup/PopupView';
import type { PopupProps } from '@/components/popup/popup-props';
import type { CheckReport } from '@/utils/connection/types';
import type { Overview } from '@/utils/messages/overview';
import { consentOf } from '@/utils/popup/consent';
import { changesText } from '@/utils/popup/fill-result';
import { popupViewModel } from '@/utils/popup/popup-view-model';
import { CREDENTIALS, type CredentialValues } from '@/utils/recipe/constants';
import type { RunView, SetupView, StepProgress } from '@/utils/setup/types';
import { checkRows, verdictOf } from '@/utils/view-models/check-rows';
import { DEMO, guideState, ROLES } from '../unit/guide/guide-states';
import { RECIPES } from './choices';

const NOW = new Date(2026, 0, 15, 13, 5).getTime();
const VALUES: CredentialValues = {
  resourceServer: `${DEMO}/api`,
  authorisationServer: `${DEMO}/auth`,
  clientId: '3f0c1d7e-62b5-4c1f-9a56-0d1e8b7c2a94',
  tenant: 'demo',
};
const SECRET = '0b6f0c52-1111-4222-8333-444455556666-9a1c2d3e-1111-4222-8333-444455556666';
const ALL_IN = [...Object.keys(VALUES), 'clientSecret'];
const HANDLERS = new Proxy({}, { get: () => () => undefined }) as PopupProps;
const DONE: StepProgress = { state: 'done' };
const THREE = { role: DONE, agent: DONE, application: DONE };
const FORM: Overview['form'] = { state: 'ready', isActive: true, tabs: [{ id: 1, title: 'ScalePad · Add HaloPSA' }] };
const IN_FORM = { activePage: 'scalepad', form: FORM } as const;
const RUN: RunView = { state: 'running', tabId: 1, pressedAt: NOW, fill: false, skipped: [], isHere: false };

interface Parts {
  steps?: Partial<SetupView['setup']['steps']>;
  captured?: readonly string[];
  run?: Partial<RunView>;
  view?: Partial<SetupView>;
  around?: Partial<Overview>;
  values?: CredentialValues;
  /** The report of the last connection check. */
  report?: CheckReport;
  failed?: true;
  isAsked?: true;
  /** State that exists only while the popup is open, such as a question. */
  open?: Partial<PopupProps>;
}

function setupView({ steps, captured = [], run, view = {} }: Parts): SetupView {
  const base = guideState(ROLES, {
    kind: 'list',
    captured: [...captured],
    setup: (setup) => ({ ...setup, steps: { ...setup.steps, ...steps } }),
  }).view;
  const credentials = base.credentials.map((one) =>
    one.id === 'clientSecret' && one.captured ? { ...one, saved: true, expiresAt: NOW + 28.5 * 60_000 } : one,
  );
  return { ...base, pairExpiries: {}, credentials, ...(run && { run: { ...RUN, ...run } }), ...view };
}

/** Returns the popup, as the extension's own code derives it from its state. */
function popup(parts: Parts = {}) {
  const view = setupView(parts);
  const { report, open } = parts;
  const overview: Overview = {
    readAt: 0,
    views: [view],
    activePage: 'halo',
    form: { state: 'none', isActive: false, tabs: [] },
    sitesGranted: true,
    recipes: RECIPES,
    encryption: 'off',
    ...parts.around,
  };
  const shown = overview.views.length === 1 ? (overview.views[0] ?? null) : null;
  const check = {
    enabled: parts.captured === ALL_IN,
    running: false,
    offer: null,
    verdict: report ? verdictOf(report) : null,
    rows: report ? checkRows(view, report) : [],
  };
  const model = popupViewModel({
    overview: parts.failed ? null : overview,
    failed: parts.failed === true,
    view: shown,
    choosing: shown === null && overview.views.length > 0,
    values: parts.values ?? VALUES,
    isAsked: parts.isAsked === true,
    check,
    now: NOW,
  });
  const props = {
    ...asProps(HANDLERS),
    check,
    consent: shown && consentOf(shown, false),
    fillChoices: [],
    askOverwrite: false,
    askServer: null,
    askForget: false,
    clearing: null,
    unlock: null,
    addressFault: null,
    status: report ? (verdictOf(report)?.text ?? '') : '',
    busy: false,
    ...model,
    ...open,
  };
  return { stage: 'popup' as const, view: <PopupView {...(props as PopupProps)} /> };
}

/** Returns the popup's handlers, which do nothing. */
function asProps(handlers: PopupProps): Partial<PopupProps> {
  const names = [
    ...['onOrigin', 'onAction', 'onOpenHalo', 'onCustomDomain', 'onFillConsent', 'onCopy', 'onReveal', 'onFill'],
    ...['onServer', 'onPutBack', 'onServerChange', 'onOverwrite', 'onClearing', 'onRecord', 'onPair', 'onUnlock'],
    ...[
      'onPractice',
      'onCheck',
      'onCheckCancel',
      'onCheckGo',
      'onForget',
      'onRecipe',
      'onOption',
      'onName',
      'onSettings',
    ],
  ] as const;
  return Object.fromEntries(names.map((name) => [name, handlers[name as keyof PopupProps]]));
}

const filled = { steps: { ...THREE, scalepad: { state: 'in-progress', met: 5, total: 5 } }, captured: ALL_IN } as const;
const ready = { steps: THREE, captured: ALL_IN, around: IN_FORM };

const FAILS: CheckReport = {
  verdict: 'fails',
  took: 900,
  at: NOW,
  lines: [
    { outcome: 'scopesMissing', about: ['read:sales', 'edit:sales', 'read:invoices'] },
    { outcome: 'noTickets', about: [] },
    { outcome: 'signedIn', about: ['ScalePad API'] },
  ],
};
const WORKS: CheckReport = {
  verdict: 'works',
  took: 900,
  at: NOW,
  lines: [{ outcome: 'signedIn', about: ['ScalePad API'] }],
};
const FILLED = CREDENTIALS.map((credential) => ({ credential, outcome: 'filled' as const }));
const OTHER = { ...setupView({ captured: ALL_IN }) };
const SECOND = { ...OTHER, setup: { ...OTHER.setup, origin: 'https://other.halopsa.com' } };

/** Every state of the popup, by the name of its picture. */
export const POPUP_VIEWS = {
  'popup-start': popup(),
  'popup-start-rest': popup({ steps: { role: DONE }, isAsked: true }),
  'popup-empty': popup({ around: { views: [], activePage: 'other' } }),
  'popup-grant': popup({ around: { sitesGranted: false } }),
  'popup-running': popup({ run: {}, steps: { role: { state: 'in-progress', met: 5, total: 18 } } }),
  'popup-running-elsewhere': popup({ run: {}, steps: { role: DONE }, around: { activePage: 'other' } }),
  'popup-stopped': popup({ run: { state: 'stopped' }, steps: { role: DONE, agent: DONE } }),
  'popup-paused': popup({ run: { state: 'paused', reason: 'restarted' }, steps: { role: DONE } }),
  'popup-first': popup({
    steps: {
      role: { ...DONE, met: 18, total: 18 },
      agent: DONE,
      application: { state: 'in-progress', met: 5, total: 17 },
    },
    captured: ALL_IN.slice(0, 3),
  }),
  'popup-guide-off': popup({
    steps: { role: DONE },
    view: { layout: { ...OTHER.layout, off: true } },
  }),
  'popup-locked': popup({
    steps: THREE,
    view: { encryption: 'locked' },
    open: {
      unlock: {
        label: i18n.t('popup.unlock.label'),
        press: i18n.t('popup.unlock.press'),
        fault: i18n.t('popup.unlock.wrong'),
      },
    },
  }),
  'popup-form': popup(ready),
  'popup-full': popup({ ...filled, around: IN_FORM, open: { status: changesText(OTHER, FILLED) } }),
  'popup-folds': { ...popup(ready), open: true },
  'popup-checking': popup({
    ...ready,
    open: {
      check: { enabled: true, running: true, offer: null, verdict: null, rows: [] },
      status: i18n.t('check.asking'),
      busy: true,
    },
  }),
  'popup-checked': popup({ ...ready, report: FAILS }),
  'popup-checked-works': popup({ ...ready, report: WORKS }),
  'popup-revealed': popup({
    ...ready,
    values: { ...VALUES, clientSecret: SECRET },
    open: { status: i18n.t('popup.revealed', ['Client Secret']) },
  }),
  'popup-asks': popup({
    ...ready,
    view: { alternativePairs: [{ id: '1', saved: false, capturedAt: NOW, expiresAt: NOW + 60_000 }] },
    open: { askOverwrite: true },
  }),
  'popup-asks-forget': popup({ ...ready, open: { askForget: true } }),
  'popup-asks-form': popup({
    ...ready,
    around: { ...IN_FORM, form: { ...FORM, state: 'several' } },
    open: {
      fillChoices: [
        { id: 1, title: 'ScalePad · Add HaloPSA' },
        { id: 2, title: 'ScalePad · HaloPSA Setup' },
      ],
    },
  }),
  'popup-several': popup({ captured: ALL_IN, around: { activePage: 'other', views: [OTHER, SECOND] } }),
  'popup-done': popup({ steps: { ...THREE, scalepad: DONE } }),
  'popup-no-answer': popup({ failed: true }),
};
