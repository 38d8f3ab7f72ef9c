import { carryOutGuideA } from '../../tour/run.ts';
import { expect, test } from '../support/fixtures.ts';
import { caseless, onlyNew, savesOf, snapshot } from '../support/saved.ts';
import { requestToken } from '../support/token.ts';

/**
 * ScalePad's "Integrating with Halo PSA", captured 2026-11-22, copied from the guide by hand: what stands here must not be
 * read from the recipe, or the test would agree with whatever the recipe says.
 */
const STEP_1_PERMISSIONS = {
  // Feature Access
  'Tickets Access Level': 'Read and Modify',
  'Clients Access Level': 'Read Only',
  'Users Access Level': 'Read Only',
  'Assets Access Level': 'Read and Modify',
  'Suppliers Access Level': 'Read Only',
  'Items Access Level': 'Read Only',
  'Sales Access Level': 'Read and Modify',
  'Invoices Access Level': 'Read Only',
  'Client Contracts Access Level': 'Read Only',
  'Timesheets Access Level': 'Read only (All), Modify Own',
  // Tickets Permissions
  'Can add new Tickets': 'Yes',
  'Can view unassigned tickets': 'Yes',
  'Can view tickets that are assigned to other agents': 'Yes',
  // Ticket Type, Asset Type and Asset Field Restrictions
  'Allow use of all Ticket types': 'Yes',
  'Allow use of all Asset Types': 'Yes',
  'Allow use of all Asset Fields': 'Yes',
};
const STEP_1_MEMBERSHIP = 'View all (Can view all Tickets in all Departments)';
const STEP_3_SCOPES = [
  'read:tickets',
  'edit:tickets',
  'read:customers',
  'read:contracts',
  'read:suppliers',
  'read:items',
  'read:sales',
  'edit:sales',
  'read:invoices',
  'read:timesheets',
  'read:assets',
  'edit:assets',
];

test('guide A: what Halo saved and what ScalePad received is what the guide says', async ({
  browserWithExtension: browser,
  practice,
  clicks,
}) => {
  test.setTimeout(120_000);
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo);

  await carryOutGuideA({ browser, clicks });

  const role = onlyNew(halo.roles, before.roles);
  const agent = onlyNew(halo.agents, before.agents);
  const application = onlyNew(halo.applications, before.applications);

  expect.soft(role.name).toBe('ScalePad Integration Role');
  expect.soft(caseless(role.permissions)).toEqual(caseless(STEP_1_PERMISSIONS));
  expect.soft(role.membershipLevel).toBe(STEP_1_MEMBERSHIP);
  expect.soft(role).toMatchObject({ description: '', departments: {}, teams: [], preferences: {}, accessControl: [] });

  expect.soft(agent).toMatchObject({
    name: 'ScalePad API',
    roles: [role.id],
    isapiagent: true,
    team: '*No Default Team*',
    workday: '24 Hours',
    active: true,
    permissions: {},
    preferences: {},
  });

  expect.soft(application).toMatchObject({
    displayName: 'ScalePad Integration',
    inactive: false,
    grant_type: 'client_credentials',
    loginentity: 'Agent',
    loginas_agent_id: agent.id,
  });
  expect.soft([...application.scopes].sort()).toEqual([...STEP_3_SCOPES].sort());

  // Nothing else was saved, and no other record changed.
  expect.soft(savesOf(halo)).toEqual(['role', 'role', 'agent', 'application']);
  const rest = snapshot(halo);
  expect.soft(rest.roles.filter(({ id }) => id !== role.id)).toEqual(before.roles);
  expect.soft(rest.agents.filter(({ id }) => id !== agent.id)).toEqual(before.agents);
  expect.soft(rest.applications.filter(({ id }) => id !== application.id)).toEqual(before.applications);

  // Connect was pressed once, by the admin, and received the five values whole.
  expect(practice.store.scalepad.connects).toHaveLength(1);
  const [received] = practice.store.scalepad.connects;
  if (!received) throw new Error('ScalePad received nothing');
  expect(received.values).toEqual({
    resourceServer: 'https://demo.halopsa.com/api',
    authorisationServer: 'https://demo.halopsa.com/auth',
    tenant: 'demo',
    clientId: application.clientId,
    clientSecret: halo.secrets.get(application.id),
  });
  expect(received.ok, received.reason ?? '').toBe(true);

  const token = await requestToken(practice, received.values);
  expect(token.status).toBe(200);
  expect(token.scopes).toEqual(expect.arrayContaining(STEP_3_SCOPES));

  // The secret is nowhere but in memory.
  const worker = await browser.worker();
  const stored = await worker.evaluate(async () => {
    type Area = { get(): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; sync?: Area } } }).chrome;
    return JSON.stringify([await storage.local.get(), (await storage.sync?.get()) ?? null]);
  });
  expect(stored).not.toContain(halo.secrets.get(application.id));
  expect(stored).not.toContain(application.clientId);
});
