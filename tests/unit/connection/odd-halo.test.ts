import { describe, expect, test } from 'vitest';
import type { OutcomeId } from '@/utils/connection/outcomes';
import { about, inputFor, outcomes, practice, run } from './support';

type Reply = [status: number, body: string, headers?: Record<string, string>];

/** Returns the practice Halo's fetch, with these answers instead: by the end of the path, or by the requested body. */
const halo =
  (answers: Record<string, Reply | ((body: URLSearchParams) => Reply | null)>) =>
  (url: unknown, init?: RequestInit) => {
    const found = Object.entries(answers).find(([path]) => new URL(String(url)).pathname.endsWith(path))?.[1];
    const reply = typeof found === 'function' ? found(new URLSearchParams(String(init?.body ?? ''))) : found;
    if (!reply) return practice.request(String(url), init);
    const [status, body, headers = {}] = reply;
    return Promise.resolve(new Response(status === 204 ? null : body, { status, headers }));
  };

const JSON_TYPE = { 'content-type': 'application/json' };
const oauth = (error: string, description?: string) => JSON.stringify({ error, error_description: description });

describe('a refused token, in words that the practice Halo does not use', () => {
  test.each<[string, Reply, OutcomeId]>([
    ['401 and nothing', [401, ''], 'invalidClient'],
    ['401 and a page', [401, '<html><h1>401 - Unauthorized</h1></html>'], 'invalidClient'],
    ['400 and a page of the web server', [400, '<html><h1>Bad Request</h1></html>'], 'invalidClient'],
    ['a header only', [400, '', { 'www-authenticate': 'Bearer error="invalid_scope"' }], 'invalidScope'],
    ['invalid_client with 200', [200, oauth('invalid_client')], 'invalidClient'],
    ['invalid_client in other capitals, as text', [400, 'error: Invalid_Client', {}], 'invalidClient'],
    ['invalid_client, nested', [400, '{"error":{"code":"invalid_client"}}'], 'invalidClient'],
    ['invalid_client on a short page', [403, '<p>invalid_client</p>'], 'invalidClient'],
    ['invalid_grant', [400, oauth('invalid_grant')], 'invalidClient'],
    ['words alone', [422, '{"Message":"The client credentials are invalid."}'], 'invalidClient'],
    [
      'an unticked scope, as OpenIddict words it',
      [400, oauth('invalid_request', 'This client application is not allowed to use the specified scope.')],
      'invalidScope',
    ],
    ['a failure', [400, oauth('server_error')], 'haloError'],
    ['no permission', [403, ''], 'blocked'],
  ])('%s', async (_what, reply, expected) => {
    expect(outcomes(await run(inputFor(), { fetch: halo({ '/token': reply }) }))[0]).toBe(expected);
  });

  test('a word in a script of a long page does not count', async () => {
    const page = `<html><script>"invalid_scope"</script>${'<p>x</p>'.repeat(2000)}</html>`;
    const fetch = halo({ '/token': [500, page], '/authinfo': [404, ''] });
    expect(outcomes(await run(inputFor(), { fetch }))[0]).toBe('tenantWrong');
  });

  test('unticked scopes that OpenIddict refuses are named', async () => {
    const refuse = (body: URLSearchParams): Reply | null =>
      body.get('scope') === 'all'
        ? [200, JSON.stringify({ access_token: 'x', scope: 'openid read:tickets' }), JSON_TYPE]
        : [400, oauth('invalid_request', 'This client application is not allowed to use the specified scope.')];
    const report = await run(inputFor(), { fetch: halo({ '/token': refuse }) });
    expect(report.verdict).toBe('fails');
    expect(about(report, 'scopesMissing')).toContain('read:assets');
  });
});

