import { beforeEach, describe, expect, it } from 'vitest';
import type { Overview } from '@/utils/messages/overview';
import { type ActionId, type FaceId, popupFace } from '@/utils/popup/face';
import { changeLayout } from '@/utils/preferences/store';
import { STEPS, type StepId } from '@/utils/recipe/constants';
import { withProgress } from '@/utils/setup/reducers';
import { changeSetup } from '@/utils/setup/store';
import type { RunView, SetupView } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { capture, noteSaved } from '@/utils/vault/vault';
import { speakEnglish } from '../speak-english';

const DEMO = 'https://demo.halopsa.com';
const FIVE = {
  resourceServer: `${DEMO}/api`,
  authorisationServer: `${DEMO}/auth`,
  clientId: 'id',
  clientSecret: 'secret',
  tenant: 'demo',
};
const RUN: RunView = { state: 'running', tabId: 1, pressedAt: 0, fill: false, skipped: [], isHere: false };
const FORM: Overview['form'] = { state: 'ready', isActive: true, tabs: [{ id: 5, title: 'Form' }] };

interface Case {
  title: string;
  done?: readonly StepId[];
  begun?: StepId;
  /** All five credentials are captured; `saved`: in Halo too. */
  captured?: 'saved' | 'unsaved';
  filled?: true;
  run?: Partial<RunView>;
  view?: Partial<SetupView>;
  off?: true;
  around?: Partial<Overview>;
  checkFails?: true;
  face: FaceId;
  primary: ActionId;
  others?: ActionId[];
}

const THREE = ['role', 'agent', 'application'] as const;
const onScalePad = { activePage: 'scalepad' } as const;
const withForm = { ...onScalePad, form: FORM };

