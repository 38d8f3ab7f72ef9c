import { describe, expect, test } from 'vitest';
import type { CheckInput } from '@/utils/connection/check';
import type { OutcomeId } from '@/utils/connection/outcomes';
import { seedScalePad } from '../../practice/server/scalepad-setup';
import { about, DEMO, inputFor, outcomes, PROVEN, practice, run, seeded } from './support';

test('a finished setup is proven, line by line', async () => {
  const report = await run(inputFor());
  expect(report.verdict).toBe('works');
  expect(outcomes(report)).toEqual(PROVEN);
  expect(about(report, 'signedIn')).toEqual(['ScalePad API']);
  expect(about(report, 'rowsSeen')).toEqual([
    'Tickets',
    'Clients',
    'Users',
    'Assets',
    'Client Contracts',
    'Suppliers',
    'Items',
    'Sales',
    'Invoices',
    'Timesheets',
  ]);
  expect(about(report, 'editInferred')).toEqual(['edit:tickets', 'edit:sales', 'edit:assets']);
});

test('the smaller recipe is checked for no more than it needs', async () => {
  const input = inputFor({}, DEMO, 'scalepad-minimal');
  seeded.role.permissions['Users Access Level'] = 'No Access';
  const report = await run(input);
  expect(about(report, 'scopesMet')).toEqual(['3']);
  expect(about(report, 'rowsSeen')).toEqual(['Clients', 'Assets']);
  expect(about(report, 'scopesBeyond')).toContain('read:tickets');
});

test('the practice Halo of this machine is requested by http, but no other Halo', async () => {
  const origin = 'http://halo.localhost:8123';
  const { clientId, clientSecret } = seedScalePad(practice.store.halo('halo.localhost'));
  const report = await run(inputFor({ clientId, clientSecret, tenant: 'practice' }, origin));
  expect(outcomes(report)).toEqual(['ownServer', ...PROVEN]);
  const other = inputFor({}, 'http://halo.customer.example');
  expect(outcomes(await run(other))).toEqual(['notHttps']);
});

