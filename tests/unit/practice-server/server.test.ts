import { describe, expect, test } from 'vitest';
import { APP_HEADER, APP_NAME, type ApplicationRecord, MASKED_SECRET } from '../../practice/records';
import { startPractice } from '../../practice/server/start';
import { ask, CLIENT, DEMO, error, practice, SECRET, save, setUp } from './support';

describe('records', () => {
  test('a saved secret is masked, stays unchanged when it is posted masked, and is in no public answer', async () => {
    const application = await setUp();
    expect(application.clientSecret).toBe(MASKED_SECRET);
    await save('Application', { ...application, displayName: 'Renamed' });
    expect((await ask()).status).toBe(200);
    const state = await (await practice.request(`${DEMO}/__practice/state`)).text();
    expect(state).toContain('Renamed');
    expect(state).not.toContain(SECRET);
  });

  test('roles and agents stay consistent when either of them is saved', async () => {
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

  test('a refused Save changes nothing and is recorded', async () => {
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

  test('a quirk sets another Client ID for a new application on its first Save only', async () => {
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

  test('reset restores everything, including quirks', async () => {
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

  test('Connect tries the five values and records them', async () => {
    await setUp({ 'Clients Access Level': 'Read Only', 'Assets Access Level': 'Read Only' });
    expect((await connect({})).status).toBe(200);
    const [attempt] = practice.store.scalepad.connects;
    expect(attempt).toMatchObject({ ok: true, form: 'new', values: { clientSecret: SECRET, tenant: 'demo' } });
    expect(attempt?.counts.Client).toBeGreaterThan(0);
    const state = await (await practice.request('https://app.scalepad.com/__practice/state')).text();
    expect(state).toContain(CLIENT);
    expect(state).not.toContain(SECRET);
  });

  test.each([
    ['a wrong secret', { clientSecret: 'x' }],
    ['a wrong tenant', { tenant: 'other' }],
    ['a trailing slash', { authorisationServer: `${DEMO}/auth/` }],
    ['a resource server without /api', { resourceServer: DEMO }],
    ['an invalid address', { authorisationServer: 'demo' }],
    ['an address that is not a Halo', { authorisationServer: 'https://elsewhere.example/auth' }],
  ])('answers only "Sync error" for %s', async (_case, values) => {
    await setUp({ 'Clients Access Level': 'Read Only', 'Assets Access Level': 'Read Only' });
    const response = await connect(values);
    expect([response.status, await response.json()]).toEqual([422, { error: 'Sync error' }]);
    expect(practice.store.scalepad.connects.at(-1)?.ok).toBe(false);
  });
});

describe('network', () => {
  test('serves the page that explains the practice sites on localhost', async () => {
    const page = await (await fetch(`http://localhost:${practice.port}/`)).text();
    expect(page).toContain(`http://halo.localhost:${practice.port}/`);
    expect(page).toContain('name="tenant-missing"');
  });

  test('explains what to do when the port is in use', async () => {
    await expect(startPractice({ port: practice.port, build: false })).rejects.toThrow(
      `Port ${practice.port} is in use. Stop what uses it`,
    );
  });

  test('uses HTTPS with a certificate that matches the pin', async () => {
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
