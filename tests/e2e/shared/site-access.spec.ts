import { Popup } from '../pages/popup.ts';
import { expect, test } from '../support/fixtures.ts';
import { typeInto } from '../support/input.ts';
import {
  capturedPair,
  captureQuickly,
  countCaptures,
  everythingStored,
  LOWER_SAVE,
  NEW_APPLICATION,
} from '../support/secret.ts';

// The tests change the permissions of the extension, and a reset may not undo that.
test.use({ ownProfile: true });

test('an own Halo address that the admin revokes is no longer captured, and nothing is lost', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  clicks,
}) => {
  const own = 'https://halo.customer.example';
  await browser.preapproveHost(`${own}/*`);
  const options = await browser.openExtensionPage('options.html');
  await typeInto(options.getByRole('textbox', { name: 'Halo address' }), own);
  await options.getByRole('button', { name: 'Add address' }).click();
  await options.getByRole('button', { name: 'Remove halo.customer.example' }).waitFor();
  await tab.bringToFront();
  await tab.goto(`${own}${new URL(NEW_APPLICATION).pathname}?id=-1`);
  await guide.atStep(3, 'Application');
  // The first scan scrolls through the form; a press aimed before it would land elsewhere.
  await guide.audited();
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).click();
  await guide.captured(['Client ID', 'Client Secret']);
  const before = (await everythingStored(browser)).session;
  await options.bringToFront();
  await options.evaluate(
    (origins) => {
      type Permissions = { remove(what: object): Promise<boolean> };
      return (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome.permissions.remove({ origins });
    },
    [`${own}/*`],
  );
  await tab.bringToFront();
  const captures = await countCaptures(browser);
  await tab.getByRole('button', { name: 'Generate' }).click();
  // A second capture is sent only after the first was refused; until then the vault counts as available, and Save passes.
  await expect.poll(captures).toBeGreaterThan(1);
  await tab.locator(LOWER_SAVE).click();
  await guide.ax.wait({ role: 'alertdialog', name: 'Client Secret not captured' });
  expect(practice.store.halo('halo.customer.example').saves).toHaveLength(0);
  // What was stored before still exists, and the popup still shows it.
  expect((await everythingStored(browser)).session).toBe(before);
  const popup = await Popup.open(browser, tab, clicks);
  await expect.poll(async () => (await popup.credentials()).join(' ')).toMatch(/Client Secret\s+Captured/);
});

test('access to the sites is withheld: the popup names it and asks for it, and what was captured is not lost', async ({
  extensionBrowser: browser,
  tab,
  guide,
  clicks,
}) => {
  const { clientSecret } = await captureQuickly(tab, guide);
  await browser.changeSiteAccess(false);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.page.getByText('Setup Assistant needs access to Halo and ScalePad.').waitFor();
  await expect(popup.page.locator('.primary')).toHaveText(['Allow on Halo and ScalePad']);
  await popup.page.close();
  expect(await capturedPair(browser)).toMatchObject({ clientSecret });
  await browser.changeSiteAccess(true);
  const after = await Popup.open(browser, tab, clicks);
  await expect.poll(async () => (await after.credentials()).join(' ')).toMatch(/Client Secret\s+Captured/);
  await expect(after.page.getByRole('button', { name: 'Allow on Halo and ScalePad' })).toHaveCount(0);
  await after.page.close();
  await tab.goto(NEW_APPLICATION);
  await guide.atStep(3, 'Application');
});
