import { Popup } from '../pages/popup.ts';
import { clearsAt, fireClearAlarm, grantOptional, pasted, remembered } from '../support/clipboard.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { VALUES } from '../support/scalepad-forms.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

// The test changes the permissions of the extension and reloads it.
test.use({ ownProfile: true });

test('a copied Client Secret is removed from the clipboard after a minute, if it is still there and the admin allowed it', async ({
  extensionBrowser: browser,
  tab,
  clicks,
}) => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HALO });
  await tab.goto(`${HALO}/home`);
  const openPopup = async () => {
    await storeAllCredentials(browser);
    return new Popup(await browser.openExtensionPage('popup.html'), clicks);
  };
  const copy = async ({ page }: Popup, name: string) => {
    await page.bringToFront();
    await page.getByRole('button', { name: `Copy ${name}` }).click();
  };

  // Without permission the popup states that the secret stays, and it does.
  let popup = await openPopup();
  await copy(popup, 'Client Secret');
  await popup.waitForStatus('It stays on the clipboard until you copy something else.');
  await popup.page.getByRole('button', { name: 'Clear the clipboard 60 seconds after Copy' }).waitFor();
  await fireClearAlarm(popup.page);
  expect(await pasted(tab)).toBe(VALUES.clientSecret);

  // With permission the secret is removed after a minute. The extension stores only a digest, for the comparison.
  await grantOptional(browser);
  popup = await openPopup();
  const before = Date.now();
  await copy(popup, 'Client Secret');
  await popup.waitForStatus('We clear it from the clipboard in 60 seconds.');
  await expect(popup.page.getByRole('button', { name: /Clear the clipboard/ })).toHaveCount(0);
  // A minute after the press, which was between `before` and now.
  const clears = await clearsAt(popup.page);
  expect(clears).toBeGreaterThanOrEqual(before + 60_000);
  expect(clears).toBeLessThanOrEqual(Date.now() + 60_000);
  const isRemembered = () => expect.poll(() => remembered(popup.page)).toMatch(/^[0-9a-f]{64}$/);
  await isRemembered();
  expect(await pasted(tab)).toBe(VALUES.clientSecret);
  await fireClearAlarm(popup.page);
  await expect.poll(() => pasted(tab)).toBe('');

  // A text that was copied since then, elsewhere or here, stays.
  await copy(popup, 'Client Secret');
  // The live text has not changed, so it proves nothing.
  await isRemembered();
  await expect.poll(() => pasted(tab)).toBe(VALUES.clientSecret);
  await tab.evaluate(() => navigator.clipboard.writeText('of my own'));
  await fireClearAlarm(popup.page);
  expect(await pasted(tab)).toBe('of my own');
  await copy(popup, 'Client Secret');
  await isRemembered();
  await popup.waitForStatus('We clear it from the clipboard in 60 seconds');
  await copy(popup, 'Tenant');
  await popup.waitForStatus('Tenant copied');
  expect(await clearsAt(popup.page)).toBeNull();
  expect(await pasted(tab)).toBe(VALUES.tenant);
});
