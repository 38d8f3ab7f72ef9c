import { describe, expect, test } from 'vitest';
import { ask, CLIENT, DEMO, error, list, practice, SCOPES, SECRET, save, setUp } from './support';

describe('token endpoint', () => {
  test('returns the saved scopes and the identity of the agent', async () => {
    await setUp();
    const response = await ask({}, '?tenant=demo');
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const body = (await response.json()) as Record<string, string>;
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      scope: `openid email profile offline_access roles ${SCOPES.join(' ')}`,
    });
    const parts = body.id_token?.split('.') ?? [];
    expect(parts).toHaveLength(3);
    const claims: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString());
    const agent = practice.store.halo('demo.halopsa.com').agents.at(-1);
    expect(claims).toMatchObject({ name: 'Sync API', email: 'a@b.example', id: String(agent?.id) });
  });

  test('returns a token without scopes when none is requested, and the token grants no access', async () => {
    await setUp({ 'Clients Access Level': 'Read Only' });
    const body = (await (await ask({ scope: '' })).json()) as Record<string, string>;
    expect(body.scope).toBeUndefined();
    expect((await list('Client', { scope: '' })).status).toBe(403);
  });

  test.each([
    ['a wrong secret', { client_secret: `${SECRET}0` }, 401, 'invalid_client'],
    ['a wrong client', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['no client at all', { client_id: '' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a scope that Halo does not have', { scope: 'read:actions' }, 400, 'invalid_scope'],
    ['a scope that is not ticked', { scope: 'read:customers read:invoices' }, 400, 'invalid_scope'],
  ])('refuses %s', async (_case, form, status, code) => {
    await setUp();
    expect(await error(await ask(form))).toEqual([status, code]);
  });

  test('refuses an application that is not active, and one with another method', async () => {
    const application = await setUp({}, '', { inactive: true });
    expect(await error(await ask())).toEqual([401, 'invalid_client']);
    await save('Application', { ...application, inactive: false, grant_type: 'authorization_code' });
    expect(await error(await ask())).toEqual([401, 'invalid_client']);
  });

  test('answers a wrong tenant with a huge page', async () => {
    await setUp();
    const response = await ask({}, '?tenant=other');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect((await response.text()).length).toBeGreaterThan(200_000);
  });

  test('answers at its own address only', async () => {
    expect((await ask({}, '/')).status).toBe(404);
    const doubled = await practice.request(`${DEMO}/auth//token`, { method: 'POST' });
    expect(doubled.status).toBe(404);
  });

  test('keeps a log without secrets', async () => {
    await setUp();
    await ask({ scope: 'read:actions' }, '?tenant=demo');
    const log = practice.store.halo('demo.halopsa.com').tokenRequests;
    expect(log).toMatchObject([
      { by: 'network', clientId: CLIENT, scope: 'read:actions', tenant: 'demo', status: 400, error: 'invalid_scope' },
    ]);
    expect(JSON.stringify(log)).not.toContain(SECRET);
  });

  test('is busy twice and then answers, with its quirk', async () => {
    await setUp();
    practice.store.setQuirk('token-429', true);
    const first = await ask();
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    expect([(await ask()).status, (await ask()).status]).toEqual([429, 200]);
  });
});
