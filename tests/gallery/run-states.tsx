import { i18n } from '#i18n';
import { RunCard } from '@/components/guide/RunCard';
import { runCardViewModel } from '@/utils/guide/run/run-card-view-model';
import type { GuideState } from '@/utils/guide/state';
import type { RunView, Setup } from '@/utils/setup/types';
import { APPLICATION, guideState, NEW_ROLE, ROLE, ROLES, withRecord } from '../unit/guide/guide-states';

const RUN: RunView = { state: 'running', tabId: 1, pressedAt: 0, fill: false, skipped: [], isHere: true };
const nothing = () => {};

type Parts = NonNullable<Parameters<typeof guideState>[1]>;

const OWN: Parts = { setup: withRecord('role', ROLE) };
const allDone = (setup: Setup): Setup => {
  const done = { state: 'done' as const };
  return { ...setup, steps: { ...setup.steps, role: done, agent: done, application: done } };
};

/** Returns the card of a run on this page, with the texts that the extension derives from the state. */
function card(path: string, parts: Parts = {}, run: Partial<RunView> = {}) {
  const state = guideState(path, parts);
  return shown({ ...state, view: { ...state.view, run: { ...RUN, ...run } } });
}

function shown(state: GuideState) {
  const props = runCardViewModel(state);
  if (!props) throw new Error('no card for this state');
  return <RunCard {...props} onButton={nothing} onShow={nothing} onChanges={nothing} />;
}

/** Returns the card of a role after Apply, with what was written and, unless `status` is met, what needs the admin. */
function applied(status: 'met' | 'missing' | 'locked', { isOpen = false, left = 3 } = {}) {
  const base = guideState(ROLE, { ...OWN, settings: { rest: 'met' } });
  const ids = base.scan.findings.slice(1, 1 + left).map(({ requirement: { id } }) => id);
  const settings = Object.fromEntries(ids.map((id) => [id, status]));
  const state = guideState(ROLE, { ...OWN, settings: { rest: 'met', ...settings } });
  const changes = state.scan.findings.slice(4, 8).map(({ requirement }) => ({
    requirement,
    before: { text: null, texts: [], on: null },
  }));
  const outcomes = new Map(
    ids.map((id) => [id, { requirementId: id, result: 'left' as const, why: { reason: 'missing' as const } }]),
  );
  return shown({
    ...state,
    report: { outcomes: [], changes } as unknown as GuideState['report'],
    outcomes: status === 'met' ? new Map() : outcomes,
    panel: { ...state.panel, review: isOpen },
    view: { ...state.view, run: RUN },
  });
}

/** Returns the card of an application whose scope `all` is on. */
function scopeAll() {
  const done = { state: 'done' as const };
  const own = (setup: Setup): Setup => ({ ...setup, steps: { ...setup.steps, role: done, agent: done } });
  const state = guideState('/config/integrations/api/applications?id=-1', { setup: own });
  const findings = state.scan.findings.map((finding) => ({ ...finding, grantedBy: 'all' }));
  return shown({ ...state, scan: { ...state.scan, findings }, view: { ...state.view, run: RUN } });
}

const failed = {
  verdict: 'fails' as const,
  cause: i18n.t('check.cause.inactive'),
  cure: i18n.t('check.cure.inactive'),
  href: 'https://demo.halopsa.com/config/integrations/api/applications?id=4',
};

/** Every state of a guided run on Halo's pages, by the name of its picture. */
export const RUN_STATES = {
  'run-reading': card(NEW_ROLE, { state: { busy: 'look' } }),
  'run-working': card(ROLE, {
    ...OWN,
    state: { busy: 'apply', progress: { at: 7, total: 18, name: 'Invoices Access Level' } },
  }),
  'run-your-turn-new-role': card(NEW_ROLE),
  'run-your-turn-edit': card(ROLE, { ...OWN, mode: 'view', settings: { rest: 'differs' } }),
  'run-your-turn-save': applied('met'),
  'run-review-changes': applied('met', { isOpen: true }),
  'run-checking-saved': card(ROLE, { ...OWN, mode: 'view', state: { busy: 'verify' } }),
  'run-saved': card(ROLE, {
    mode: 'view',
    setup: (one) => ({ ...one, steps: { ...one.steps, role: { state: 'done' } } }),
  }),
  'run-needs-you': applied('missing'),
  'run-needs-you-two': applied('missing', { left: 2 }),
  'run-your-turn-new': card(ROLES, { kind: 'list' }),
  'run-already-there': card(ROLES, { kind: 'list', state: { existing: { name: 'ScalePad Integration Role' } } }),
  'run-list-cut': card(ROLES, { kind: 'list', state: { existing: { name: null } } }),
  'run-connection-check': card(APPLICATION, { mode: 'view', setup: allDone }),
  'run-connection-fails': card(APPLICATION, {
    mode: 'view',
    setup: allDone,
    state: { runCheck: { result: failed, isPassed: false } },
  }),
  'run-in-scalepad': card(APPLICATION, { mode: 'view', setup: allDone }, { scalePadTabId: 2 }),
  'run-save-refused': card(NEW_ROLE, { state: { isSaveRefused: true, news: i18n.t('guide.news.saveFailed') } }),
  'run-record-gone': card(ROLE, { ...OWN, kind: 'list', state: { pageNotFound: true } }),
  'run-scope-all': scopeAll(),
  'run-stopped': card(ROLE, OWN, { state: 'stopped' }),
  'run-paused': card(ROLE, OWN, { state: 'paused', reason: 'acted' }),
  'run-paused-restarted': card(ROLE, OWN, { state: 'paused', reason: 'restarted' }),
  'run-paused-idle': card(ROLE, OWN, { state: 'paused', reason: 'idle' }),
  'run-paused-closed': card(ROLE, OWN, { state: 'paused', reason: 'closed' }),
  'run-other-tab': card(ROLE, OWN, { isHere: false }),
  'run-wrong-page': card(`${ROLES}?id=99`, { ...OWN, settings: { rest: 'differs' } }),
};
