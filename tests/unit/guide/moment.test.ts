import { beforeEach, describe, expect, it } from 'vitest';
import type { ApplyReport } from '@/utils/audit/apply';
import type { Outcome } from '@/utils/audit/finding';
import { type Moment, momentOf } from '@/utils/guide/moment';
import type { GuideState } from '@/utils/guide/state';
import { guideViewModel, type Handlers } from '@/utils/guide/view-model';
import { haloAddress } from '@/utils/halo/address';
import { withPendingNavigation } from '@/utils/setup/reducers';
import { speakEnglish } from '../speak-english';
import { AGENT, API, DEMO, guideState, NEW_AGENT, NEW_ROLE, ROLE, ROLES, withRecord } from './guide-states';

const SERVERS = ['resourceServer', 'authorisationServer', 'tenant'];
const AT = new Date(2026, 10, 29, 19, 54).getTime();
const clock = new Date(AT).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

const own = withRecord('role', ROLE);
const ownDone = withRecord('role', ROLE, AT);
const report: ApplyReport = { outcomes: [], changes: [] };
const left = new Map<string, Outcome>([
  [
    'agent-work-hours',
    { requirementId: 'agent-work-hours', result: 'left', why: { reason: 'no-such-option', options: ['Day'] } },
  ],
]);

interface Row {
  when: string;
  state: () => GuideState;
  moment: Moment;
  hint: RegExp | '';
  /** The primary button: Apply settings, a link, or none. */
  primary: 'Apply settings' | string | null;
}

const ROWS: Row[] = [
  {
    when: 'the extension context is invalidated',
    state: () => guideState(NEW_ROLE, { state: { contextInvalidated: true } }),
    moment: 'context-invalidated',
    hint: /Reload this page/,
    primary: null,
  },
  {
    when: 'the own record no longer exists',
    state: () => guideState(ROLE, { kind: 'list', setup: own, state: { pageNotFound: true } }),
    moment: 'page-not-found',
    hint: /can't open this one anymore/,
    primary: 'Go to step 1: Role',
  },
  {
    when: 'a record of others is open',
    state: () => guideState(ROLE, { settings: { rest: 'differs' } }),
    moment: 'foreign',
    hint: '',
    primary: null,
  },
  {
    when: 'another record than the verified one is open',
    state: () => guideState('/config/agents/roles?id=8', { mode: 'view', setup: ownDone }),
    moment: 'foreign',
    hint: '',
    primary: null,
  },
  {
    when: 'the browser translated the page',
    state: () => guideState(NEW_ROLE, { settings: { rest: 'missing' }, state: { isTranslated: true } }),
    moment: 'translated',
    hint: /translated this page/,
    primary: null,
  },
  {
    when: 'Halo shows a language that is not known',
    state: () => guideState(NEW_AGENT, { settings: { rest: 'missing' }, state: { language: 'de' } }),
    moment: 'unknown-language',
    hint: /language we can't read yet \(de\)/,
    primary: null,
  },
  {
    when: 'Apply runs',
    state: () =>
      guideState(NEW_AGENT, {
        settings: { rest: 'differs' },
        state: { busy: 'apply', progress: { at: 2, total: 5, name: 'Roles' } },
      }),
    moment: 'working',
    hint: '',
    primary: null,
  },
  {
    when: 'a saved record is read',
    state: () => guideState(ROLE, { mode: 'view', setup: own, state: { busy: 'verify' } }),
    moment: 'checking',
    hint: '',
    primary: null,
  },
  {
    when: 'a new record was just saved and is not noted yet',
    state: () => guideState(ROLE, { mode: 'view', settings: { rest: 'differs' }, state: { isSaving: true } }),
    moment: 'checking',
    hint: '',
    primary: null,
  },
  {
    when: 'a list is open',
    state: () => guideState(ROLES, { kind: 'list', mode: 'view' }),
    moment: 'not-begun',
    hint: /Click New in Halo/,
    primary: 'Go to step 1: Role',
  },
  {
    when: 'the navigation in progress is about to click New',
    state: () =>
      guideState(ROLES, { kind: 'list', mode: 'view', setup: (one) => withPendingNavigation(one, 'role', 0) }),
    moment: 'not-begun',
    hint: '',
    primary: 'Go to step 1: Role',
  },
  {
    when: 'the API page is not read yet',
    state: () => guideState(API, { kind: 'api', mode: 'view', captured: SERVERS.slice(0, 1) }),
    moment: 'api-details',
    hint: '',
    primary: null,
  },
  {
    when: 'the API page had its time to load, and a value cannot be read',
    state: () => guideState(API, { kind: 'api', mode: 'view', captured: SERVERS.slice(1), state: { isApiRead: true } }),
    moment: 'api-unread',
    hint: /^We can't read Resource Server on this page\. Enter what's missing in ScalePad yourself\.$/,
    primary: 'Go to step 3: Application',
  },
  {
    when: 'the API page is read',
    state: () => guideState(API, { kind: 'api', mode: 'view', captured: SERVERS }),
    moment: 'api-done',
    hint: /^Resource Server, Authorisation Server, Tenant captured\. Next: the application\.$/,
    primary: 'Go to step 3: Application',
  },
  {
    when: 'the API page of an own server is read, which has no Tenant',
    state: () => guideState(API, { kind: 'api', mode: 'view', captured: SERVERS.slice(0, 2) }),
    moment: 'api-done',
    hint: /^Resource Server, Authorisation Server captured\. Next: the application\.$/,
    primary: 'Go to step 3: Application',
  },
  {
    when: 'a new role is empty',
    state: () => guideState(NEW_ROLE, { tab: 'details', settings: { rest: 'differs' } }),
    moment: 'to-apply',
    hint: /fill in the name.*Permissions come next/,
    primary: 'Apply settings',
  },
  {
    when: 'a record in Edit has settings to change',
    state: () => guideState(ROLE, { setup: own, tab: 'details' }),
    moment: 'to-apply',
    hint: /Click Apply settings, then Save in Halo/,
    primary: 'Apply settings',
  },
  {
    when: 'a record in view mode has settings to change',
    state: () => guideState(ROLE, { mode: 'view', setup: own, tab: 'details' }),
    moment: 'your-turn-edit',
    hint: /Click Edit in Halo to change 17 settings/,
    primary: null,
  },
  {
    when: 'the name of a new role is filled in',
    state: () => guideState(NEW_ROLE, { tab: 'details', state: { report } }),
    moment: 'your-turn-save',
    hint: /Click Save in Halo\. Permissions come next/,
    primary: null,
  },
  {
    when: 'all of a record is filled in',
    state: () => guideState(NEW_AGENT, { state: { report } }),
    moment: 'your-turn-save',
    hint: /Everything is filled in\. Click Save in Halo/,
    primary: null,
  },
  {
    when: 'only settings that Apply cannot set are open',
    state: () =>
      guideState(NEW_AGENT, {
        settings: { 'agent-work-hours': 'locked', 'agent-roles': 'ambiguous', 'agent-api-only': 'missing' },
      }),
    moment: 'needs-you',
    hint: /3 settings need you\. Set them, then click Save/,
    primary: null,
  },
  {
    when: 'only what Apply just failed on is open',
    state: () =>
      guideState(NEW_AGENT, {
        settings: { 'agent-work-hours': 'differs' },
        state: { report, outcomes: left },
      }),
    moment: 'needs-you',
    hint: /1 setting needs you/,
    primary: null,
  },
  {
    when: 'what needs the admin is seen in view mode',
    state: () =>
      guideState(AGENT, {
        mode: 'view',
        setup: withRecord('agent', AGENT),
        settings: { 'agent-work-hours': 'missing' },
      }),
    moment: 'needs-you',
    hint: /1 setting needs you\. Click Edit in Halo and set it/,
    primary: null,
  },
  {
    when: 'the own record is saved and checked',
    state: () => guideState(ROLE, { mode: 'view', setup: ownDone }),
    moment: 'done',
    hint: new RegExp(`^Saved and checked at ${clock}\\.$`),
    primary: 'Go to step 2: Agent',
  },
];