const CASES: Case[] = [
  { title: 'nothing begun', face: 'start', primary: 'start', others: ['step-by-step'] },
  {
    title: 'nothing begun, on the sign-in',
    around: { activePage: 'halo-sign-in' },
    face: 'start',
    primary: 'start',
    others: ['step-by-step'],
  },
  { title: 'the sites not granted', around: { sitesGranted: false }, face: 'start', primary: 'grant' },
  {
    title: 'a page to reload',
    around: { tab: { id: 3, needs: 'reload' } },
    face: 'start',
    primary: 'reload',
    others: ['start', 'step-by-step'],
  },
  {
    title: 'a hidden guide',
    off: true,
    face: 'start',
    primary: 'start',
    others: ['step-by-step'],
  },
  {
    title: 'nothing begun, where the organisation allows no guided run',
    view: { policy: { guidedRun: false } },
    face: 'start',
    primary: 'step-by-step',
    others: [],
  },
  {
    title: 'a step begun, where the organisation allows no guided run',
    begun: 'role',
    view: { policy: { guidedRun: false } },
    face: 'running',
    primary: 'go',
    others: [],
  },
  {
    title: 'a Halo that the organisation does not allow',
    begun: 'role',
    view: { isBlocked: true },
    face: 'no-halo',
    primary: 'choose',
    others: [],
  },
  { title: 'a step begun without a run', begun: 'role', face: 'running', primary: 'go', others: ['rest'] },
  { title: 'a step done without a run', done: ['role'], face: 'running', primary: 'go', others: ['rest'] },
  {
    title: 'an unsaved application on its page',
    done: ['role', 'agent'],
    captured: 'unsaved',
    face: 'running',
    primary: 'show',
  },
  {
    title: 'an unsaved application from elsewhere',
    done: ['role', 'agent'],
    captured: 'unsaved',
    around: { activePage: 'other' },
    face: 'running',
    primary: 'go',
    others: ['rest'],
  },
  { title: 'a run in the active tab', run: {}, face: 'running', primary: 'stop' },
  {
    title: 'a run in another tab',
    run: {},
    around: { activePage: 'other' },
    face: 'running',
    primary: 'show',
    others: ['stop'],
  },
  { title: 'a stopped run', run: { state: 'stopped' }, face: 'running', primary: 'continue', others: ['end'] },
  {
    title: 'a paused run of a hidden guide',
    run: { state: 'paused', reason: 'acted' },
    off: true,
    face: 'running',
    primary: 'show-guide',
    others: ['continue', 'end'],
  },
  {
    title: 'encrypted credentials',
    done: THREE,
    view: { encryption: 'locked' },
    face: 'running',
    primary: 'unlock',
    others: ['go'],
  },
  { title: 'values missing before ScalePad', done: THREE, face: 'running', primary: 'go' },
  { title: 'ScalePad to open', done: THREE, captured: 'saved', face: 'fill', primary: 'go' },
  {
    title: 'ScalePad without its form',
    done: THREE,
    captured: 'saved',
    around: onScalePad,
    face: 'fill',
    primary: 'show',
  },
  {
    title: 'a ScalePad that sleeps',
    done: THREE,
    captured: 'saved',
    around: { tab: { id: 5, needs: 'wake' } },
    face: 'fill',
    primary: 'wake',
  },
  { title: 'the form', done: THREE, captured: 'saved', around: withForm, face: 'fill', primary: 'fill' },
  { title: 'the form before the steps are done', captured: 'saved', around: withForm, face: 'fill', primary: 'fill' },
  {
    title: 'the form in another tab before the steps are done',
    captured: 'saved',
    around: { form: { ...FORM, isActive: false } },
    face: 'running',
    primary: 'go',
    others: ['fill', 'rest'],
  },
  {
    title: 'a filled form',
    done: THREE,
    captured: 'saved',
    filled: true,
    around: withForm,
    face: 'fill',
    primary: 'show',
    others: ['fill'],
  },
  {
    title: 'the form while the check fails',
    done: THREE,
    captured: 'saved',
    around: withForm,
    checkFails: true,
    face: 'fill',
    primary: 'fix',
    others: ['fill'],
  },
  {
    title: 'the form in a run without consent to fill',
    done: THREE,
    captured: 'saved',
    run: { scalePadTabId: 5 },
    around: withForm,
    face: 'fill',
    primary: 'fill',
    others: ['stop'],
  },
  {
    title: 'the form in a run that fills',
    done: THREE,
    captured: 'saved',
    run: { fill: true, scalePadTabId: 5 },
    around: withForm,
    face: 'running',
    primary: 'stop',
    others: ['fill'],
  },
  {
    title: 'the form in a paused run',
    done: THREE,
    captured: 'saved',
    run: { state: 'paused', reason: 'idle', scalePadTabId: 5 },
    around: withForm,
    face: 'fill',
    primary: 'fill',
    others: ['continue', 'end'],
  },
  { title: 'all done', done: STEPS, face: 'done', primary: 'report', others: ['review', 'again'] },
  {
    title: 'all done, with the form',
    done: STEPS,
    captured: 'saved',
    around: withForm,
    face: 'done',
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
  if (captured) await capture(DEMO, FIVE);
  if (captured === 'saved') await noteSaved(DEMO);
  if (off) await changeLayout(DEMO, { off: true });
  return { ...(await viewOf(DEMO)), ...(run && { run: { ...RUN, ...run } }), ...view };
}

const overviewOf = (views: SetupView[], around: Partial<Overview> = {}): Overview => ({
  readAt: 0,
  views,
  activePage: 'halo',
  form: { state: 'none', isActive: false, tabs: [] },
  sitesGranted: true,
  recipes: [],
  encryption: 'off',
  ...around,
});

describe('the face of the popup and what it offers first', () => {
  it.each(CASES)('$title: $face, $primary', async (example) => {
    const view = await viewFor(example);
    const shown = popupFace(overviewOf([view], example.around), view, example.checkFails);
    expect(shown).toEqual({ face: example.face, primary: example.primary, others: example.others ?? [] });
  });

  it('asks for the address of a Halo while none is known, and for a choice among several', async () => {
    expect(popupFace(overviewOf([]), null)).toEqual({ face: 'no-halo', primary: 'open-halo', others: [] });
    const views = [await viewOf(DEMO), await viewOf('https://other.halopsa.com')];
    expect(popupFace(overviewOf(views), null)).toEqual({ face: 'no-halo', primary: 'choose', others: [] });
  });
});
