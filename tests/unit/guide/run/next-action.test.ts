// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { newRecordId } from '@/utils/guide/existing-record';
import { nextRunAction, type RunAction } from '@/utils/guide/run/next-action';
import { runCardViewModel } from '@/utils/guide/run/run-card-view-model';
import type { GuideState } from '@/utils/guide/state';
import type { RunView, Setup } from '@/utils/setup/types';
import { speakEnglish } from '../../speak-english';
import { AGENT, APPLICATION, DEMO, guideState, NEW_ROLE, ROLE, ROLES, withRecord } from '../guide-states';

beforeEach(() => speakEnglish());

const RUN: RunView = { state: 'running', tabId: 1, pressedAt: 0, fill: false, skipped: [], isHere: true };

type Parts = NonNullable<Parameters<typeof guideState>[1]>;

/** Returns the state on a page while a run is under way; `run` changes parts of it. */
function runningOn(path: string, parts: Parts = {}, run: Partial<RunView> = {}): GuideState {
  const state = guideState(path, parts);
  return { ...state, view: { ...state.view, run: { ...RUN, ...run } } };
}

const done =
  (...steps: ('role' | 'agent' | 'application')[]) =>
  (setup: Setup): Setup => ({
    ...setup,
    steps: { ...setup.steps, ...Object.fromEntries(steps.map((step) => [step, { state: 'done' as const }])) },
  });

const ALL_RECORDS = done('role', 'agent', 'application');
const TRIED = { outcomes: [], changes: [] };

const withoutCapture = (state: GuideState): GuideState => ({
  ...state,
  view: { ...state.view, policy: { capture: false } },
});

const CASES: [what: string, state: GuideState, action: RunAction['kind'], waitsFor?: string][] = [
  ['fills in a new role', runningOn(NEW_ROLE, { settings: { rest: 'differs' } }), 'apply'],
  ['waits for Save once a new role is filled in', runningOn(NEW_ROLE), 'wait', 'save'],
  [
    'waits for Edit on its own saved role',
    runningOn(ROLE, { mode: 'view', settings: { rest: 'differs' }, setup: withRecord('role', ROLE) }),
    'wait',
    'edit',
  ],
  [
    'fills in its own role in edit mode',
    runningOn(ROLE, { settings: { rest: 'differs' }, setup: withRecord('role', ROLE) }),
    'apply',
  ],
  ['waits for Save once its role is filled in', runningOn(ROLE, { setup: withRecord('role', ROLE) }), 'wait', 'save'],
  [
    'leaves a role of others alone',
    runningOn(`${ROLES}?id=99`, { settings: { rest: 'differs' }, setup: withRecord('role', ROLE) }),
    'leave',
  ],
  ['opens the next step from a done one', runningOn(ROLE, { mode: 'view', setup: done('role') }), 'navigate'],
  ['does not leave a record in edit mode', runningOn(ROLE, { mode: 'edit', setup: done('role') }), 'leave'],
  [
    'waits for New where no navigation is under way',
    runningOn('/config/agents/agents', { kind: 'list', setup: done('role') }),
    'wait',
    'new',
  ],
  [
    'asks for no second role in the list of the roles',
    runningOn(ROLES, { kind: 'list', setup: withRecord('role', ROLE) }),
    'leave',
  ],
  [
    'opens ScalePad after the application without a check where no credential may be captured',
    withoutCapture(runningOn(APPLICATION, { mode: 'view', setup: ALL_RECORDS })),
    'scalepad',
  ],
  [
    'checks the connection after the application',
    runningOn(APPLICATION, { mode: 'view', setup: ALL_RECORDS }),
    'check',
  ],
  [
    'opens ScalePad once the connection works',
    runningOn(APPLICATION, { mode: 'view', setup: ALL_RECORDS, state: { runCheck: { result: null, isPassed: true } } }),
    'scalepad',
  ],
  [
    'waits while ScalePad is open',
    runningOn(APPLICATION, { mode: 'view', setup: ALL_RECORDS }, { scalePadTabId: 2 }),
    'wait',
    'scalepad',
  ],
  [
    'rests where there is no run, on a form with everything to change',
    guideState(NEW_ROLE, { settings: { rest: 'differs' } }),
    'rest',
  ],
  ['rests while it is paused', runningOn(NEW_ROLE, { settings: { rest: 'differs' } }, { state: 'paused' }), 'rest'],
  ['rests in another tab', runningOn(NEW_ROLE, { settings: { rest: 'differs' } }, { isHere: false }), 'rest'],
  ['rests while something is under way', runningOn(NEW_ROLE, { state: { busy: 'apply' } }), 'rest'],
];