const handlers = {} as Handlers;

beforeEach(() => speakEnglish());

describe('one moment decides hint, primary button and next link', () => {
  it.each(ROWS)('$moment: $when', ({ state, moment, hint, primary }) => {
    const now = state();
    expect(momentOf(now)).toBe(moment);
    const shown = guideViewModel(now, handlers);
    if (hint === '') expect(shown.hint).toBe('');
    else expect(shown.hint).toMatch(hint);
    const link = shown.next && `Go to ${shown.next.goal}`;
    expect([shown.canApply ? 'Apply settings' : null, link].filter(Boolean)).toEqual(primary === null ? [] : [primary]);
  });

  it('covers every moment', () => {
    const moments: Moment[] = [
      'context-invalidated',
      'page-not-found',
      'foreign',
      'translated',
      'unknown-language',
      'working',
      'checking',
      'not-begun',
      'api-details',
      'api-unread',
      'api-done',
      'to-apply',
      'your-turn-edit',
      'your-turn-save',
      'needs-you',
      'done',
    ];
    expect(new Set(ROWS.map(({ moment }) => moment))).toEqual(new Set(moments));
  });

  it('shows the progress next to the live text, and nothing in it', () => {
    const working = ROWS.filter(
      ({ moment }) => moment === 'working' || moment === 'checking' || moment === 'api-details',
    );
    for (const { state } of working) {
      const { hint, progress } = guideViewModel(state(), handlers);
      expect(hint).toBe('');
      expect(progress).toMatch(/^(Setting 2 of 5: Roles|Checking what Halo saved…|Reading the server addresses .*)$/);
    }
  });
});

describe('the link', () => {
  it('never skips open settings of the record', () => {
    for (const { moment, state } of ROWS)
      if (['to-apply', 'your-turn-edit', 'your-turn-save', 'needs-you'].includes(moment))
        expect(guideViewModel(state(), handlers).next, moment).toBeNull();
  });

  it('never leads to the page itself', () => {
    for (const { when, state } of ROWS) {
      const now = state();
      const href = guideViewModel(now, handlers).next?.href;
      if (href) expect(haloAddress(new URL(href)), when).not.toEqual(now.address);
    }
    const here = guideViewModel(ROWS.find(({ moment }) => moment === 'api-done')?.state() as GuideState, handlers);
    expect(here.next?.href).toBe(`${DEMO}/config/integrations/api/applications`);
  });
});