describe('captured values', () => {
  const cases: [string, Partial<CheckInput['values']>, OutcomeId[]][] = [
    ['a missing secret', { clientSecret: undefined }, ['valueMissing']],
    ['an address with a space', { resourceServer: 'https://demo.halopsa.com/ api' }, ['addressUnreadable']],
    ['no address', { authorisationServer: 'demo.halopsa.com/auth' }, ['addressUnreadable']],
    ['http', { authorisationServer: 'http://demo.halopsa.com/auth' }, ['notHttps']],
    ['another site', { authorisationServer: 'https://evil.example/auth' }, ['otherSite']],
    ['another tenant of Halo', { resourceServer: 'https://other.halopsa.com/api' }, ['otherSite']],
    ['the shared host for resources', { resourceServer: 'https://auth.halopsa.com/api' }, ['otherSite']],
    [
      'another host of the family',
      { authorisationServer: 'https://evil.halopsa.com/auth' },
      ['hostNotNamed', 'authDiffers'],
    ],
    ['a path that issues no tokens', { authorisationServer: `${DEMO}/api/hook` }, ['authAddressWrong', 'authDiffers']],
    ['a backslash', { authorisationServer: `${DEMO}\\@evil.example/auth` }, ['addressUnreadable']],
    [
      'a look-alike of the shared host',
      { authorisationServer: 'https://auth.halopsa.com.evil.example' },
      ['otherSite'],
    ],
    ['no /api', { resourceServer: DEMO }, ['withoutApi']],
    ['a path that is no API', { resourceServer: `${DEMO}/config/api` }, ['unreadable']],
    ['no /auth', { authorisationServer: DEMO }, ['authAddressWrong', 'authDiffers']],
    ['another tenant', { tenant: 'demo2' }, ['tenantWrong']],
    ['other capitals where Halo is case-sensitive', { tenant: 'DEMO' }, ['tenantWrong']],
    ['a wrong secret', { clientSecret: 'wrong' }, ['invalidClient', 'unexpectedFormat', 'addressesAgree']],
    ['no tenant', { tenant: undefined }, ['tenantMissing', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred']],
  ];
  test.each(cases)('%s', async (_what, values, expected) => {
    const report = await run(inputFor(values));
    expect(report.verdict).toBe('fails');
    expect(outcomes(report)).toEqual(expected);
  });

  test('trailing slashes are removed and reported', async () => {
    const report = await run(inputFor({ resourceServer: `${DEMO}/api/`, authorisationServer: ` ${DEMO}/auth/ ` }));
    expect(report.verdict).toBe('remarks');
    expect(outcomes(report)).toEqual(['trailingSlash', ...PROVEN]);
    expect(about(report, 'trailingSlash')).toEqual(['Resource Server', 'Authorisation Server']);
  });

  test.each(['Not set', 'none', ' '])('"%s" is no tenant on an own server', async (tenant) => {
    practice.store.setQuirk('tenant-missing', true);
    expect(outcomes(await run(inputFor({ tenant })))).toEqual(PROVEN);
  });

  test('a tenant on an own server', async () => {
    practice.store.setQuirk('tenant-missing', true);
    const report = await run(inputFor({ tenant: 'demo' }));
    expect(outcomes(report)).toEqual(['tenantOnOwnServer']);
  });

  test('the tenant is sent as it was captured', async () => {
    await run(inputFor({ tenant: 'demo2' }));
    expect(practice.store.halo('demo.halopsa.com').tokenRequests[0]).toMatchObject({ tenant: 'demo2', status: 500 });
  });
});

describe('the secret goes to an Authorisation Server on another host', () => {
  const TRIAL = 'https://uk-trial.halopsa.com';
  /** Returns the fetch of a practice Halo whose authinfo is `info`, and which issues its tokens at the root of TRIAL. */
  const trial =
    (info: object, posted: string[]): typeof fetch =>
    async (url, init) => {
      const address = String(url);
      if (init?.method === 'POST') posted.push(address);
      if (address === `${DEMO}/api/authinfo`) return Response.json(info);
      return practice.request(address.replace(`${TRIAL}/token`, `${DEMO}/auth/token`), init);
    };

  test.each([
    ['auth_url', { auth_url: TRIAL, tenant_id: 'demo' }],
    ['token_endpoint', { token_endpoint: `${TRIAL}/token`, tenant_id: 'demo' }],
    ['both', { auth_url: `${DEMO}/auth`, token_endpoint: `${TRIAL}/token`, tenant_id: 'demo' }],
  ])("when this Halo's own authinfo names it as %s", async (_what, info) => {
    const posted: string[] = [];
    const report = await run(inputFor({ authorisationServer: TRIAL }), { fetch: trial(info, posted) });
    expect(outcomes(report)).toEqual(PROVEN);
    expect(new Set(posted)).toEqual(new Set([`${TRIAL}/token?tenant=demo`]));
  });

  test.each([
    ['another host', { auth_url: 'https://eu-trial.halopsa.com', tenant_id: 'demo' }, ['hostNotNamed', 'authDiffers']],
    ['none', { tenant_id: 'demo' }, ['hostNotNamed']],
  ])('not when it names %s, and the report states that it cannot be checked here', async (_what, info, expected) => {
    const posted: string[] = [];
    const report = await run(inputFor({ authorisationServer: TRIAL }), { fetch: trial(info, posted) });
    expect(outcomes(report)).toEqual(expected);
    expect(about(report, 'hostNotNamed')).toEqual(['uk-trial.halopsa.com']);
    expect(posted).toEqual([]);
  });

  test.each(['https://auth.halopsa.com/auth', `${DEMO}/api/incomingwebhook/1`])(
    'not when it is %s and authinfo is empty',
    async (authorisationServer) => {
      const posted: string[] = [];
      await run(inputFor({ authorisationServer }), { fetch: trial({}, posted) });
      expect(posted).toEqual([]);
    },
  );
});

test('no request goes to a site that is not granted', async () => {
  const requested: string[] = [];
  const report = await run(inputFor(), {
    mayAsk: async () => false,
    fetch: async (url) => {
      requested.push(String(url));
      throw new Error('asked');
    },
  });
  expect(outcomes(report)).toEqual(['notAllowed']);
  expect(requested).toEqual([]);
});

test('sends only reads, except for the token request, and none has cookies or follows a redirect', async () => {
  const calls: [string, RequestInit | undefined][] = [];
  await run(inputFor(), {
    fetch: (url, init) => {
      calls.push([String(url), init]);
      return practice.request(String(url), init);
    },
  });
  const methods = calls.map(([url, init]) => `${init?.method} ${new URL(url).pathname}`);
  expect(methods.filter((line) => line.startsWith('POST'))).toEqual(['POST /auth/token', 'POST /auth/token']);
  expect(methods.filter((line) => !line.startsWith('POST')).every((line) => line.startsWith('GET /api/'))).toBe(true);
  for (const [url, init] of calls) {
    expect(new URL(url).origin).toBe(DEMO);
    expect(url).not.toContain(seeded.clientSecret);
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual', cache: 'no-store' });
  }
});
