import { expect, HALO, test } from '../support/fixtures.ts';
import { popupOpens } from '../support/popup-window.ts';

test('from the welcome page to the consent it takes two clicks at most', async ({ extensionBrowser: browser, tab }) => {
  await tab.goto(`${HALO}/home`);
  const welcome = await browser.openExtensionPage('welcome.html');
  await expect(welcome.locator('.primary')).toHaveText(['Continue in demo.halopsa.com']);
  const opened = popupOpens(browser, () =>
    welcome.getByRole('button', { name: 'Continue in demo.halopsa.com' }).click(),
  );
  const popup = await opened;
  await popup.getByRole('button', { name: 'Start setup' }).waitFor();
  await expect.poll(() => tab.evaluate(() => document.visibilityState)).toBe('visible');
});

test('the welcome page leads to the settings', async ({ extensionBrowser: browser }) => {
  const welcome = await browser.openExtensionPage('welcome.html');
  const options = browser.context.waitForEvent('page');
  await welcome.getByRole('button', { name: 'Settings' }).click();
  await (await options).waitForURL('**/options.html');
});
