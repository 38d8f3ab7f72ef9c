import { beforeEach, describe, expect, it } from 'vitest';
import type { Overview } from '@/utils/messages/overview';
import { type ActionId, type PopupPhase, popupOffer } from '@/utils/popup/popup-offer';
import { changeLayout } from '@/utils/preferences/store';
import { STEPS, type StepId } from '@/utils/recipe/constants';
import { withProgress } from '@/utils/setup/reducers';
import { changeSetup } from '@/utils/setup/store';
import type { RunView, SetupView } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { capture, noteSaved } from '@/utils/vault/vault';
import { DEMO } from '../background/support';
import { speakEnglish } from '../speak-english';
import { ALL_VALUES } from './all-values';

const RUN: RunView = { state: 'running', tabId: 1, pressedAt: 0, fill: false, skipped: [], isHere: false };
const FORM: Overview['form'] = { state: 'ready', isActive: true, tabs: [{ id: 5, title: 'Form' }] };

interface Case {
  title: string;
  done?: readonly StepId[];
  begun?: StepId;
  /** Whether Halo has saved the application whose five credentials are captured. */
  captured?: 'saved' | 'unsaved';
  filled?: true;
  run?: Partial<RunView>;
  view?: Partial<SetupView>;
  off?: true;
  overrides?: Partial<Overview>;
  checkFails?: true;
  phase: PopupPhase;
  primary: ActionId;
  others?: ActionId[];
}

const THREE = ['role', 'agent', 'application'] as const;
const onScalePad = { activePage: 'scalepad' } as const;
const withForm = { ...onScalePad, form: FORM };

const CASES: Case[] = [
  { title: 'nothing begun', phase: 'start', primary: 'start', others: ['step-by-step'] },
  {
    title: 'nothing begun, on the sign-in',
    overrides: { activePage: 'halo-sign-in' },
    phase: 'start',
    primary: 'start',
    others: ['step-by-step'],
  },
  { title: 'the sites not granted', overrides: { sitesGranted: false }, phase: 'start', primary: 'grant' },
  {
    title: 'a page to reload',
    overrides: { tab: { id: 3, needs: 'reload' } },
    phase: 'start',
    primary: 'reload',
    others: ['start', 'step-by-step'],
  },
  {
    title: 'a hidden guide',
    off: true,
    phase: 'start',
    primary: 'start',
    others: ['step-by-step'],
  },
  {
    title: 'nothing begun, where the organisation allows no guided run',
    view: { policy: { guidedRun: false } },
    phase: 'start',
    primary: 'step-by-step',
    others: [],
  },
  {
    title: 'a step begun, where the organisation allows no guided run',
    begun: 'role',
    view: { policy: { guidedRun: false } },
    phase: 'running',
    primary: 'go',
    others: [],
  },
  {
    title: 'a Halo that the organisation does not allow',
    begun: 'role',
    view: { isBlocked: true },
    phase: 'no-halo',
    primary: 'choose',
    others: [],
  },
  { title: 'a step begun without a run', begun: 'role', phase: 'running', primary: 'go', others: ['rest'] },
  { title: 'a step done without a run', done: ['role'], phase: 'running', primary: 'go', others: ['rest'] },
  {
    title: 'an unsaved application on its page',
    done: ['role', 'agent'],
    captured: 'unsaved',
    phase: 'running',
    primary: 'show',
  },
  {
    title: 'an unsaved application, on another page',
    done: ['role', 'agent'],
    captured: 'unsaved',
    overrides: { activePage: 'other' },
    phase: 'running',
    primary: 'go',
    others: ['rest'],
  },
  { title: 'a run in the active tab', run: {}, phase: 'running', primary: 'stop' },
  {
    title: 'a run in another tab',
    run: {},
    overrides: { activePage: 'other' },
    phase: 'running',
    primary: 'show',
    others: ['stop'],
  },
  { title: 'a stopped run', run: { state: 'stopped' }, phase: 'running', primary: 'continue', others: ['end'] },
  {
    title: 'a paused run of a hidden guide',
    run: { state: 'paused', reason: 'acted' },
    off: true,
    phase: 'running',
    primary: 'show-guide',
    others: ['continue', 'end'],
  },
  {
    title: 'encrypted credentials',
    done: THREE,
    view: { encryption: 'locked' },
    phase: 'running',
    primary: 'unlock',
    others: ['go'],
  },
  { title: 'values missing before ScalePad', done: THREE, phase: 'running', primary: 'go' },
  { title: 'ScalePad to open', done: THREE, captured: 'saved', phase: 'fill', primary: 'go' },
  {
    title: 'ScalePad without its form',
    done: THREE,
    captured: 'saved',
    overrides: onScalePad,
    phase: 'fill',
    primary: 'show',
  },
  {
    title: 'a ScalePad tab that sleeps',
    done: THREE,
    captured: 'saved',
    overrides: { tab: { id: 5, needs: 'wake' } },
    phase: 'fill',
    primary: 'wake',
  },
  { title: 'the form', done: THREE, captured: 'saved', overrides: withForm, phase: 'fill', primary: 'fill' },
  {
    title: 'the form before the steps are done',
    captured: 'saved',
    overrides: withForm,
    phase: 'fill',
    primary: 'fill',
  },
  {
    title: 'the form in another tab before the steps are done',
    captured: 'saved',
    overrides: { form: { ...FORM, isActive: false } },
    phase: 'running',
    primary: 'go',
    others: ['fill', 'rest'],
  },
  {
    title: 'a filled form',
    done: THREE,
    captured: 'saved',
    filled: true,
    overrides: withForm,
    phase: 'fill',
    primary: 'show',
    others: ['fill'],
  },
  {
    title: 'the form while the check fails',
    done: THREE,
    captured: 'saved',
    overrides: withForm,
    checkFails: true,
    phase: 'fill',
    primary: 'fix',
    others: ['fill'],
  },
  {
    title: 'the form in a run without consent to fill',
    done: THREE,
    captured: 'saved',
    run: { scalePadTabId: 5 },
    overrides: withForm,
    phase: 'fill',
    primary: 'fill',
    others: ['stop'],
  },
  {
    title: 'the form in a run that fills',
    done: THREE,
    captured: 'saved',
    run: { fill: true, scalePadTabId: 5 },
    overrides: withForm,
    phase: 'running',
    primary: 'stop',
    others: ['fill'],
  },
  {
    title: 'the form in a paused run',
    done: THREE,
    captured: 'saved',
    run: { state: 'paused', reason: 'idle', scalePadTabId: 5 },
    overrides: withForm,
    phase: 'fill',
    primary: 'fill',
    others: ['continue', 'end'],
  },
  { title: 'all done', done: STEPS, phase: 'done', primary: 'report', others: ['review', 'again'] },
  {
    title: 'all done, with the form',
    done: STEPS,
    captured: 'saved',
    overrides: withForm,
    phase: 'done',
    primary: 'report',
    others: ['fill', 'review', 'again'],
  },
];

