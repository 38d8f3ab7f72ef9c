import { i18n } from '#i18n';
import { GuidePanel } from '@/components/guide/GuidePanel';
import { SetupChoices } from '@/components/guide/SetupChoices';
import type { Finding } from '@/utils/audit/finding';
import type { GuideContext } from '@/utils/guide/context';
import { guideMenu } from '@/utils/guide/guide-menu';
import { recordDialog } from '@/utils/guide/record-dialog';
import type { GuideState } from '@/utils/guide/state';
import { guideViewModel, type Handlers, invalidatedViewModel, showsChoices } from '@/utils/guide/view-model';
import { wantedText } from '@/utils/recipe/requirements';
import {
  API,
  APPLICATION,
  guideState,
  NEW_ROLE,
  ROLE,
  ROLES,
  type Settings,
  withRecord,
} from '../unit/guide/guide-states';
import { NAMES, OPTION_ROWS, RECIPES } from './choices';

const nothing = () => {};
const HANDLERS = new Proxy({}, { get: () => nothing }) as Handlers;

type Parts = NonNullable<Parameters<typeof guideState>[1]>;

/** A role whose tab shows every state and reason of a setting. */
const MIXED: Settings = {
  rest: 'met',
  'tickets-access': 'exceeds',
  'suppliers-access': 'locked',
  'items-access': 'ambiguous',
  'timesheets-access': 'differs',
  'all-ticket-types': 'missing',
  'clients-access': 'differs',
  'assets-access': 'differs',
  'view-unassigned-tickets': 'differs',
};
/** Two settings that need the admin; all others are done. */
const TWO: Settings = { rest: 'met', 'suppliers-access': 'locked', 'items-access': 'ambiguous' };
/** Every setting except the name is to change. */
const OPEN = { settings: { rest: 'differs', 'role-name': 'met' }, setup: withRecord('role', ROLE) } as const;
const HALF = { tab: 'permissions', settings: MIXED, setup: withRecord('role', ROLE) } as const;
const ALL_IN = ['resourceServer', 'authorisationServer', 'tenant', 'clientId', 'clientSecret'];
const PRESENT: Partial<Record<Finding['status'], (finding: Finding) => string | null>> = {
  met: ({ wanted }) => wanted,
  exceeds: () => 'Read, Modify and Delete',
  differs: ({ requirement }) => (requirement.kind === 'boolean' ? 'No' : 'No Access'),
  locked: () => 'No Access',
};

/** Returns the state with values as Halo shows them, and with a control for each found setting. */
function withValues(state: GuideState): GuideState {
  const { names } = state.view.setup;
  const findings = state.scan.findings.map((finding) => {
    const wanted = wantedText(finding.requirement, names);
    const present = PRESENT[finding.status]?.({ ...finding, wanted }) ?? null;
    const control = finding.status === 'missing' || finding.status === 'ambiguous' ? null : ({} as Finding['control']);
    return { ...finding, wanted, present, control };
  });
  return { ...state, scan: { ...state.scan, findings } };
}

/** Returns the guide for this page, as the extension's own code derives it. */
function guide(path: string, parts: Parts = {}, change: (state: GuideState) => Partial<GuideState> = () => ({})) {
  const before = withValues(guideState(path, parts));
  const state = { ...before, ...change(before) };
  const context = contextOf(state);
  return (
    <>
      <GuidePanel
        {...guideViewModel(state, HANDLERS)}
        menu={state.panel.menu ? guideMenu(context) : null}
        choices={showsChoices(state) ? choices() : null}
      />
      {recordDialog(context)}
    </>
  );
}

/** Returns the choices of a setup that has not begun. */
function choices() {
  const rows = {
    isRecipeManaged: false,
    managed: i18n.t('policy.managed'),
    recipes: RECIPES,
    recipeId: RECIPES[0]?.id ?? '',
    options: OPTION_ROWS,
    names: NAMES,
  };
  const presses = { onRecipe: nothing, onOption: nothing, onType: nothing, onName: nothing };
  return (
    <SetupChoices title={i18n.t('guide.choices.title')} namesTitle={i18n.t('common.names')} {...rows} {...presses} />
  );
}

/** Returns the parts of the guide's context that menu, choices and dialog need before they are pressed. */
function contextOf(state: GuideState): GuideContext {
  return {
    state,
    isTrustedGesture: () => true,
    reportInvalidation: (work: Promise<unknown>) => work.then(nothing),
    update: nothing,
    setPanel: nothing,
  } as unknown as GuideContext;
}

const panel = (state: GuideState, open: Partial<GuideState['panel']>) => ({ panel: { ...state.panel, ...open } });
const done = (setup: Parameters<NonNullable<Parts['setup']>>[0]) =>
  withRecord('agent', '/config/agents/agents?agentid=5', 1)(withRecord('role', ROLE, 1)(setup));

