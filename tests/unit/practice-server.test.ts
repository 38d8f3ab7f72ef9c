// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApplicationRecord } from '../practice/records';
import { APP_HEADER, APP_NAME, MASKED_SECRET } from '../practice/records';
import { type Practice, startPractice } from '../practice/server/start';

const DEMO = 'https://demo.halopsa.com';
const CLIENT = '0f8fad5b-d9cb-469f-a165-70867728950e';
const SECRET = '7c9e6679-7425-40de-944b-e07fc1f90ae7-550e8400-e29b-41d4-a716-446655440000';
const SCOPES = ['read:tickets', 'edit:tickets', 'read:customers', 'edit:assets'];

let practice: Practice;

beforeAll(async () => {
  practice = await startPractice({ build: false });
});
afterAll(() => practice.close());
beforeEach(() => practice.store.reset());

/** What Save of a page does: the app's header, an array. */
async function save<T>(list: string, record: object, origin = DEMO): Promise<T> {
  const response = await practice.request(`${origin}/api/${list}`, {
    method: 'POST',
    headers: { [APP_HEADER]: APP_NAME, 'content-type': 'application/json' },
    body: JSON.stringify([record]),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

/** A role, an agent with it, and an application that logs in as the agent. */
async function setUp(
  permissions: Record<string, string> = {},
  membershipLevel = '',
  rest: Partial<ApplicationRecord> = {},
): Promise<ApplicationRecord> {
  const role = await save<{ id: string }>('Roles', { id: '-1', name: 'Sync', permissions, membershipLevel });
  const agent = await save<{ id: number }>('Agent', {
    id: -1,
    name: 'Sync API',
    email: 'a@b.example',
    roles: [role.id],
  });
  return save('Application', {
    id: '-1',
    displayName: 'Sync',
    grant_type: 'client_credentials',
    clientId: CLIENT,
    clientSecret: SECRET,
    loginentity: 'Agent',
    loginas_agent_id: agent.id,
    scopes: SCOPES,
    ...rest,
  });
}

function ask(form: Record<string, string> = {}, query = '', origin = DEMO): Promise<Response> {
  return practice.request(`${origin}/auth/token${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT,
      client_secret: SECRET,
      scope: 'all',
      ...form,
    }),
  });
}

async function list(name: string, form: Record<string, string> = {}): Promise<Response> {
  const { access_token } = (await (await ask(form)).json()) as { access_token: string };
  return practice.request(`${DEMO}/api/${name}`, { headers: { authorization: `Bearer ${access_token}` } });
}

const error = async (response: Response) => [response.status, ((await response.json()) as { error: string }).error];

describe('token endpoint', () => {
  test('gives the scopes that were saved, and says who is logged in', async () => {
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

  test('gives a token without scopes when none is asked for, and it opens nothing', async () => {
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

  test('knows no address but its own', async () => {
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

  test('is busy twice, then not, under its quirk', async () => {
    await setUp();
    practice.store.setQuirk('token-429', true);
    const first = await ask();
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    expect([(await ask()).status, (await ask()).status]).toEqual([429, 200]);
  });
});

describe('lists', () => {
  const TICKETS = {
    'Tickets Access Level': 'Read and Modify',
    'Can view Unassigned Tickets': 'Yes',
    'Can view Tickets that are assigned to other Agents': 'Yes',
    'Allow use of all Ticket Types': 'Yes',
  };
  const VIEW_ALL = 'View all (Can view all Tickets in all Departments)';
  const rows = async (response: Response, key: string) => {
    expect(response.status).toBe(200);
    return ((await response.json()) as Record<string, object[]>)[key]?.length;
  };

  test('need a token, the scope, the level and an agent', async () => {
    const application = await setUp({ 'Clients Access Level': 'Read Only', 'Assets Access Level': 'No Access' });
    expect((await practice.request(`${DEMO}/api/Client`)).status).toBe(401);
    expect(await rows(await list('Client?count=1'), 'clients')).toBe(1);
    expect((await list('Invoice')).status).toBe(403);
    expect((await list('Asset')).status).toBe(403);
    await save('Application', { ...application, loginas_agent_id: null });
    expect((await list('Client')).status).toBe(403);
    await save('Application', { ...application, loginentity: 'Customer' });
    expect((await list('Client')).status).toBe(403);
  });

  test('of tickets are empty without membership', async () => {
    await setUp(TICKETS);
    expect(await rows(await list('Tickets'), 'tickets')).toBe(0);
  });

  test('of tickets show what the three permissions allow', async () => {
    await setUp(TICKETS, VIEW_ALL);
    const all = await rows(await list('Tickets'), 'tickets');
    const role = practice.store.halo('demo.halopsa.com').roles.at(-1);
    if (role) role.permissions = { ...role.permissions, 'Can view Unassigned Tickets': 'No' };
    const assigned = await rows(await list('Tickets'), 'tickets');
    expect(assigned).toBeGreaterThan(0);
    expect(assigned).toBeLessThan(all ?? 0);
    if (role)
      role.permissions = { ...role.permissions, 'Can view Tickets that are assigned to other Agents': 'Not set' };
    expect(await rows(await list('Tickets'), 'tickets')).toBe(0);
  });

  test('of assets are empty while no asset type is allowed', async () => {
    await setUp({ 'Assets Access Level': 'Read Only' });
    expect(await rows(await list('Asset'), 'assets')).toBe(0);
  });

  test('have the keys that Halo gives them', async () => {
    await setUp({ 'Is a HaloPSA Administrator': 'Yes' }, '', { scopes: ['all'] });
    const seen: Record<string, string> = {};
    for (const name of [
      'Tickets',
      'Client',
      'Users',
      'Site',
      'Opportunities',
      'ClientContract',
      'Quotation',
      'Timesheet',
    ]) {
      const body = (await (await list(name)).json()) as object;
      seen[name] = Array.isArray(body)
        ? 'bare'
        : Object.keys(body)
            .filter((key) => key !== 'record_count')
            .join();
    }
    expect(seen).toEqual({
      Tickets: 'tickets',
      Client: 'clients',
      Users: 'users',
      Site: 'sites',
      Opportunities: 'tickets',
      ClientContract: 'contracts',
      Quotation: 'quotes',
      Timesheet: 'bare',
    });
  });
});

describe('records', () => {
  test('a saved secret is masked, kept when posted back masked, and in no public answer', async () => {
    const application = await setUp();
    expect(application.clientSecret).toBe(MASKED_SECRET);
    await save('Application', { ...application, displayName: 'Renamed' });
    expect((await ask()).status).toBe(200);
    const state = await (await practice.request(`${DEMO}/__practice/state`)).text();
    expect(state).toContain('Renamed');
    expect(state).not.toContain(SECRET);
  });

  test('roles and agents stay in step, whichever is saved', async () => {
    const role = await save<{ id: string; agents: number[] }>('Roles', { id: '-1', name: 'R', agents: [5] });
    const state = practice.store.halo('demo.halopsa.com');
    const agent = state.agents.find(({ id }) => id === 5);
    expect(agent?.roles).toContain(role.id);
    await save('Agent', { ...agent, roles: [] });
    expect(state.roles.find(({ id }) => id === role.id)?.agents).toEqual([]);
  });

  test('Save keeps exactly what was posted', async () => {
    const posted = { id: '-1', name: 'R', permissions: { 'Tickets Access Level': 'Read Only' } };
    await save('Roles', posted);
    const saves = practice.store.halo('demo.halopsa.com').saves;
    expect(saves).toMatchObject([{ kind: 'role', accepted: true, host: 'demo.halopsa.com' }]);
    expect(saves[0]?.body).toEqual([posted]);
  });

  test('a refused Save changes nothing and is on record', async () => {
    practice.store.setQuirk('save-fails', true);
    const before = practice.store.halo('demo.halopsa.com').roles.length;
    const response = await practice.request(`${DEMO}/api/Roles`, {
      method: 'POST',
      headers: { [APP_HEADER]: APP_NAME },
      body: JSON.stringify([{ id: '-1', name: 'R' }]),
    });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('Unable to save data');
    const state = practice.store.halo('demo.halopsa.com');
    expect([state.roles.length, state.saves.length, state.saves[0]?.accepted]).toEqual([before, 1, false]);
  });

  test('a quirk gives a new application another Client ID on its first Save only', async () => {
    practice.store.setQuirk('client-id-changes-on-save', true);
    const saved = await setUp();
    expect(saved.clientId).toMatch(/^[0-9a-f-]{36}$/);
    expect(saved.clientId).not.toBe(CLIENT);
    expect((await save<ApplicationRecord>('Application', saved)).clientId).toBe(saved.clientId);
  });
});

describe('hosts', () => {
  test('each Halo address has its own records, tenant and tokens', async () => {
    await setUp();
    const other = 'https://halo.customer.example';
    expect(await error(await ask({}, '', other))).toEqual([401, 'invalid_client']);
    expect(practice.store.halo('halo.customer.example').roles.some((role) => role.name === 'Sync')).toBe(false);
    const info = await (await practice.request(`${other}/api/authinfo`)).json();
    expect(info).toEqual({ auth_url: `${other}/auth`, tenant_id: 'customer' });
  });

  test('reset puts everything back, quirks too', async () => {
    await setUp();
    const seeded = practice.store.halo('other.halopsa.com').roles.length;
    await practice.request(`${DEMO}/__practice/quirks`, { method: 'POST', body: '{"tenant-missing":true}' });
    expect(practice.store.quirk('tenant-missing')).toBe(true);
    await practice.request(`${DEMO}/__practice/reset`, { method: 'POST' });
    expect(practice.store.quirk('tenant-missing')).toBe(false);
    expect(practice.store.halo('demo.halopsa.com').roles).toHaveLength(seeded);
    expect(await error(await ask())).toEqual([401, 'invalid_client']);
  });

  test('an unknown quirk is refused and changes none', async () => {
    const body = '{"tenant-missing":true,"no-such-quirk":true}';
    const response = await practice.request(`${DEMO}/__practice/quirks`, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(practice.store.quirk('tenant-missing')).toBe(false);
  });

  test('an asset path cannot leave its folder', async () => {
    const paths = ['halo/..%2f..%2f..%2fpackage.json', 'halo/%2e%2e/halo.stamp', 'other/x.js'];
    for (const path of paths) {
      expect((await practice.request(`${DEMO}/__practice/assets/${path}`)).status).toBe(404);
    }
  });
});

describe('ScalePad', () => {
  const connect = (values: object) =>
    practice.request('https://app.scalepad.com/api/integrations/halopsa', {
      method: 'POST',
      body: JSON.stringify({
        form: 'new',
        resourceServer: `${DEMO}/api`,
        authorisationServer: `${DEMO}/auth`,
        clientId: CLIENT,
        clientSecret: SECRET,
        tenant: 'demo',
        ...values,
      }),
    });

  test('Connect tries the five values and keeps them', async () => {
    await setUp({ 'Clients Access Level': 'Read Only', 'Assets Access Level': 'Read Only' });
    expect((await connect({})).status).toBe(200);
    const [made] = practice.store.scalepad.connects;
    expect(made).toMatchObject({ ok: true, form: 'new', values: { clientSecret: SECRET, tenant: 'demo' } });
    expect(made?.counts.Client).toBeGreaterThan(0);
    const state = await (await practice.request('https://app.scalepad.com/__practice/state')).text();
    expect(state).toContain(CLIENT);
    expect(state).not.toContain(SECRET);
  });

  test.each([
    ['a wrong secret', { clientSecret: 'x' }],
    ['a wrong tenant', { tenant: 'other' }],
    ['a trailing slash', { authorisationServer: `${DEMO}/auth/` }],
    ['a resource server without /api', { resourceServer: DEMO }],
    ['an address that is none', { authorisationServer: 'demo' }],
    ['an address that is no Halo', { authorisationServer: 'https://elsewhere.example/auth' }],
  ])('says no more than "Sync error" for %s', async (_case, values) => {
    await setUp({ 'Clients Access Level': 'Read Only', 'Assets Access Level': 'Read Only' });
    const response = await connect(values);
    expect([response.status, await response.json()]).toEqual([422, { error: 'Sync error' }]);
    expect(practice.store.scalepad.connects.at(-1)?.ok).toBe(false);
  });
});

describe('network', () => {
  test('serves the explaining page on plain localhost', async () => {
    const page = await (await fetch(`http://localhost:${practice.port}/`)).text();
    expect(page).toContain(`http://halo.localhost:${practice.port}/`);
    expect(page).toContain('name="tenant-missing"');
  });

  test('says what to do when the port is taken', async () => {
    await expect(startPractice({ port: practice.port, build: false })).rejects.toThrow(
      `Port ${practice.port} is in use. Stop what uses it`,
    );
  });

  test('speaks https with a certificate that the pin names', async () => {
    const secure = await startPractice({ tls: true, build: false });
    try {
      const { connect } = await import('node:tls');
      const { createHash, X509Certificate } = await import('node:crypto');
      const raw = await new Promise<Buffer>((resolve, reject) => {
        const socket = connect({
          port: secure.port,
          host: '127.0.0.1',
          servername: 'demo.halopsa.com',
          rejectUnauthorized: false,
        });
        socket.once('error', reject);
        socket.once('secureConnect', () => {
          resolve(socket.getPeerCertificate().raw);
          socket.destroy();
        });
      });
      const certificate = new X509Certificate(raw);
      const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
      expect(createHash('sha256').update(key).digest('base64')).toBe(secure.spki);
      for (const host of ['demo.halopsa.com', 'app.scalepad.com', 'halo.customer.example']) {
        expect(certificate.checkHost(host)).toBeDefined();
      }
    } finally {
      await secure.close();
    }
  });
});
