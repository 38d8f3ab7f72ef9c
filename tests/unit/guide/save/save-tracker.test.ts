// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { auditRequirement } from '@/utils/audit/audit';
import type { Finding } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import type { ApplicationFormSession } from '@/utils/guide/capture/application-form-session';
import type { GuideContext } from '@/utils/guide/context';
import { SaveTracker } from '@/utils/guide/save/save-tracker';
import type { GuideState } from '@/utils/guide/state';
import { haloAddress } from '@/utils/halo/address';
import { recipeById, requirementsFor } from '@/utils/recipe';
import { createSetup } from '@/utils/setup/create-setup';
import type { ReportedProgress } from '@/utils/setup/observed-settings';
import { controlUnder, says, WORDS } from '../../audit/support';

const told: ReportedProgress[] = [];
/** The pairs that the vault was told of as saved, with their Client IDs after Save. */
const pairs: string[] = [];
const failures: Element[] = [];
vi.mock('@/utils/guide/background-client', () => ({
  sendStepProgress: (_step: string, progress: ReportedProgress) => {
    told.push(progress);
    return Promise.resolve(view);
  },
  sendPairSaved: (clientId: string, now: string) => {
    pairs.push(`${clientId} ${now}`);
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
  failureToasts: () => [...failures],
}));

const HALO = 'https://demo.halopsa.com';
const recipe = recipeById('scalepad');
if (!recipe) throw new Error('no recipe');
const setup = createSetup(HALO, recipe, 0);
const view = { setup, recipe, credentials: [] } as unknown as GuideState['view'];
const requirements = requirementsFor(recipe, setup.options);

const ROLE = '/config/agents/roles?id=7';
const NEW_ROLE = '/config/agents/roles?id=-1';
const AGENT = '/config/agents/agents?agentid=5';
const NEW_AGENT = '/config/agents/agents?agentid=-1';
const NEW_APPLICATION = '/config/integrations/api/applications?id=-1';
const APPLICATION = '/config/integrations/api/applications?id=4';
const AGENTS = '/config/agents/agents';

interface Shows {
  mode?: 'view' | 'edit';
  kind?: 'record' | 'list';
  /** Ids of the requirements that are met; all of the page's when left out. */
  met?: string[];
  applied?: boolean;
  name?: string;
  clientId?: string;
}

function addressOf(path: string) {
  const address = haloAddress(new URL(path, HALO));
  if (!address) throw new Error(path);
  return address;
}

/** The guide's state on a page that shows this. */
function state(path: string, { mode = 'edit', kind = 'record', met, applied = false, name }: Shows = {}): GuideState {
  const address = addressOf(path);
  const findings: Finding[] = requirementsOn(address, null, requirements).map((requirement) => {
    const isName = requirement.kind === 'text';
    const isMet = isName && name !== undefined ? false : (met?.includes(requirement.id) ?? true);
    const control = controlUnder(requirement.name);
    const found = auditRequirement(requirement, {
      controls: [control],
      read: () => says(isName && name !== undefined ? name : null),
      mode,
      names: setup.names,
      words: WORDS,
      labels: {},
      grantedBy: null,
      standIn: () => null,
    });
    return isMet ? { ...found, status: 'met' } : found;
  });
  const tabs = kind === 'record' ? [['only', { met: 0, total: 0, mode, opened: true, findings }]] : [];
  return {
    view,
    address,
    scan: { page: { kind, mode, tab: null }, controls: [], findings, beyond: [] },
    tabs: new Map(tabs as [string, unknown][]),
    outcomes: new Map(applied ? [['agent-roles', { requirementId: 'agent-roles', result: 'set' }]] : []),
    report: null,
    news: '',
    recordName: name ?? null,
  } as unknown as GuideState;
}

/** Client ID of the pair that the form holds. */
let saves: string | null = null;
const form = { saved: () => saves, failed: () => undefined, holdsPair: false };
let note: SaveTracker;

/** The page shows this now; gives what follows for the guide. */
function shows(path: string, what: Shows = {}) {
  const now = state(path, what);
  shown = what.clientId ?? null;
  const update = (patch: Partial<GuideState>) => void Object.assign(now, patch);
  const desk = { state: now, saving: note, update } as unknown as GuideContext;
  return note.observe(desk);
}

function byHand(event: Event, on: EventTarget = document.body) {
  Object.defineProperty(event, 'isTrusted', { value: true });
  on.dispatchEvent(event);
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="cancel">Cancel</button>';
  told.length = 0;
  pairs.length = 0;
  failures.length = 0;
  form.holdsPair = false;
  saves = null;
  note = new SaveTracker(form as unknown as ApplicationFormSession);
});
afterEach(() => vi.useRealTimers());