beforeEach(speakEnglish);

async function viewFor({ done = [], begun, captured, filled, run, off, view }: Case): Promise<SetupView> {
  await changeSetup(DEMO, (setup) => {
    const all = done.reduce((next, step) => withProgress(next, step, { state: 'done' }), setup);
    if (begun) return withProgress(all, begun, { state: 'in-progress' });
    return filled ? withProgress(all, 'scalepad', { state: 'in-progress', met: 5, total: 5 }) : all;
  });
  if (captured) await capture(DEMO, ALL_VALUES);
  if (captured === 'saved') await noteSaved(DEMO);
  if (off) await changeLayout(DEMO, { off: true });
  return { ...(await viewOf(DEMO)), ...(run && { run: { ...RUN, ...run } }), ...view };
}

const overviewOf = (views: SetupView[], overrides: Partial<Overview> = {}): Overview => ({
  readAt: 0,
  views,
  activePage: 'halo',
  form: { state: 'none', isActive: false, tabs: [] },
  sitesGranted: true,
  recipes: [],
  encryption: 'off',
  ...overrides,
});

describe('the phase of the popup and what it offers first', () => {
  it.each(CASES)('$title: $phase, $primary', async (example) => {
    const view = await viewFor(example);
    const shown = popupOffer(overviewOf([view], example.overrides), view, example.checkFails);
    expect(shown).toEqual({ phase: example.phase, primary: example.primary, others: example.others ?? [] });
  });

  it('asks for the address of a Halo while none is known, and for a choice among several', async () => {
    expect(popupOffer(overviewOf([]), null)).toEqual({ phase: 'no-halo', primary: 'open-halo', others: [] });
    const views = [await viewOf(DEMO), await viewOf('https://other.halopsa.com')];
    expect(popupOffer(overviewOf(views), null)).toEqual({ phase: 'no-halo', primary: 'choose', others: [] });
  });
});
