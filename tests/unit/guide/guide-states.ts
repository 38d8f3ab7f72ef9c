import type { Finding, FindingStatus } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { recipeContextOf } from '@/utils/guide/context';
import { nextGuideState } from '@/utils/guide/next-state';
import type { GuideState } from '@/utils/guide/state';
import { type HaloAddress, haloAddress } from '@/utils/halo/address';
import type { PageState } from '@/utils/halo/page-state';
import { RECIPES } from '@/utils/recipe';
import type { TabKey } from '@/utils/recipe/constants';
import type { Requirement } from '@/utils/recipe/schema';
import { createSetup } from '@/utils/setup/create-setup';
import type { CredentialStatus, Setup, SetupView } from '@/utils/setup/types';

export const DEMO = 'https://demo.halopsa.com';
export const ROLE = '/config/agents/roles?id=7';
export const NEW_ROLE = '/config/agents/roles?id=-1';
export const ROLES = '/config/agents/roles';
export const AGENT = '/config/agents/agents?agentid=5';
export const NEW_AGENT = '/config/agents/agents?agentid=-1';
export const APPLICATION = '/config/integrations/api/applications?id=4';
export const NEW_APPLICATION = '/config/integrations/api/applications?id=-1';
export const API = '/config/integrations/api';

const [recipe] = RECIPES;
if (!recipe) throw new Error('no recipe');

/** The statuses of a page's settings, by requirement id; the others have the one under `rest`. */
export interface Settings {
  rest?: FindingStatus;
  [id: string]: FindingStatus | undefined;
}

/** The reading of an English page on which nothing special happens. */
export const READING = {
  openedAt: 1,
  notFound: false,
  isSaving: false,
  isSaveBlocked: false,
  language: 'en',
  isTranslated: false,
};

interface Parts {
  kind?: PageState['kind'];
  mode?: PageState['mode'];
  /** The open tab; all settings of the record are on it when left out. */
  tab?: TabKey;
  settings?: Settings;
  setup?: (setup: Setup) => Setup;
  captured?: string[];
  state?: Partial<GuideState>;
}

/** Returns a change that makes the record at `path` that of this step, done when `verifiedAt` is set. */
export function withRecord(step: 'role' | 'agent' | 'application', path: string, verifiedAt?: number) {
  return (setup: Setup): Setup => ({
    ...setup,
    steps: {
      ...setup.steps,
      [step]: {
        state: verifiedAt === undefined ? 'in-progress' : 'done',
        recordUrl: DEMO + path,
        ...(verifiedAt !== undefined && { verifiedAt }),
      },
    },
  });
}

/** Returns the address of a page of the setup. */
export function addressOf(path: string): HaloAddress {
  const address = haloAddress(new URL(path, DEMO));
  if (!address) throw new Error(path);
  return address;
}

/** Returns a page as it was read; its root is the document's body. */
export function pageState(more: Partial<PageState> = {}): PageState {
  return {
    confirmed: true,
    kind: 'record',
    mode: 'edit',
    tabs: [],
    tab: null,
    get root() {
      return document.body;
    },
    saves: [],
    edit: null,
    ...more,
  };
}

/** Returns the background's view of a setup with these parts. */
export function setupView(more: Partial<SetupView> = {}): SetupView {
  if (!recipe) throw new Error('no recipe');
  return {
    readAt: 0,
    setup: createSetup(DEMO, recipe, 0),
    recipe,
    credentials: [],
    pairExpiries: {},
    layout: { collapsed: false, off: false, place: null, markers: true, motion: 'system' },
    ...more,
  };
}

/** Returns the finding of a requirement with this status; the page shows "No" where it has the control. */
export function findingOf(requirement: Requirement, status: FindingStatus): Finding {
  return {
    requirement,
    status,
    wanted: 'Yes',
    target: { kind: 'text', text: 'Yes' },
    present: status === 'missing' ? null : 'No',
    control: null,
    reading: null,
    similarLabels: [],
    elsewhere: false,
    unreadable: false,
    grantedBy: null,
  };
}

/** Returns the guide's state on a page that shows this. */
export function guideState(path: string, parts: Parts = {}): GuideState {
  const { kind = 'record', mode = 'edit', tab, settings = {}, setup = (one) => one, captured = [] } = parts;
  const address = addressOf(path);
  const fresh = setupView();
  const credentials = fresh.recipe.form.map(
    ({ credential: id }): CredentialStatus => ({ id, captured: captured.includes(id) }),
  );
  const view = { ...fresh, setup: setup(fresh.setup), credentials };
  const requirements =
    kind === 'record' ? requirementsOn(address, tab ?? null, recipeContextOf(view).requirements) : [];
  const findings = requirements.map((requirement) =>
    findingOf(requirement, settings[requirement.id] ?? settings.rest ?? 'met'),
  );
  const edit = mode === 'view' ? ({} as HTMLElement) : null;
  const scan = { page: pageState({ kind, mode, edit, tab: tab ?? null }), controls: [], findings, beyond: [] };
  return {
    ...nextGuideState(null, { ...READING, view, address, scan }, true),
    tabs: new Map(),
    recordName: null,
    ...parts.state,
  };
}