describe('a token in another form', () => {
  /** Returns the practice Halo's fetch, whose tokens have scopes as `form` returns them; `of` limits it to one request. */
  const withScopes =
    (form: (scope: string) => unknown, of?: 'all' | 'asked') => async (url: unknown, init?: RequestInit) => {
      const reply = await practice.request(String(url), init);
      const isAll = new URLSearchParams(String(init?.body ?? '')).get('scope') === 'all';
      if (!String(url).includes('/token') || (of && isAll !== (of === 'all'))) return reply;
      const { access_token, scope } = (await reply.json()) as { access_token: string; scope: string };
      return new Response(JSON.stringify({ access_token, scope: form(scope) }), { headers: JSON_TYPE });
    };

  test.each<[string, (scope: string) => unknown]>([
    ['a list', (scope) => scope.split(' ')],
    ['commas', (scope) => scope.replaceAll(' ', ', ')],
    ['other capitals', (scope) => scope.toUpperCase()],
  ])('its scopes as %s', async (_what, form) => {
    const report = await run(inputFor(), { fetch: withScopes(form) });
    expect(outcomes(report)).toEqual(['addressesAgree', 'scopesMet', 'rowsSeen', 'editInferred']);
  });

  test('the requested scopes count where `all` returns a token without scopes', async () => {
    const report = await run(inputFor(), { fetch: withScopes(() => 'openid', 'all') });
    expect(outcomes(report)).toEqual(['addressesAgree', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred']);
  });

  test('reports that the token does not list its scopes', async () => {
    const report = await run(inputFor(), { fetch: withScopes(() => undefined) });
    expect(outcomes(report)).toEqual(['scopesUnknown', 'addressesAgree', 'rowsSeen']);
  });

  test('reports refused scopes, even where `all` returns a token that lists no scopes', async () => {
    const { fetch } = { fetch: withScopes(() => undefined, 'all') };
    const refused = async (url: unknown, init?: RequestInit) => {
      const body = new URLSearchParams(String(init?.body ?? ''));
      return String(url).includes('/token') && body.get('scope') !== 'all'
        ? new Response(oauth('invalid_scope'), { status: 400, headers: JSON_TYPE })
        : fetch(url, init);
    };
    const report = await run(inputFor(), { fetch: refused });
    expect(report.verdict).toBe('fails');
    expect(outcomes(report)).toEqual(['invalidScope', 'addressesAgree', 'rowsSeen']);
  });
});

describe('the answers of authinfo', () => {
  test.each<[string, Reply, OutcomeId[]]>([
    ['nothing, but everything else works', [404, '{}'], ['signedIn', 'scopesMet', 'rowsSeen', 'editInferred']],
    ['nothing without a sign-in', [401, ''], ['signedIn', 'scopesMet', 'rowsSeen', 'editInferred']],
    [
      'the internal address of an own server',
      [200, '{"auth_url":"http://halo01/auth","tenant_id":"demo"}'],
      ['authOther', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred'],
    ],
    [
      'no tenant, and Halo accepts the captured one',
      [200, `{"auth_url":"https://demo.halopsa.com/auth/","tenant_id":null}`],
      ['tenantOther', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred'],
    ],
  ])('%s', async (_what, reply, expected) => {
    expect(outcomes(await run(inputFor(), { fetch: halo({ '/authinfo': reply }) }))).toEqual(expected);
  });
});

describe('lists', () => {
  const LISTS = ['/Tickets', '/Client', '/Users', '/Asset', '/ClientContract', '/Supplier', '/Item', '/Opportunities'];
  const every = (reply: Reply) =>
    Object.fromEntries([...LISTS, '/Invoice', '/Timesheet'].map((path) => [path, reply] as const));

  test('a wrong address is reported where no list exists, not a missing module', async () => {
    const report = await run(inputFor(), { fetch: halo(every([404, '{}'])) });
    expect(report.verdict).toBe('fails');
    expect(outcomes(report)[0]).toBe('noLists');
  });

  test('a list that requires another parameter is neither proven nor refused', async () => {
    const report = await run(inputFor(), { fetch: halo({ '/Timesheet': [400, '{"Message":"start_date"}'] }) });
    expect(report.verdict).toBe('remarks');
    expect(about(report, 'listOdd')).toEqual(['Timesheets']);
  });

  test('no content counts as no rows', async () => {
    const report = await run(inputFor(), { fetch: halo({ '/Asset': [204, ''] }) });
    expect(about(report, 'nothingSeen')).toEqual(['Assets']);
  });
});

test('a 503 is retried after its Retry-After, unless that is too long', async () => {
  let requested = 0;
  const busyOnce = (): Reply | null => (++requested === 1 ? [503, '', { 'retry-after': '0' }] : null);
  expect(outcomes(await run(inputFor(), { fetch: halo({ '/authinfo': busyOnce }) }))).toContain('addressesAgree');
  requested = 0;
  const busyLong = (): Reply => [503, `${++requested}`, { 'retry-after': '86400' }];
  expect(outcomes(await run(inputFor(), { fetch: halo({ '/token': busyLong }) }))[0]).toBe('haloError');
  expect(requested).toBe(1);
});