describe('after Save', () => {
  test('nothing is noted before the page shows a saved record, however long Halo takes', async () => {
    note.press(state(AGENT));
    for (let seconds = 0; seconds < 8; seconds += 1) {
      vi.advanceTimersByTime(1000);
      expect(await shows(AGENT)).toBeNull();
    }
    expect(told).toEqual([]);
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    expect(told).toMatchObject([{ state: 'in-progress', savedAt: Date.now() }]);
    // Once only.
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
  });

  test('a new record gets its address first and its view mode then, or the other way round', async () => {
    note.press(state(NEW_AGENT));
    expect(await shows(NEW_AGENT, { mode: 'view' })).toBeNull();
    note.moved(addressOf(AGENT));
    expect(await shows(AGENT)).toBeNull();
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    expect(told).toHaveLength(1);
  });

  test('what was not all met is read back when Apply ran, and else only noted as saved', async () => {
    note.press(state(AGENT, { met: ['agent-roles'], applied: true }));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    expect([...note.expectedAfterSave]).toEqual(['agent-roles']);
    note.press(state(AGENT, { met: ['agent-roles'] }));
    expect(await shows(AGENT, { mode: 'view' })).toBe('saved');
  });

  test('an application with a new secret is read back, though not all of it was looked at', async () => {
    const application = '/config/integrations/api/applications?id=4';
    form.holdsPair = true;
    note.press(state(application, { met: [] }));
    expect(await shows(application, { mode: 'view' })).toBe('verify');
    note.press(state('/config/integrations/api/applications?id=-1', { met: [] }));
    note.moved(addressOf(application));
    expect(await shows(application, { mode: 'view' })).toBe('saved');
  });

  test('a new role is not read back at its first Save: its other tabs come with Edit', async () => {
    note.press(state(NEW_ROLE, { applied: true }));
    note.moved(addressOf(ROLE));
    expect(await shows(ROLE, { mode: 'view' })).toBe('saved');
  });

  test('Halo leads to the list: the record counts once it is opened again, and no other one does', async () => {
    note.press(state(AGENT));
    note.moved(addressOf(AGENTS));
    expect(await shows(AGENTS, { kind: 'list', mode: 'view' })).toBeNull();
    expect(told).toEqual([]);
    note.moved(addressOf('/config/agents/agents?agentid=6'));
    expect(await shows('/config/agents/agents?agentid=6', { mode: 'view' })).toBeNull();
    expect(told).toEqual([]);
    note.moved(addressOf(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
  });

  test('a new one that Halo leads away from is known again by its name alone', async () => {
    note.press(state(NEW_AGENT));
    note.moved(addressOf(AGENTS));
    note.moved(addressOf('/config/agents/agents?agentid=6'));
    expect(await shows('/config/agents/agents?agentid=6', { mode: 'view', name: 'Anna Admin' })).toBeNull();
    note.moved(addressOf(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
  });

  test('a new one that the admin leaves for another record right after Save is not that record', async () => {
    saves = 'id-1';
    note.press(state(NEW_APPLICATION, { name: 'ScalePad' }));
    note.moved(addressOf(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view', name: 'Backup vendor' })).toBeNull();
    expect(told).toEqual([]);
    expect(pairs).toEqual([]);
  });

  test('the pair of a new application is saved with it, and only the Client ID of a new one can change by that', async () => {
    saves = 'id-1';
    note.press(state(NEW_APPLICATION, { name: 'ScalePad' }));
    note.moved(addressOf(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view', name: 'ScalePad', clientId: 'id-2' })).not.toBeNull();
    expect(pairs).toEqual(['id-1 id-2']);
    note.press(state(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view', clientId: 'id-3' })).not.toBeNull();
    expect(pairs).toHaveLength(1);
  });

  test('a secret that Halo shows only after Save is that of the saved application', async () => {
    note.press(state(NEW_APPLICATION));
    note.moved(addressOf(APPLICATION));
    expect(await shows(APPLICATION, { mode: 'view' })).not.toBeNull();
    expect(pairs).toEqual([]);
    saves = 'id-1';
    // The next new one has the same address, and shows no Save before it is drawn.
    await shows(NEW_APPLICATION, { mode: 'view' });
    expect(pairs).toEqual([]);
    await shows(APPLICATION, { mode: 'view' });
    await shows(APPLICATION, { mode: 'view' });
    expect(pairs).toEqual(['id-1 id-1']);
  });

  test('a failure that comes means nothing was saved; one that stood there before the press means nothing', async () => {
    failures.push(document.createElement('p'));
    note.press(state(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    note.press(state(AGENT));
    failures.push(document.createElement('p'));
    told.length = 0;
    expect(await shows(AGENT)).toBeNull();
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(told).toEqual([]);
  });

  test('what was shown as saved and then failed is taken back', async () => {
    note.press(state(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    failures.push(document.createElement('p'));
    told.length = 0;
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(told).toMatchObject([{ state: 'in-progress' }]);
    expect(told[0]?.savedAt).toBeUndefined();
    expect(told[0]?.verifiedAt).toBeUndefined();
  });

  test.each([
    ['Cancel', () => byHand(new MouseEvent('click', { bubbles: true }), document.getElementById('cancel') as Element)],
    ['Escape', () => byHand(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))],
  ])('what %s takes back is not saved', async (_, takeBack) => {
    note.press(state(AGENT));
    takeBack();
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(told).toEqual([]);
  });

  test('a Save of which nothing is seen for a minute is forgotten', async () => {
    note.press(state(AGENT));
    vi.advanceTimersByTime(61_000);
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(told).toEqual([]);
  });

  test('what view mode shows as numbers is read back once, right after Edit', async () => {
    note.press(state(AGENT));
    expect(await shows(AGENT, { mode: 'view' })).toBe('verify');
    note.verifyInEditMode = true;
    expect(await shows(AGENT, { mode: 'view' })).toBeNull();
    expect(await shows(AGENT)).toBe('verify');
    // Not again while the admin edits: that would read what is not saved.
    expect(await shows(AGENT)).toBeNull();
    note.verifyInEditMode = true;
    note.moved(addressOf('/config/agents/agents?agentid=6'));
    await shows('/config/agents/agents?agentid=6', { mode: 'view' });
    expect(await shows('/config/agents/agents?agentid=6')).toBeNull();
  });
});
