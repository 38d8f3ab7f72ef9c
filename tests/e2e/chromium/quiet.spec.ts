import { expect, HALO, test } from '../support/fixtures.ts';
import { monitorPage } from '../support/page-monitor.ts';

const NEW_ROLE = '/config/agents/roles?id=-1';
const APP = '#app, head';

/** Pages of Halo that are no part of the setup. */
const OTHER_PAGES = ['/home', '/tickets', '/customers', '/config', '/config/agents/teams', '/config/no-such-page'];

test.describe("Halo's other pages", () => {
  for (const path of OTHER_PAGES) {
    test(`${path} is left alone until the admin goes to a page of the setup`, async ({
      extensionBrowser: browser,
      tab,
      guide,
    }) => {
      const monitor = await monitorPage(browser, tab, APP);
      await tab.goto(HALO + path);
      await tab.locator('#app-container *').first().waitFor();
      await tab.waitForLoadState('networkidle');
      await expect.poll(() => monitor.scripts()).toEqual(['halo.js']);

      expect(await guide.isMounted()).toBe(false);
      const quiet = {
        touched: await monitor.mutations(),
        scripts: monitor.scripts(),
        messages: await monitor.messages(),
      };
      expect(quiet).toEqual({ touched: [], scripts: ['halo.js'], messages: [] });

      // The address check was active all the time: on a page of the setup the guide appears without a page load.
      await tab.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, NEW_ROLE);
      await guide.atStep(1, 'Role');
    });
  }

  test('the guide disappears when the admin leaves the pages of the setup, and appears again when the admin returns', async ({
    tab,
    guide,
    admin,
  }) => {
    await tab.goto(HALO + NEW_ROLE);
    await guide.atStep(1, 'Role');
    await admin.menu('Teams');
    await tab.waitForURL('**/config/agents/teams');
    await guide.unmounted();
    await tab.goBack();
    await guide.atStep(1, 'Role');
    await tab.goto(`${HALO}/home`);
    await tab.locator('#app-container *').first().waitFor();
    expect(await guide.isMounted()).toBe(false);
  });

  test("the end-user portal is no page of the agents' app", async ({ extensionBrowser: browser, tab, guide }) => {
    const monitor = await monitorPage(browser, tab, APP);
    await tab.goto(`${HALO}/portal`);
    await tab.locator('.portal').waitFor();
    await tab.waitForLoadState('networkidle');
    expect(await guide.isMounted()).toBe(false);
    expect(await monitor.mutations()).toEqual([]);
    expect(await monitor.messages()).toEqual([]);
  });
});

test('a Halo on an address that was not granted gets nothing', async ({ extensionBrowser: browser, tab, guide }) => {
  const monitor = await monitorPage(browser, tab, APP);
  await tab.goto(`https://halo.customer.example${NEW_ROLE}`);
  await tab.getByRole('tab', { name: 'Details' }).waitFor();
  await tab.waitForLoadState('networkidle');
  expect(await guide.isMounted()).toBe(false);
  expect(monitor.scripts()).toEqual([]);
  expect(await monitor.mutations()).toEqual([]);
  expect(await monitor.messages()).toEqual([]);
});
