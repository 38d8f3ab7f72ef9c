import { Popup } from '../pages/popup.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, test } from '../support/fixtures.ts';
import { ALL_FILLED, fieldValues, putForm } from '../support/scalepad-forms.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

// The browser keeps the login that the test saves.
test.use({ ownProfile: true });

interface PasswordScope {
  chrome: { passwordsPrivate: { addPassword(login: object): Promise<void> } };
}

/** Saves a login for ScalePad in the browser's own list of passwords. */
async function saveLogin({ context }: ExtensionBrowser): Promise<void> {
  const passwords = await context.newPage();
  await passwords.goto('chrome://password-manager/passwords');
  const login = { url: 'https://app.scalepad.com/', username: 'me@msp.example', password: 'hunter2!', note: '' };
  await passwords.evaluate(
    (saved) => (globalThis as unknown as PasswordScope).chrome.passwordsPrivate.addPassword(saved),
    { ...login, useAccountStore: false },
  );
  await passwords.close();
}

test('asks before it replaces the login that the browser filled in, and its own values then stay', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await saveLogin(browser);
  await storeAllCredentials(browser);
  await tab.goto(putForm(practice.store, 'login'));
  await tab.bringToFront();
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll(':autofill').length)).toBe(2);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus(/Client ID: your browser filled in its own sign-in, not changed.*3 of 5 fields filled/);
  await popup.page.getByText('Your browser filled in its own sign-in here. Replace it?').waitFor();
  await popup.page.getByRole('button', { name: 'Replace' }).click();
  await popup.waitForStatus('5 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();
  // Chromium enters its own values into the page at the first press in it.
  await tab.getByRole('heading', { name: 'HaloPSA' }).click();
  await new ScalePadCard(tab).filled();
  await expect.poll(() => tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
});
