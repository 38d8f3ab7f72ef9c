import { expect, HALO, test } from '../support/fixtures.ts';
import { spotlightOn } from '../support/pointer.ts';

const ROLES = `${HALO}/config/agents/roles`;

interface Extension {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

test('a record that Halo does not open any more is replaced by a new one', async ({
  tab,
  guide,
  practice,
  expectedErrors,
}) => {
  // Halo's own answer for the removed record.
  expectedErrors.push(/api\/Roles\/.*404/);
  await tab.goto(ROLES);
  await tab.locator('.rt-tbody .rt-td').filter({ hasText: 'Service Desk Technician' }).first().click();
  await guide.use('Service Desk Technician');
  const result = new URL(tab.url()).searchParams.get('id');

  const halo = practice.store.halo('demo.halopsa.com');
  halo.roles = halo.roles.filter(({ id }) => id !== result);
  await tab.reload();
  await guide.mounted();
  await expect.poll(() => guide.nextPage()).toBe('step 1: Role');
  await guide.go();
  await tab.waitForURL((url) => url.searchParams.get('id') === '-1');
  await guide.atStep(1, 'Role');
});

test('points at the menu entry when Halo does not know the address', async ({
  extensionBrowser: browser,
  tab,
  guide,
}) => {
  const popup = await browser.openExtensionPage('options.html');
  await popup.evaluate(
    (origin) =>
      (globalThis as unknown as Extension).chrome.runtime.sendMessage({ type: 'set-navigation', origin, to: 'role' }),
    HALO,
  );
  await popup.close();
  // Halo's own "not found", under the address that the guide knows.
  await tab.goto(`${HALO}/config/no-such-page`);
  await tab.locator('#app-container *').first().waitFor();
  await tab.evaluate((to) => history.replaceState(null, '', to), ROLES);
  await guide.mounted();
  await expect
    .poll(async () => (await spotlightOn(tab))?.text ?? '')
    .toContain('Configuration › Teams & Agents › Roles');
  const offset = async () => {
    const entry = await tab.getByRole('link', { name: 'Teams & Agents', exact: true }).boundingBox();
    const { box } = (await spotlightOn(tab)) ?? {};
    return entry && box ? Math.round(box.top - entry.y) : null;
  };
  await expect.poll(offset).toBe(-4);
});
