import { expect, HALO, test } from '../support/fixtures.ts';

const CONFIG = `${HALO}/config`;

test('recipe, option and names are chosen on the first page, and again later', async ({ tab, guide }) => {
  await tab.goto(`${CONFIG}/agents/roles?id=-1`);
  await guide.audited();
  await guide.press('radio', 'ScalePad, clients and assets only');
  // This recipe makes the agent first.
  await guide.atStep(2, 'Role');
  await guide.press('radio', 'ScalePad Lifecycle Manager');
  await guide.atStep(1, 'Role');

  await guide.press('DisclosureTriangle', 'Names in Halo');
  await guide.press('textbox', 'Role');
  await tab.keyboard.press('ControlOrMeta+a');
  // Halo takes g and then h for "go home"; typed in the guide it hears nothing of them.
  await tab.keyboard.type('gh role');
  await tab.keyboard.press('Enter');
  await expect.poll(async () => (await guide.findings()).map(({ text }) => text).join()).toContain('gh role');
  expect(new URL(tab.url()).pathname).toBe('/config/agents/roles');

  await guide.apply();
  await guide.allMet({ onlyThisTab: true });
  // It was begun: the choices are behind the menu now.
  await guide.ax.waitGone({ role: 'radio', name: 'ScalePad Lifecycle Manager' });
  await guide.press('button', 'Menu');
  await guide.press('button', 'Recipe and names');
  await guide.ax.wait({ role: 'radio', name: 'ScalePad Lifecycle Manager' });
});

test('an existing role is taken instead of a new one, the agent then wants it, and it can be given back', async ({
  tab,
  guide,
  admin,
}) => {
  await tab.goto(`${CONFIG}/agents/roles`);
  await admin.row('Service Desk Technician');
  await guide.audited();
  await guide.press('button', 'Use Service Desk Technician');
  await guide.ax.wait({ role: 'button', name: 'Make a new one instead' });
  await expect.poll(() => guide.statuses()).toMatchObject({ 'Role Name': 'Met' });

  const role = tab.url();
  await tab.goto(`${CONFIG}/agents/agents?agentid=-1`);
  await expect
    .poll(async () => (await guide.findings()).map(({ text }) => text).join())
    .toContain('Service Desk Technician');

  // The way back leads to a new role again.
  await tab.goto(role);
  await guide.press('button', 'Make a new one instead');
  await guide.ax.wait({ role: 'button', name: 'Use Service Desk Technician' });
  await tab.goto(`${CONFIG}/agents/roles`);
  await guide.mounted();
  await expect.poll(() => guide.nextPage()).toBe('New role');
});
