import { carryOutGuidedRun, GUIDE_B } from '../../tour/guided.ts';
import { carryOutGuideBStepByStep } from '../../tour/step-by-step.ts';
import { expectScalePadReceived } from '../support/expect-scalepad-received.ts';
import { expect, test } from '../support/fixtures.ts';
import { caseless, onlyNew, savesOf, snapshot } from '../support/saved-records.ts';

/** Halo's "ScalePad Integration", captured 2026-11-22, copied from the guide manually. */
const FEATURE_ACCESS = {
  // "Customers Access Level" in the guide; Halo has called it Clients Access Level since.
  'Clients Access Level': 'Read Only',
  'Assets Access Level': 'Read and Modify',
};
const SCOPES = ['read:customers', 'read:assets', 'edit:assets'];

for (const mode of ['as a guided run', 'step by step'])
  test(`guide B ${mode}: Halo saves and ScalePad receives what the guide lists`, async ({
    extensionBrowser: browser,
    practice,
    clicks,
  }) => {
    practice.store.setQuirk('older-scalepad-form', true);
    const halo = practice.store.halo('demo.halopsa.com');
    const before = snapshot(halo);

    const run = { browser, clicks };
    await (mode === 'step by step' ? carryOutGuideBStepByStep(run) : carryOutGuidedRun(run, GUIDE_B));

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

    await expectScalePadReceived(practice, application, SCOPES);
  });
