import { describe, expect, test } from 'vitest';
import { DEMO, list, practice, save, setUp } from './support';

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

  test('have the keys that Halo sets', async () => {
    await setUp({ 'Is a HaloPSA Administrator': 'Yes' }, '', { scopes: ['all'] });
    const observed: Record<string, string> = {};
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
      observed[name] = Array.isArray(body)
        ? 'bare'
        : Object.keys(body)
            .filter((key) => key !== 'record_count')
            .join();
    }
    expect(observed).toEqual({
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
