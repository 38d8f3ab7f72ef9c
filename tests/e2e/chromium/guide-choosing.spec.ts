import { expect, HALO, test } from '../support/fixtures.ts';

const CONFIG = `${HALO}/config`;

test('recipe, option and names are chosen on the first page, and no longer after the setup has begun', async ({
  tab,
  guide,
}) => {
  await tab.goto(`${CONFIG}/agents/roles?id=-1`);
  await guide.audited();
  // This recipe creates the agent first.
  await guide.chooseRecipe('Clients and hardware only', 'Step 2 of 4: Role');
  await guide.chooseRecipe('Everything Lifecycle Manager offers', 'Step 1 of 4: Role');

  await guide.openNames();
  await guide.press('textbox', 'Role');
  await tab.keyboard.press('ControlOrMeta+a');
  // Halo treats g and then h as "go home". It receives no keys that are typed in the guide.
  await tab.keyboard.type('gh role');
  await tab.keyboard.press('Enter');
  await expect.poll(async () => (await guide.findings()).map(({ text }) => text).join()).toContain('gh role');
  expect(new URL(tab.url()).pathname).toBe('/config/agents/roles');

  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  // The setup has begun: the choices are in the popup now.
  await guide.ax.waitForRemoval({ role: 'radio', name: 'Everything Lifecycle Manager offers' });
});

test('an existing role is adopted instead of a new one, the agent then needs it, and a new one can be created again', async ({
  tab,
  guide,
  admin,
}) => {
  await tab.goto(`${CONFIG}/agents/roles`);
  await admin.row('Service Desk Technician');
  await guide.use('Service Desk Technician');
  await expect.poll(() => guide.statuses()).toMatchObject({ 'Role Name': 'Done' });

  const role = tab.url();
  await tab.goto(`${CONFIG}/agents/agents?agentid=-1`);
  await expect
    .poll(async () => (await guide.findings()).map(({ text }) => text).join())
    .toContain('Service Desk Technician');

  await tab.goto(role);
  await guide.atStep(1, 'Role');
  await guide.openMenu();
  await guide.press('button', 'Create a new role instead');
  await guide.ax.waitForRemoval({ role: 'list', name: 'Settings on this page' });
  await tab.goto(`${CONFIG}/agents/roles`);
  await guide.expand();
  await expect.poll(() => guide.nextPage()).toBe('step 1: Role');
});
