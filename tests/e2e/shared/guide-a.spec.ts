import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carryOutGuidedRun, GUIDE_A } from '../../tour/guided.ts';
import { saveSetupReport } from '../../tour/outcome.ts';
import { carryOutGuideAStepByStep } from '../../tour/step-by-step.ts';
import { expectScalePadReceived } from '../support/expect-scalepad-received.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { STEP_1_MEMBERSHIP, STEP_1_PERMISSIONS, STEP_3_SCOPES } from '../support/guide-table.ts';
import { caseless, onlyNew, savesOf, snapshot } from '../support/saved-records.ts';

for (const mode of ['as a guided run', 'step by step'])
  test(`guide A ${mode}: Halo saves and ScalePad receives what the guide lists`, async ({
    extensionBrowser: browser,
    practice,
    clicks,
  }) => {
    const halo = practice.store.halo('demo.halopsa.com');
    const before = snapshot(halo);

    const run = { browser, clicks };
    await (mode === 'step by step' ? carryOutGuideAStepByStep(run) : carryOutGuidedRun(run, GUIDE_A));

    const role = onlyNew(halo.roles, before.roles);
    const agent = onlyNew(halo.agents, before.agents);
    const application = onlyNew(halo.applications, before.applications);

    expect.soft(role.name).toBe('ScalePad Integration Role');
    expect.soft(caseless(role.permissions)).toEqual(caseless(STEP_1_PERMISSIONS));
    expect.soft(role.membershipLevel).toBe(STEP_1_MEMBERSHIP);
    expect
      .soft(role)
      .toMatchObject({ description: '', departments: {}, teams: [], preferences: {}, accessControl: [] });

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

    await expectScalePadReceived(practice, application, STEP_3_SCOPES);
    // ScalePad's card shows the result before the step is stored.
    const isStored = (key: string) =>
      browser.inExtension(async (name) => {
        type Setups = Record<string, { steps: { scalepad: { verifiedAt?: number } } }>;
        type Area = { get(key: string): Promise<Setups> };
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome;
        return (await storage.local.get(name))[name]?.steps.scalepad.verifiedAt !== undefined;
      }, key);
    await expect.poll(() => isStored(`setup:${HALO}`)).toBe(true);

    // The secret is only in memory.
    const stored = await browser.inExtension(async () => {
      type Area = { get(): Promise<unknown> };
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; sync?: Area } } }).chrome;
      return JSON.stringify([await storage.local.get(), (await storage.sync?.get()) ?? null]);
    });
    expect(stored).not.toContain(halo.secrets.get(application.id));
    expect(stored).not.toContain(application.clientId);

    // The setup report states the same, without a credential.
    const folder = test.info().outputDir;
    await saveSetupReport(browser, folder);
    const [markdown, json] = ['report.md', 'report.json'].map((file) => readFileSync(join(folder, file), 'utf8'));
    for (const text of [markdown, json]) {
      expect(text).not.toContain(halo.secrets.get(application.id));
      expect(text).not.toContain(application.clientId);
    }
    expect(markdown).toContain('## Needs you\n\nNothing.\n');
    const { steps } = JSON.parse(json ?? '') as { steps: { id: string; verifiedAt?: string; settings: Recorded[] }[] };
    expect(steps.map(({ id, verifiedAt }) => [id, verifiedAt !== undefined])).toEqual(
      ['role', 'agent', 'application', 'scalepad'].map((id) => [id, true]),
    );
    const settings = steps.flatMap((step) => step.settings);
    expect(settings.filter(({ finding }) => finding !== 'met')).toEqual([]);
    // Halo makes an application active by itself; the rest was written by Apply.
    expect(settings.filter(({ outcome }) => outcome !== 'set').map(({ name }) => name)).toEqual(['Active']);
    expect(settings.map(({ name }) => name)).toEqual(expect.arrayContaining(STEP_3_SCOPES));
  });

/** One setting of the setup report. */
interface Recorded {
  name: string;
  finding: string;
  outcome: string;
}
