import { describe, expect, test, vi } from 'vitest';
import type { OutcomeId } from '@/utils/connection/outcomes';
import { isQuirkId } from '../../practice/quirks';
import { about, DEMO, inputFor, outcomes, PROVEN, practice, run, seeded } from './support';

describe('states of the practice Halo', () => {
  test.each<[string, string, OutcomeId[]]>([
    ['always busy', 'token-429-always', ['busy', 'addressesAgree']],
    ['broken', 'token-500', ['haloError', 'addressesAgree']],
    ['redirecting', 'token-redirects', ['redirected', 'addressesAgree']],
    ['behind a gatekeeper', 'site-blocked', ['blocked']],
    ['without a scope text', 'token-without-scope', ['noScopes', 'addressesAgree']],
    ['an hour ahead', 'clock-off', ['clockRefused', 'addressesAgree', 'signedIn', 'scopesMet', 'editInferred']],
    ['refusing the scope all', 'all-scope-refused', PROVEN],
    ['failing at every list', 'api-500', ['haloError', 'addressesAgree', 'signedIn', 'scopesMet', 'editInferred']],
  ])('%s', async (_what, quirk, expected) => {
    if (!isQuirkId(quirk)) throw new Error(quirk);
    practice.store.setQuirk(quirk, true);
    expect(outcomes(await run(inputFor()))).toEqual(expected);
  });

  test.each(['token-429', 'api-429'] as const)('%s: it waits as long as Halo asks, and then works', async (quirk) => {
    practice.store.setQuirk(quirk, true);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const report = await run(inputFor(), {
      limits: { request: 20_000, run: 60_000, body: 65_536, retryPause: 5, maxRetryAfter: 5_000, afterSave: [] },
    });
    expect(outcomes(report)).toEqual(PROVEN);
    // Halo's Retry-After is one second.
    expect(timers.mock.calls.map(([, ms]) => ms)).toContain(1_000);
  });

  test.each([false, true])('an application that is not active, reported by Halo: %s', async (isReported) => {
    practice.store.setQuirk('inactive-says-so', isReported);
    seeded.application.inactive = true;
    expect(outcomes(await run(inputFor()))).toEqual([isReported ? 'inactive' : 'invalidClient', 'addressesAgree']);
  });

  test('invalid_client with 400, of an application that was not saved', async () => {
    practice.store.setQuirk('oauth-errors-400', true);
    seeded.application.clientId = 'changed';
    expect(outcomes(await run({ ...inputFor(), saved: false }))).toContain('notSaved');
  });

  test.each([false, true])('missing scopes are named, omitted from the token by Halo: %s', async (cut) => {
    practice.store.setQuirk('unticked-scopes-cut', cut);
    seeded.application.scopes = seeded.application.scopes.filter((scope) => !/sales|invoices/.test(scope));
    const report = await run(inputFor());
    expect(outcomes(report)).toEqual(['scopesMissing', 'addressesAgree', 'signedIn', 'rowsSeen', 'editInferred']);
    expect(about(report, 'scopesMissing')).toEqual(['read:sales', 'edit:sales', 'read:invoices']);
    expect(about(report, 'rowsSeen')).not.toContain('Sales');
  });

  test('edit counts for read', async () => {
    seeded.application.scopes = seeded.application.scopes.filter((scope) => scope !== 'read:tickets');
    practice.store.setQuirk('unticked-scopes-cut', true);
    expect(outcomes(await run(inputFor()))).toEqual(PROVEN);
  });

  test('no scopes at all', async () => {
    seeded.application.scopes = [];
    expect(outcomes(await run(inputFor()))).toEqual(['noScopes', 'addressesAgree']);
  });

  test('all ticked, and more than the recipe', async () => {
    seeded.application.scopes.push('all', 'read:kb');
    const report = await run(inputFor());
    expect(report.verdict).toBe('remarks');
    expect(outcomes(report)).toEqual(['allTicked', 'scopesBeyond', ...PROVEN]);
    expect(about(report, 'scopesBeyond')).toEqual(['read:kb']);
  });

  test.each<[string, () => void, OutcomeId]>([
    ['agent None', () => (seeded.application.loginas_agent_id = null), 'noAgent'],
    ['another login type', () => (seeded.application.loginentity = 'Customer'), 'allForbidden'],
    ['a disabled agent', () => (seeded.agent.active = false), 'allForbidden'],
    ['an agent without the role', () => (seeded.agent.roles = []), 'allForbidden'],
  ])('%s', async (_what, spoil, expected) => {
    spoil();
    const report = await run(inputFor());
    expect(outcomes(report)[0]).toBe(expected);
    expect(outcomes(report)).not.toContain('forbidden');
  });

  test('another agent', async () => {
    seeded.application.loginas_agent_id = 3;
    const report = await run(inputFor());
    expect(about(report, 'otherAgent')).toEqual(['Morgan Hale']);
  });

  test('levels that the role lacks are named as the recipe does', async () => {
    seeded.role.permissions['Invoices Access Level'] = 'Not set';
    seeded.role.permissions['Sales Access Level'] = 'No Access';
    const report = await run(inputFor());
    expect(about(report, 'forbidden')).toEqual(['Sales Access Level', 'Invoices Access Level']);
    expect(outcomes(report)).toContain('rowsSeen');
  });

  test.each<[string, () => void, OutcomeId, string]>([
    ['no department', () => (seeded.role.membershipLevel = ''), 'noTickets', 'Tickets'],
    ['restricted clients', () => (seeded.role.permissions['Allow use of all Clients'] = 'No'), 'noClients', 'Clients'],
    ['no asset types', () => (seeded.role.permissions['Allow use of all Asset Types'] = 'No'), 'nothingSeen', 'Assets'],
  ])('%s', async (_what, spoil, expected, list) => {
    spoil();
    const report = await run(inputFor());
    expect(report.verdict).toBe('remarks');
    expect(about(report, expected)).toContain(list);
  });
});

