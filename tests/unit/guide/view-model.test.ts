import { beforeEach, describe, expect, it } from 'vitest';
import { momentOf } from '@/utils/guide/moment';
import { countsOf } from '@/utils/guide/record-counts';
import { guideViewModel, type Handlers } from '@/utils/guide/view-model';
import { speakEnglish } from '../speak-english';
import { AGENT, APPLICATION, guideState, NEW_AGENT, NEW_ROLE, ROLE, withRecord } from './guide-states';

const SERVERS = ['resourceServer', 'authorisationServer', 'tenant'];
const ALL = [...SERVERS, 'clientId', 'clientSecret'];
const AT = new Date(2026, 10, 29, 19, 54).getTime();

const own = withRecord('role', ROLE);
const ownDone = withRecord('role', ROLE, AT);

const handlers = {} as Handlers;

beforeEach(() => speakEnglish());

describe('the count is over the whole record', () => {
  it('counts the tabs that are not open', () => {
    const { count } = guideViewModel(guideState(ROLE, { mode: 'view', setup: own, tab: 'details' }), handlers);
    expect(count).toBe('1 of 18 settings done');
  });

  it('counts the other tabs of a checked record as done', () => {
    const { count } = guideViewModel(guideState(ROLE, { mode: 'view', setup: ownDone, tab: 'details' }), handlers);
    expect(count).toBe('18 of 18 settings done');
  });
});

describe('the link', () => {
  const verified = (captured: string[]) =>
    guideViewModel(
      guideState(APPLICATION, {
        mode: 'view',
        captured,
        setup: (setup) =>
          withRecord(
            'application',
            APPLICATION,
            AT,
          )(withRecord('agent', AGENT, AT)(withRecord('role', ROLE, AT)(setup))),
      }),
      handlers,
    );

  it('leads to ScalePad with all credentials', () => {
    expect(verified(ALL).next?.goal).toBe('step 4: ScalePad');
  });

  it('leads to the API page while its values are missing', () => {
    expect(verified(['clientId', 'clientSecret']).next?.goal).toBe('HaloPSA API');
  });

  it('is not shown while the Client Secret is missing, and the hint says what to do', () => {
    const { next, hint } = verified([...SERVERS, 'clientId']);
    expect(next).toBeNull();
    expect(hint).toMatch(/Your Client Secret isn't stored\. Click Edit, then Generate/);
  });
});

describe('the scope that grants everything', () => {
  const state = guideState(NEW_AGENT, { settings: { rest: 'exceeds' } });
  for (const finding of state.scan.findings) finding.grantedBy = 'all';

  it('needs the admin although every setting is granted', () => {
    const { hint, findings, canApply } = guideViewModel(state, handlers);
    expect(momentOf(state)).toBe('needs-you');
    expect(hint).toMatch(/The scope all is on\. Clear it/);
    expect(canApply).toBe(false);
    expect(findings.filter(({ note }) => /\ball\b/.test(note ?? ''))).toEqual([]);
  });
});

describe('an untouched form', () => {
  it('shows what depends on another setting as Later', () => {
    const state = guideState('/config/integrations/api/applications?id=-1', {
      tab: 'details',
      settings: { rest: 'differs', 'application-login-type': 'missing', 'application-agent': 'missing' },
    });
    const rows = guideViewModel(state, handlers).findings;
    const waiting = rows.filter(({ present }) => present === null);
    expect(waiting.length).toBeGreaterThan(0);
    for (const row of waiting) {
      expect(row.state, row.name).toBe('later');
      expect(row.reason, row.name).toBeUndefined();
    }
    expect(countsOf(state).needsYou).toEqual([]);
  });
});

describe('the order of the settings', () => {
  const state = guideState(ROLE, {
    setup: own,
    settings: { rest: 'differs', 'role-name': 'met' },
  });
  const [first, second] = state.scan.findings.slice(-2).map(({ requirement }) => requirement.id);
  for (const finding of state.scan.findings)
    if (finding.requirement.id === first || finding.requirement.id === second) finding.status = 'locked';

  it('has what needs the admin first, five of what is to change, and the others folded', () => {
    const { findings, toChange, done } = guideViewModel(state, handlers);
    const seen = findings.filter(({ folded }) => !folded).map((row) => row.state);
    expect(seen).toEqual(['needsYou', 'needsYou', ...Array(5).fill('toChange')]);
    expect(toChange).toEqual({ count: findings.filter((row) => row.state === 'toChange').length - 5, open: false });
    expect(done).toEqual({ count: 1, open: false });
    expect(findings.map((row) => row.state).lastIndexOf('toChange')).toBeLessThan(
      findings.findIndex((row) => row.state === 'done'),
    );
  });
});

describe('what belongs to another step or another tab', () => {
  it('shows the credentials from the application on, and not before', () => {
    const rows = (path: string) => guideViewModel(guideState(path, { captured: ALL }), handlers).credentials.length;
    expect([NEW_ROLE, NEW_AGENT, '/config/integrations/api/applications?id=-1'].map(rows)).toEqual([0, 0, 5]);
  });

  it('lists each tab on which settings are open, with their number', () => {
    const state = guideState(ROLE, { setup: own, tab: 'details', settings: { rest: 'met' } });
    expect(guideViewModel(state, handlers).elsewhere).toEqual([
      { key: 'departments', tab: 'Departments & Teams', text: '1 to change' },
      { key: 'permissions', tab: 'Permissions', text: '16 to change' },
    ]);
  });
});
