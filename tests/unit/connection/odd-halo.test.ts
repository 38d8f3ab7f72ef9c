import { describe, expect, test } from 'vitest';
import type { OutcomeId } from '@/utils/connection/outcomes';
import { about, inputFor, outcomes, practice, run } from './support';

type Reply = [status: number, body: string, headers?: Record<string, string>];

/** The practice Halo, with these answers instead of its own: by the end of the path, or by what is requested. */
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
const oauth = (error: string, said?: string) => JSON.stringify({ error, error_description: said });

describe('a refused token, in other words than the practice Halo has', () => {
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
      'an unticked scope, as OpenIddict says it',
      [400, oauth('invalid_request', 'This client application is not allowed to use the specified scope.')],
      'invalidScope',
    ],
    ['a failure', [400, oauth('server_error')], 'haloError'],
    ['no permission', [403, ''], 'blocked'],
  ])('%s', async (_what, reply, expected) => {
    expect(outcomes(await run(inputFor(), { fetch: halo({ '/token': reply }) }))[0]).toBe(expected);
  });

  test('a long page with a script in it is no such word', async () => {
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
  /** The practice Halo's own token, with its scopes as `form` has them; `of` limits it to one of the two requests. */
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

  test('where `all` brings a token without scopes, those that were requested count', async () => {
    const report = await run(inputFor(), { fetch: withScopes(() => 'openid', 'all') });
    expect(outcomes(report)).toEqual(['addressesAgree', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred']);
  });

  test('that its scopes are not told is told', async () => {
    const report = await run(inputFor(), { fetch: withScopes(() => undefined) });
    expect(outcomes(report)).toEqual(['scopesUnknown', 'addressesAgree', 'rowsSeen']);
  });

  test('refused scopes are a no, also where `all` brings a token that tells no scopes', async () => {
    const { fetch } = { fetch: withScopes(() => undefined, 'all') };
    const refused = async (url: unknown, init?: RequestInit) => {
      const body = new URLSearchParams(String(init?.body ?? ''));
      return String(url).includes('/token') && body.get('scope') !== 'all'
        ? new Response(oauth('invalid_scope'), { status: 400, headers: JSON_TYPE })
        : fetch(url, init);
    };
    const report = await run(inputFor(), { fetch: refused });
    expect(outcomes(report)).toEqual(['invalidScope', 'addressesAgree', 'rowsSeen']);
  });
});

describe('what Halo says of itself', () => {
  test.each<[string, Reply, OutcomeId[]]>([
    ['nothing, but the rest works', [404, '{}'], ['signedIn', 'scopesMet', 'rowsSeen', 'editInferred']],
    ['only to who is signed in', [401, ''], ['signedIn', 'scopesMet', 'rowsSeen', 'editInferred']],
    [
      'the inner address of an own server',
      [200, '{"auth_url":"http://halo01/auth","tenant_id":"demo"}'],
      ['authOther', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred'],
    ],
    [
      'no tenant, and it takes the captured one',
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

  test('none there is another address, not a missing module', async () => {
    const report = await run(inputFor(), { fetch: halo(every([404, '{}'])) });
    expect(report.verdict).toBe('fails');
    expect(outcomes(report)[0]).toBe('noLists');
  });

  test('one that wants more than it is given is not proven, and no refusal', async () => {
    const report = await run(inputFor(), { fetch: halo({ '/Timesheet': [400, '{"Message":"start_date"}'] }) });
    expect(report.verdict).toBe('remarks');
    expect(about(report, 'listOdd')).toEqual(['Timesheets']);
  });

  test('no content is no rows', async () => {
    const report = await run(inputFor(), { fetch: halo({ '/Asset': [204, ''] }) });
    expect(about(report, 'nothingSeen')).toEqual(['Assets']);
  });
});

test('a 503 says when to try again, and then gets another request', async () => {
  let requested = 0;
  const busyOnce = (): Reply | null => (++requested === 1 ? [503, '', { 'retry-after': '0' }] : null);
  expect(outcomes(await run(inputFor(), { fetch: halo({ '/authinfo': busyOnce }) }))).toContain('addressesAgree');
  requested = 0;
  const busyLong = (): Reply => [503, `${++requested}`, { 'retry-after': '86400' }];
  expect(outcomes(await run(inputFor(), { fetch: halo({ '/token': busyLong }) }))[0]).toBe('haloError');
  expect(requested).toBe(1);
});
