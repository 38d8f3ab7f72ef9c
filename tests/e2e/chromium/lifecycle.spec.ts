import type { Page } from '@playwright/test';
import { changeExtension } from '../support/extensions-page.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { GUARD, heldPair, NEW_APPLICATION, newApplication, savedApplication, shownPair } from '../support/secret.ts';
import { launchUnwatched } from '../support/unwatched.ts';

// Documents that the extension's scripts do not come into by themselves, or that outlive them.

// These switch the extension off and on.
test.use({ ownProfile: true });

const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
const SAVE = '.form-foot .glow-btn';
const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('halo-setup-assistant').length);

test('a tab that was open before the extension was there gets the guide, and its secret is captured', async ({
  browserWithExtension: browser,
  tab,
  guide,
}) => {
  await changeExtension(browser, 'disable');
  await tab.goto(NEW_APPLICATION);
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).click();
  expect(await hosts(tab)).toBe(0);
  await changeExtension(browser, 'enable');
  await tab.bringToFront();
  await guide.captured(['Client ID', 'Client Secret']);
  expect(await hosts(tab)).toBe(1);
  const held = await heldPair(browser);
  expect(held.clientSecret).toMatch(/\S{20,}/);
});

test('a ScalePad tab that was open before the extension was there gets the card', async ({
  browserWithExtension: browser,
  tab,
}) => {
  await changeExtension(browser, 'disable');
  await tab.goto(FORM);
  await tab.getByLabel('Client Secret', { exact: true }).waitFor();
  await changeExtension(browser, 'enable');
  await tab.bringToFront();
  await expect.poll(() => hosts(tab)).toBe(1);
});

test('after a reload of the extension a new guide takes the place of the old one, and captures again', async ({
  browserWithExtension: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  await newApplication(tab, guide);
  const before = await heldPair(browser);
  await changeExtension(browser, 'reload');
  await tab.bringToFront();
  await expect.poll(async () => (await heldPair(browser)).clientSecret).toBe(before.clientSecret);
  await expect.poll(() => hosts(tab)).toBe(1);
  expect(await guide.ax.all({ role: 'complementary', name: 'Setup assistant' })).toHaveLength(1);
  await admin.save();
  await expect.poll(async () => (await heldPair(browser)).saved).toBe(true);
  expect(practice.store.halo('demo.halopsa.com').saves).toHaveLength(1);
});

test('a Save that the guard holds stays held over a restart of the extension, and goes on by one press', async ({
  browserWithExtension: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  await newApplication(tab, guide);
  const shown = await shownPair(tab);
  await changeExtension(browser, 'disable');
  await tab.bringToFront();
  await tab.locator(SAVE).click();
  await guide.ax.wait(GUARD);
  await changeExtension(browser, 'enable');
  await tab.bringToFront();
  await expect.poll(async () => guide.ax.text(await guide.ax.wait(GUARD))).toContain('restarted while Save was held');
  expect(await guide.ax.all(GUARD)).toHaveLength(1);
  expect(savedApplication(practice).saves).toBe(0);
  await guide.ax.press({ role: 'button', name: 'Try again' });
  await admin.button('Edit').waitFor();
  expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  await expect.poll(() => heldPair(browser)).toMatchObject({ clientSecret: shown.clientSecret, saved: true });
});

test('a restart of the extension while another tab of the form is open: Save is held until the secret is read again', async ({
  browserWithExtension: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  await newApplication(tab, guide);
  const shown = await shownPair(tab);
  await tab.getByRole('tab', { name: 'Permissions' }).click();
  await changeExtension(browser, 'reload');
  await tab.bringToFront();
  await expect.poll(async () => (await heldPair(browser)).clientSecret).toBeUndefined();
  await guide.audited();
  await tab.locator(SAVE).click();
  expect(await guide.ax.text(await guide.ax.wait(GUARD))).toContain('open the tab Details');
  await guide.ax.press({ role: 'button', name: 'Cancel' }, { within: () => guide.ax.wait(GUARD) });
  await guide.ax.waitGone(GUARD);
  expect(savedApplication(practice).saves).toBe(0);
  await tab.getByRole('tab', { name: 'Details' }).click();
  await guide.captured(['Client ID', 'Client Secret']);
  await tab.locator(SAVE).click();
  await admin.button('Edit').waitFor();
  await expect.poll(() => heldPair(browser)).toMatchObject({ clientSecret: shown.clientSecret, saved: true });
});

test('a page that was prerendered gets the guide when it is shown, and its secret is captured', async ({
  practice,
}) => {
  const browser = await launchUnwatched(practice);
  await browser.showPrerendered(`${HALO}/home`, NEW_APPLICATION);
  expect(await browser.inTab("performance.getEntriesByType('navigation')[0].activationStart")).toBeGreaterThan(0);
  await expect.poll(() => browser.inTab("document.querySelectorAll('halo-setup-assistant').length")).toBe(1);
  // Client ID and Secret (Services): the practice Halo shows both then.
  await browser.inTab("document.querySelectorAll('[role=radio], [type=radio]')[3].click()");
  const held = () => browser.inWorker('chrome.storage.session.get(null).then(JSON.stringify)');
  await expect.poll(held).toContain('clientSecret');
  await browser.close();
});

test('a page that comes back from the back/forward cache asks for what happened meanwhile', async ({ practice }) => {
  const browser = await launchUnwatched(practice);
  await browser.open(`${HALO}/config/integrations/api`);
  await expect.poll(() => browser.inTab("document.querySelectorAll('halo-setup-assistant').length")).toBe(1);
  const shown =
    "globalThis.isSameDocument = true; addEventListener('pageshow', (event) => { globalThis.wasCached = event.persisted; })";
  await browser.inTab(shown);
  await browser.open('https://app.scalepad.com/');
  await browser.inWorker(
    "chrome.runtime.onMessage.addListener(({ type }) => { if (type === 'setup-view') globalThis.asked = true; })",
  );
  await browser.inTab('history.back()');
  await expect.poll(() => browser.inTab('globalThis.isSameDocument && globalThis.wasCached')).toBe(true);
  await expect.poll(() => browser.inWorker('globalThis.asked')).toBe(true);
  await browser.close();
});