test.each(CASES)('%s', (_what, state, kind, waitsFor) => {
  const action = nextRunAction(state);
  expect(action.kind).toBe(kind);
  if (action.kind === 'wait') expect(action.for).toBe(waitsFor);
});

test('names what Apply left to the admin', () => {
  const base = runningOn(ROLE, { settings: { rest: 'differs' }, setup: withRecord('role', ROLE) });
  const outcomes = new Map(
    base.scan.findings.map(({ requirement: { id } }) => [
      id,
      { requirementId: id, result: 'left' as const, why: { reason: 'missing' as const } },
    ]),
  );
  const action = nextRunAction({ ...base, outcomes, report: TRIED });
  expect(action).toMatchObject({ kind: 'wait', for: 'admin' });
});

test('names the scope that grants everything, until the admin skips it', () => {
  const base = runningOn('/config/integrations/api/applications?id=-1', { setup: done('role', 'agent') });
  for (const finding of base.scan.findings) finding.grantedBy = 'all';
  expect(nextRunAction(base)).toEqual({ kind: 'wait', for: 'admin', open: [], grantedBy: 'all' });
  const shown = runCardViewModel(base);
  expect(shown?.title).toBe('1 setting needs you');
  expect(shown?.needs.map(({ name }) => name)).toEqual(['all']);
  expect(`${shown?.title} ${shown?.text}`).not.toMatch(/filled in/);
  const skipped = { ...base, view: { ...base.view, run: { ...RUN, skipped: ['all'] } } };
  expect(nextRunAction(skipped)).toEqual({ kind: 'wait', for: 'save' });
});

test('resumes the interrupted reading of a saved record, instead of asking for Edit', () => {
  const saved = (setup: Setup): Setup => ({
    ...setup,
    steps: { ...setup.steps, role: { state: 'in-progress', recordUrl: DEMO + ROLE, savedAt: 1, met: 18, total: 18 } },
  });
  const state = runningOn(ROLE, { mode: 'view', tab: 'details', setup: saved });
  const tabs = new Map([['details' as const, { met: 1, total: 1, mode: 'view' as const, opened: true, findings: [] }]]);
  expect(nextRunAction({ ...state, tabs })).toEqual({ kind: 'verify' });
  // A tab that does not open is not tried again and again.
  const closed = { met: 0, total: 0, mode: 'view' as const, opened: false, findings: [] };
  const all = new Map([...tabs, ['permissions' as const, closed], ['departments' as const, closed]]);
  expect(nextRunAction({ ...state, tabs: all })).toEqual({ kind: 'wait', for: 'edit' });
});

test('offers a new record where Halo cannot open the old one', () => {
  const state = { ...runningOn(ROLE, { kind: 'list', setup: withRecord('role', ROLE) }), pageNotFound: true };
  expect(nextRunAction(state)).toEqual({ kind: 'wait', for: 'gone' });
  expect(runCardViewModel(state)?.buttons.map(({ text }) => text)).toEqual(['Create a new one']);
});

test('says before Save that an application from before the setup needs a new Client Secret', () => {
  const setup = (begun: Setup) => withRecord('application', APPLICATION)(done('role', 'agent')(begun));
  const text = "You'll need to generate a new Client Secret.";
  expect(runCardViewModel(runningOn(APPLICATION, { setup }))?.text).toContain(text);
  const captured = runCardViewModel(runningOn(APPLICATION, { setup, captured: ['clientSecret'] }))?.text;
  expect(captured).toContain('Client ID and Client Secret are stored.');
  expect(captured).not.toContain(text);
});

test('shows that Halo refused a Save, and that the permission for Edit may be missing', () => {
  const refused = { ...runningOn(NEW_ROLE), isSaveRefused: true, news: "Halo didn't save." };
  expect(runCardViewModel(refused)).toMatchObject({
    title: 'Your turn: click Save in Halo',
    text: "Halo didn't save.",
  });
  const view = runningOn(ROLE, { mode: 'view', settings: { rest: 'differs' }, setup: withRecord('role', ROLE) });
  expect(runCardViewModel(view)?.text).toBe("We'll fill in the settings.");
  const page = { ...view.scan.page, edit: null };
  expect(runCardViewModel({ ...view, scan: { ...view.scan, page } })?.text).toMatch(/permission/);
});