/** Returns the state after Apply: what was written, and one value that Halo does not offer. */
function applied(state: GuideState): Partial<GuideState> {
  const changes = state.scan.findings
    .filter(({ status }) => status === 'met')
    .slice(0, 6)
    .map(({ requirement }) => ({ requirement, before: { text: null, texts: [], on: null } }));
  const options = ['No Access', 'Read and Modify (own)', 'Read and Modify (All)'];
  const outcomes = ['timesheets-access'].map((requirementId) => ({
    requirementId,
    result: 'left' as const,
    why: { reason: 'no-such-option' as const, options },
  }));
  return {
    report: { outcomes, changes } as unknown as GuideState['report'],
    outcomes: new Map(outcomes.map((one) => [one.requirementId, one])),
    news: i18n.t('guide.news.applied', changes.length),
  };
}

const needs: Parts = {
  ...HALF,
  settings: { ...MIXED, 'clients-access': 'met', 'assets-access': 'met', 'view-unassigned-tickets': 'met' },
};

/** Returns the guide with its menu, and with the question before it is hidden. */
function asking(path: string, parts: Parts) {
  const state = guideState(path, parts);
  const context = contextOf({ ...state, ...panel(state, { menu: true }) });
  const press = { isTrusted: true } as Event;
  guideMenu(context).props.onAsk(true, press);
  const view = guide(path, parts, (now) => panel(now, { menu: true }));
  guideMenu(context).props.onAsk(false, press);
  return view;
}

/** Returns the guide after its extension context was invalidated. */
function contextInvalidated() {
  const state = withValues(guideState(ROLE, HALF));
  const shown = guideViewModel(state, HANDLERS);
  return <GuidePanel {...invalidatedViewModel(shown, state, i18n.t('guide.hint.contextInvalidated'))} />;
}

/** Every state of the step-by-step guide, by the name of its picture. The extension's view model derives the texts. */
export const GUIDE_VIEWS = {
  'guide-mixed': guide(ROLE, HALF),
  'guide-unfolded': guide(ROLE, HALF, (state) => panel(state, { done: true, toChange: true })),
  'guide-done': guide(ROLE, { setup: withRecord('role', ROLE) }, applied),
  'guide-review': guide(ROLE, { setup: withRecord('role', ROLE) }, (state) => ({
    ...applied(state),
    ...panel(state, { review: true }),
  })),
  'guide-needs-you': guide(ROLE, needs, applied),
  'guide-needs-you-two': guide(ROLE, { setup: withRecord('role', ROLE), settings: TWO }),
  'guide-to-change': guide(ROLE, OPEN),
  'guide-your-turn-edit': guide(ROLE, { ...OPEN, mode: 'view' }),
  'guide-saved': guide(ROLE, { mode: 'view', setup: withRecord('role', ROLE, 1) }),
  'guide-busy': guide(ROLE, {
    ...OPEN,
    state: { busy: 'apply', progress: { at: 7, total: 18, name: 'Assets Access Level' } },
  }),
  'guide-checking': guide(ROLE, { setup: withRecord('role', ROLE), mode: 'view', state: { busy: 'verify' } }),
  'guide-list': guide(ROLES, { kind: 'list' }, (state) => panel(state, { expanded: true })),
  'guide-foreign': guide(`${ROLES}?id=99`, HALF),
  'guide-foreign-menu': guide(`${ROLES}?id=99`, HALF, (state) => panel(state, { expanded: true, menu: true })),
  'guide-use-record': guide(`${ROLES}?id=99`, HALF, (state) => panel(state, { toUse: { name: 'Finance', agents: 3 } })),
  'guide-lost': guide(ROLE, { ...HALF, kind: 'list', state: { pageNotFound: true } }),
  'guide-language': guide(ROLE, {
    ...HALF,
    settings: { rest: 'missing' },
    state: { language: 'fr' },
  }),
  'guide-context-invalidated': contextInvalidated(),
  'guide-api': guide(API, { kind: 'api', setup: done, captured: ALL_IN.slice(0, 3) }),
  'guide-application': guide('/config/integrations/api/applications?id=-1', {
    tab: 'details',
    settings: { rest: 'differs', 'application-login-type': 'missing', 'application-agent': 'missing' },
    setup: done,
    captured: ALL_IN,
  }),
  'guide-application-scope-all': guide(
    APPLICATION,
    { tab: 'permissions', settings: { rest: 'exceeds' }, setup: withRecord('application', APPLICATION) },
    ({ scan }) => ({
      scan: {
        ...scan,
        findings: scan.findings.map((finding) => ({ ...finding, grantedBy: 'all', present: 'Yes' })),
        beyond: [{ key: 'all', label: 'all' } as GuideState['scan']['beyond'][number]],
      },
    }),
  ),
  'guide-application-offer': guide(APPLICATION, {
    mode: 'view',
    setup: (setup) => withRecord('application', APPLICATION, 1)(done(setup)),
    captured: ALL_IN,
    state: { offer: true },
  }),
  'guide-collapsed': guide(ROLE, HALF, ({ view }) => ({
    view: { ...view, layout: { ...view.layout, collapsed: true } },
  })),
  'guide-choosing': guide(NEW_ROLE, { tab: 'details', settings: { rest: 'differs' } }),
  'guide-menu': guide(ROLE, HALF, (state) => panel(state, { menu: true })),
  'guide-menu-ask': asking(ROLE, HALF),
  'guide-moved': guide(ROLE, HALF, ({ view }) => ({
    view: { ...view, layout: { ...view.layout, place: { right: 900, bottom: 200 } } },
  })),
};
