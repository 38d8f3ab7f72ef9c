import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { readStorage } from '../support/read-storage.ts';
import {
  capturedPair,
  expectSavedPair,
  GUARD,
  LOWER_SAVE,
  NEW_APPLICATION,
  newApplication,
  newPair,
  refusedApplication,
  savedApplication,
  shownPair,
} from '../support/secret.ts';

// Pages that were open before the extension was, or that stay open when it restarts.

// The tests switch the extension off and on.
test.use({ ownProfile: true, hasAgent: true });

/** Read from Chromium after two setups with that version. */
const BY_0_1_0 = JSON.parse(readFileSync('tests/unit/storage/stored-by-0.1.0.json', 'utf8'));

interface Area {
  clear(): Promise<void>;
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}
interface ExtensionScope {
  chrome: { storage: Record<'local' | 'session', Area> };
}

const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('halo-setup-assistant').length);

test('a tab that was open before the extension was enabled gets the guide, and its secret is captured', async ({
  extensionBrowser: browser,
  tab,
  guide,
}) => {
  await browser.changeExtension('disable');
  await tab.goto(NEW_APPLICATION);
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).click();
  expect(await hosts(tab)).toBe(0);
  await browser.changeExtension('enable');
  await tab.bringToFront();
  await guide.captured(['Client ID', 'Client Secret']);
  await expect.poll(() => hosts(tab)).toBe(1);
  await expect.poll(async () => (await capturedPair(browser)).clientSecret).toMatch(/\S{20,}/);
});

test('a ScalePad tab that was open before the extension was enabled gets the card', async ({
  extensionBrowser: browser,
  tab,
}) => {
  await test.step('what 0.1.0 had stored is on the disk, and something in memory', async () => {
    await browser.inExtension(async (items) => {
      const { storage } = (globalThis as unknown as ExtensionScope).chrome;
      await storage.local.clear();
      await storage.local.set(items);
      await storage.session.set({ left: true });
    }, BY_0_1_0);
  });
  await browser.changeExtension('disable');
  await tab.goto(FORM);
  await tab.getByLabel('Client Secret', { exact: true }).waitFor();
  await browser.changeExtension('enable');
  await tab.bringToFront();
  await expect.poll(() => hosts(tab)).toBe(1);

  await test.step('afterwards the options show all of it, and nothing is left in memory', async () => {
    const options = await browser.openExtensionPage('options.html');
    await expect(options.getByRole('spinbutton', { name: 'Delete it after (minutes)' })).toHaveValue('45');
    for (const host of ['demo.halopsa.com', 'acme.haloitsm.com'])
      await expect(options.getByRole('region', { name: host })).toBeVisible();
    const { 'settings:secret-minutes': _moved, ...setups } = BY_0_1_0;
    await expect
      .poll(() => readStorage(browser, 'local'))
      .toMatchObject({ ...setups, format: 2, preferences: { secretMinutes: 45 } });
    expect(await readStorage(browser, 'session')).not.toHaveProperty('left');
  });
});

test('after a reload of the extension a new guide replaces the old one, and captures again', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  await newApplication(tab, guide);
  const before = await capturedPair(browser);
  await browser.changeExtension('reload');
  await tab.bringToFront();
  await expect.poll(async () => (await capturedPair(browser)).clientSecret).toBe(before.clientSecret);
  await expect.poll(() => hosts(tab)).toBe(1);
  await expect.poll(() => guide.ax.all({ role: 'complementary', name: 'Setup assistant' })).toHaveLength(1);
  await admin.save();
  await expect.poll(async () => (await capturedPair(browser)).saved).toBe(true);
  expect(practice.store.halo('demo.halopsa.com').saves).toHaveLength(1);
});

test('a restart of the extension while the guard blocks a Save saves nothing, and the next Save is captured', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
  expectedErrors,
}) => {
  expectedErrors.push(/quota/i);
  await refusedApplication(browser, tab, guide);
  const shown = await shownPair(tab);
  await tab.locator(LOWER_SAVE).click();
  await guide.ax.wait(GUARD);
  await browser.changeExtension('reload');
  await tab.bringToFront();
  await expect.poll(async () => (await capturedPair(browser)).clientSecret).toBe(shown.clientSecret);
  await guide.ax.answer('Cancel');
  await guide.ax.waitForRemoval(GUARD);
  expect(savedApplication(practice).saves).toBe(0);
  await tab.locator(LOWER_SAVE).click();
  await admin.button('Edit').waitFor();
  expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  await expectSavedPair(browser, shown);
});

test('a restart of the extension while another tab of the form is open: Save is blocked until the secret is read again', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  const shown = await newPair(tab, guide);
  await tab.getByRole('tab', { name: 'Permissions' }).click();
  await guide.audited();
  const earlier = await tab.evaluateHandle(() => document.querySelector('halo-setup-assistant'));
  await browser.changeExtension('reload');
  await tab.bringToFront();
  await expect.poll(async () => (await capturedPair(browser)).clientSecret).toBeUndefined();
  await expect.poll(() => earlier.evaluate((host) => host?.isConnected)).toBe(false);
  await guide.audited();
  await tab.locator(LOWER_SAVE).click();
  await expect.poll(async () => guide.ax.text(await guide.ax.wait(GUARD))).toContain('open the Details tab');
  await guide.ax.answer('Cancel');
  await guide.ax.waitForRemoval(GUARD);
  expect(savedApplication(practice).saves).toBe(0);
  await tab.getByRole('tab', { name: 'Details' }).click();
  await guide.captured(['Client ID', 'Client Secret']);
  await tab.locator(LOWER_SAVE).click();
  await admin.button('Edit').waitFor();
  await expectSavedPair(browser, shown);
});
