import { carryOutGuideB } from '../../tour/run.ts';
import { expect, test } from '../support/fixtures.ts';
import { caseless, onlyNew, savesOf, snapshot } from '../support/saved.ts';
import { requestToken } from '../support/token.ts';

/** Halo's "ScalePad Integration", captured 2026-11-22, copied from the guide by hand. */
const FEATURE_ACCESS = {
  // "Customers Access Level" in the guide; Halo has called it Clients Access Level since.
  'Clients Access Level': 'Read Only',
  'Assets Access Level': 'Read and Modify',
};
const SCOPES = ['read:customers', 'read:assets', 'edit:assets'];

test('guide B: what Halo saved and what ScalePad received is what the guide says', async ({
  browserWithExtension: browser,
  practice,
  clicks,
}) => {
  practice.store.setQuirk('older-scalepad-form', true);
  const halo = practice.store.halo('demo.halopsa.com');
  const before = snapshot(halo);

  await carryOutGuideB({ browser, clicks });

  const role = onlyNew(halo.roles, before.roles);
  const agent = onlyNew(halo.agents, before.agents);
  const application = onlyNew(halo.applications, before.applications);
  expect.soft(role.name).toBe('ScalePad Integration Role');
  expect.soft(role.agents).toEqual([agent.id]);
  expect.soft(caseless(role.permissions)).toEqual(caseless(FEATURE_ACCESS));
  expect.soft(role).toMatchObject({ membershipLevel: '', departments: {}, teams: [], preferences: {} });
  expect.soft(agent).toMatchObject({ name: 'ScalePad API', roles: [role.id], active: true, permissions: {} });
  expect.soft(application).toMatchObject({
    displayName: 'ScalePad Integration',
    inactive: false,
    grant_type: 'client_credentials',
    loginentity: 'Agent',
    loginas_agent_id: agent.id,
  });
  expect.soft([...application.scopes].sort()).toEqual([...SCOPES].sort());
  expect.soft(savesOf(halo)).toEqual(['agent', 'role', 'role', 'application']);

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
  expect(token.scopes).toEqual(expect.arrayContaining(SCOPES));
});