test.each([
  [DEMO, true, 'unreachable'],
  ['https://halo.customer.example', true, 'certificate'],
  [DEMO, false, 'offline'],
])('no connection to %s, online %s: tried twice, then %s', async (origin, online, expected) => {
  let tries = 0;
  const fetch = () => {
    tries += 1;
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  const report = await run({ ...inputFor({}, origin), online }, { fetch });
  expect(outcomes(report)[0]).toBe(expected);
  expect(tries).toBe(2);
});

test('a connection that breaks once is tried again', async () => {
  let broken = false;
  const report = await run(inputFor(), {
    fetch: (url, init) => {
      if (broken || !String(url).includes('/auth/token')) return practice.request(String(url), init);
      broken = true;
      return Promise.reject(new TypeError('Failed to fetch'));
    },
  });
  expect(outcomes(report)).toEqual(PROVEN);
});

test('asks twice more right after a Save before it reports a failure', async () => {
  const halo = practice.store.halo('demo.halopsa.com');
  halo.secrets.delete(seeded.application.id);
  const requested = (fresh: boolean) => run(inputFor(), { fresh });
  expect(outcomes(await requested(false))).toContain('invalidClient');
  expect(halo.tokenRequests).toHaveLength(1);
  expect(outcomes(await requested(true))).toContain('invalidClient');
  expect(halo.tokenRequests).toHaveLength(4);
});

test('reports success right after a Save as soon as Halo knows the pair', async () => {
  const halo = practice.store.halo('demo.halopsa.com');
  halo.secrets.delete(seeded.application.id);
  const report = await run(inputFor(), {
    fresh: true,
    fetch: (url, init) => {
      if (halo.tokenRequests.length === 1) halo.secrets.set(seeded.application.id, seeded.clientSecret);
      return practice.request(String(url), init);
    },
  });
  expect(outcomes(report)).toEqual(PROVEN);
});
