import { afterEach, beforeEach, vi } from 'vitest';
import { auditRequirement } from '@/utils/audit/audit';
import type { Finding } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { SaveTracker } from '@/utils/guide/save/save-tracker';
import type { GuideState, TabResult } from '@/utils/guide/state';
import { requirementsFor } from '@/utils/recipe';
import type { TabKey } from '@/utils/recipe/constants';
import type { ReportedProgress } from '@/utils/setup/observed-settings';
import { controlUnder, readingOf, WORDS } from '../../audit/support';
import { addressOf, guideState, setupView, withRecord } from '../guide-states';
import { formDouble } from './doubles';

/** The progress that was reported to the background. */
export const reported: ReportedProgress[] = [];
/** The pairs that were reported to the vault as saved, with their Client IDs after Save. */
export const pairs: string[] = [];
/** The Client IDs of the pairs that were reported to the vault as replaced. */
export const replaced: string[] = [];
/** The Client IDs among them that are not of the setup's own application. */
export const foreignPairs: string[] = [];
const failures: Element[] = [];
vi.mock('@/utils/guide/background-client', () => ({
  sendStepProgress: (_step: string, progress: ReportedProgress) => {
    reported.push(progress);
    return Promise.resolve(view);
  },
  sendPairReplaced: (clientId: string) => {
    replaced.push(clientId);
    return Promise.resolve(view);
  },
  sendPairSaved: (clientId: string, now: string, isOwn: boolean) => {
    pairs.push(`${clientId} ${now}`);
    if (!isOwn) foreignPairs.push(clientId);
    return Promise.resolve(view);
  },
}));
/** The Client ID that the record shows. */
let shown: string | null = null;
vi.mock('@/utils/guide/capture/read-credentials', () => ({
  readClientPair: () => ({ state: 'masked', clientId: shown }),
}));
vi.mock('@/utils/halo/page-state', async (original) => ({
  ...(await original<typeof import('@/utils/halo/page-state')>()),
  failureMessages: () => [...failures],
}));

export const ROLE = '/config/agents/roles?id=7';
export const NEW_ROLE = '/config/agents/roles?id=-1';
export const AGENT = '/config/agents/agents?agentid=5';
export const OTHER_AGENT = '/config/agents/agents?agentid=6';
export const NEW_AGENT = '/config/agents/agents?agentid=-1';
export const AGENTS = '/config/agents/agents';
export const NEW_APPLICATION = '/config/integrations/api/applications?id=-1';
export const OTHER_APPLICATION = '/config/integrations/api/applications?id=9';
export const APPLICATION = '/config/integrations/api/applications?id=4';

const fresh = setupView();
const setup = withRecord('role', ROLE)(withRecord('agent', AGENT)(withRecord('application', APPLICATION)(fresh.setup)));
const view = setupView({ setup });
const requirements = requirementsFor(view.recipe, setup.options);

interface Shows {
  mode?: 'view' | 'edit';
  kind?: 'record' | 'list';
  /** Ids of the requirements that are met; all of the page's when left out. */
  met?: string[];
  applied?: boolean;
  name?: string;
  clientId?: string;
}

/** Returns the guide's state on a page that shows this. */
export function state(
  path: string,
  { mode = 'edit', kind = 'record', met, applied = false, name }: Shows = {},
): GuideState {
  const address = addressOf(path);
  const findings: Finding[] = requirementsOn(address, null, requirements).map((requirement) => {
    const isName = requirement.kind === 'text';
    const isMet = isName && name !== undefined ? false : (met?.includes(requirement.id) ?? true);
    const control = controlUnder(requirement.name);
    const found = auditRequirement(requirement, {
      controls: [control],
      read: () => readingOf(isName && name !== undefined ? name : null),
      mode,
      names: setup.names,
      words: WORDS,
      labels: {},
      grantedBy: null,
      alternative: () => null,
    });
    return isMet ? { ...found, status: 'met' } : found;
  });
  const page = guideState(path, { kind, mode });
  const only: TabResult = { met: 0, total: 0, mode, opened: true, findings };
  return {
    ...page,
    view,
    scan: { ...page.scan, findings },
    tabs: new Map<TabKey | 'only', TabResult>(kind === 'record' ? [['only', only]] : []),
    outcomes: new Map(applied ? [['agent-roles', { requirementId: 'agent-roles', result: 'set' }]] : []),
    recordName: name ?? null,
  };
}

/** The form of the application; `saved` returns the Client ID of the pair that it holds. */
export const form = formDouble();
/** The tracker under test. */
export let tracker: SaveTracker;

/** Shows this page to the tracker; returns what follows for the guide. */
export function shows(path: string, what: Shows = {}) {
  const now = state(path, what);
  shown = what.clientId ?? null;
  return tracker.observe({ state: now, update: (patch) => void Object.assign(now, patch) });
}

/** Adds a failure message of Halo to the page. */
export function fail(): void {
  failures.push(document.createElement('p'));
}

export function dispatchTrusted(event: Event, on: EventTarget = document.body) {
  Object.defineProperty(event, 'isTrusted', { value: true });
  on.dispatchEvent(event);
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="cancel">Cancel</button>';
  reported.length = 0;
  pairs.length = 0;
  replaced.length = 0;
  foreignPairs.length = 0;
  failures.length = 0;
  Object.assign(form, formDouble());
  tracker = new SaveTracker(form);
});
afterEach(() => vi.useRealTimers());