test('offers Continue, Undo of what it wrote, and End setup when it is stopped', () => {
  const base = runningOn(ROLE, { setup: withRecord('role', ROLE) }, { state: 'stopped' });
  const [first] = base.scan.findings;
  if (!first) throw new Error('no finding');
  const changes = [{ requirement: first.requirement, before: { text: null, texts: [], on: null } }];
  const report = { outcomes: [], changes } as unknown as GuideState['report'];
  expect(runCardViewModel({ ...base, report })).toMatchObject({
    title: 'Stopped',
    stop: null,
    buttons: [{ text: 'Continue' }, { text: 'Undo' }, { text: 'End setup' }],
  });
  expect(runCardViewModel(base)?.buttons.map(({ text }) => text)).toEqual(['Continue', 'End setup']);
});

const EXISTING = 'ScalePad Integration Role';

test('asks about a record that Halo has with the same name, in its list and on its page', () => {
  const choice = { kind: 'wait', for: 'choice', step: 'role', name: EXISTING };
  const list = runningOn(ROLES, { kind: 'list', state: { existing: { name: EXISTING } } });
  const open = runningOn(ROLE, { settings: { rest: 'differs' }, state: { recordName: EXISTING.toUpperCase() } });
  expect(nextRunAction(list)).toEqual(choice);
  expect(nextRunAction(open)).toEqual({ ...choice, name: EXISTING.toUpperCase() });
  for (const state of [list, open]) {
    const skipped = { ...RUN, skipped: [newRecordId('role')] };
    expect(nextRunAction({ ...state, view: { ...state.view, run: skipped } }).kind).not.toBe('apply');
    expect(nextRunAction({ ...state, view: { ...state.view, run: skipped } })).not.toEqual(choice);
  }
  expect(runCardViewModel(list)).toMatchObject({
    title: `Halo already has a role named ${EXISTING}.`,
    buttons: [{ text: 'Create a new one' }, { text: `Use ${EXISTING}` }],
  });
});

test('asks before it creates a record that may be on a page of Halo’s list that was not read', () => {
  const list = runningOn(ROLES, { kind: 'list', state: { existing: { name: null } } });
  expect(nextRunAction(list)).toEqual({ kind: 'wait', for: 'choice', step: 'role', name: null });
  expect(runCardViewModel(list)).toMatchObject({
    title: 'Halo may have more roles',
    text: expect.stringContaining(EXISTING),
    buttons: [{ text: 'Create a new one' }],
  });
  const isNew = { ...list, view: { ...list.view, run: { ...RUN, skipped: [newRecordId('role')] } } };
  expect(nextRunAction(isNew)).not.toMatchObject({ for: 'choice' });
  expect(nextRunAction(runningOn(ROLE, { state: { existing: { name: null } } }))).not.toMatchObject({ for: 'choice' });
});

test('does not ask about the record that the setup created', () => {
  const own = runningOn(ROLE, { setup: withRecord('role', ROLE), state: { recordName: EXISTING } });
  expect(nextRunAction(own)).toEqual({ kind: 'wait', for: 'save' });
});

test('asks for nothing until it has read what Halo just saved', () => {
  const state = runningOn(ROLE, { mode: 'view', settings: { rest: 'differs' }, setup: withRecord('role', ROLE) });
  expect(nextRunAction({ ...state, isSaving: true }).kind).toBe('rest');
});

test('an agent of others is left alone while the run works on the agent', () => {
  const state = runningOn(AGENT, { settings: { rest: 'differs' }, setup: done('role') });
  expect(nextRunAction(state).kind).toBe('leave');
});

test('asks for Save or Cancel where the admin edits a record that the run has left', () => {
  const edited = runningOn(ROLE, { mode: 'edit', setup: done('role') });
  expect(runCardViewModel(edited)?.text).toBe('Click Save or Cancel in Halo first.');
  const shown = runningOn(`${ROLES}?id=99`, { mode: 'view', setup: withRecord('role', ROLE) });
  expect(runCardViewModel(shown)?.text).toBe('');
});

test('says why the open record cannot be used', () => {
  const open = runningOn(`${ROLES}?id=99`, { mode: 'view', state: { recordName: EXISTING, news: 'Why not.' } });
  expect(nextRunAction(open)).toMatchObject({ for: 'choice' });
  expect(runCardViewModel(open)?.text).toBe('Why not.');
});
