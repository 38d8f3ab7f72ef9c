import type { Page } from 'puppeteer-core';
import { type ExtensionApi, pressButton } from './extension-page.ts';
import { expect, test } from './fixtures.ts';

interface Scope {
  earlier?: Element | null;
}

/** Waits for the extension's element, and stores a reference to it in the page. */
async function rememberElement(page: Page): Promise<void> {
  const hasElement = () => page.evaluate(() => document.querySelector('halo-setup-assistant') !== null);
  await expect.poll(hasElement).toBe(true);
  await page.evaluate(() => {
    (globalThis as Scope).earlier = document.querySelector('halo-setup-assistant');
  });
}

/** Runs in the page. Returns the number of the extension's elements, and whether the earlier one is still there. */
const countElements = () => {
  const all = [...document.querySelectorAll('halo-setup-assistant')];
  return { count: all.length, hasEarlier: all.some((one) => one === (globalThis as Scope).earlier) };
};

test('an update of the extension replaces the old guide and the old card with one new guide and one new card', async ({
  firefox,
}) => {
  const form = await firefox.newPage();
  await form.goto('https://app.scalepad.com/integrations/add/halopsa');
  await rememberElement(form);
  const role = await firefox.newPage();
  await role.goto('https://demo.halopsa.com/config/agents/roles?id=-1');
  await rememberElement(role);
  await firefox.updateExtension();
  for (const page of [role, form]) {
    await page.bringToFront();
    await expect.poll(() => page.evaluate(countElements)).toEqual({ count: 1, hasEarlier: false });
  }
  await role.bringToFront();
  await firefox.pressUntil(role, 'Apply settings', { role: 'status', name: /1 of 18 settings done$/ });
});

test('a Halo on a custom domain still gets the guide after an update of the extension', async ({ firefox }) => {
  const own = 'https://halo.customer.example';
  const options = await firefox.openExtensionPage('options.html');
  await (await options.waitForSelector('input[type="url"], input[type="text"]'))?.type(own);
  await pressButton(options, 'Add address');
  await options.waitForSelector('::-p-xpath(//button[@aria-label="Remove halo.customer.example"])');
  await firefox.updateExtension();
  const role = await firefox.newPage();
  await role.goto(`${own}/config/agents/roles?id=-1`);
  await expect.poll(() => role.evaluate(countElements)).toEqual({ count: 1, hasEarlier: false });
  const after = await firefox.openExtensionPage('options.html');
  await after.evaluate(
    (origins) => (globalThis as unknown as { browser: ExtensionApi }).browser.permissions.remove({ origins }),
    [`${own}/*`],
  );
});
