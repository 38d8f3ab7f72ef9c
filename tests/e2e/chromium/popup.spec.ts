import { expect, HALO, test } from '../support/fixtures.ts';
import { axeFaults, buttonOf, layout, lengthen, popupOpens } from '../support/popup-window.ts';
import { storeSetup } from '../support/store-setup.ts';

const API = `${HALO}/config/integrations/api`;
const API_DETAILS = ['Resource Server', 'Authorisation Server', 'Tenant'];

test('the popup fills its window, and says what to do next for every active tab', async ({
  extensionBrowser: browser,
  tab,
}) => {
  await test.step('another site', async () => {
    await tab.goto('about:blank');
    const popup = await browser.openPopup(tab);
    await popup.getByText('Open your Halo to begin.').waitFor();
    await expect(popup.getByRole('button', { name: 'My Halo uses a custom domain' })).toHaveCount(1);
    await expect(popup.getByRole('textbox', { name: 'Your Halo address' })).toBeFocused();
    await popup.close();
    await expect.poll(() => buttonOf(browser)).toEqual({ badge: '', title: 'Halo Setup Assistant' });
  });
  await test.step('Halo', async () => {
    await tab.goto(`${HALO}/home`);
    for (const _time of [1, 2]) {
      const popup = await browser.openPopup(tab);
      await popup.getByRole('heading', { name: 'Set up ScalePad in demo.halopsa.com' }).waitFor();
      await popup.getByRole('button', { name: 'Start setup' }).waitFor();
      // The window adopts the popup's size once it is drawn.
      const measured = async () => {
        const { window, width, sideways, ownScrolls, cut, height } = await layout(popup);
        return { strip: window - width, sideways, ownScrolls, cut, fits: height <= 600 };
      };
      await expect.poll(measured).toEqual({ strip: 0, sideways: false, ownScrolls: 0, cut: [], fits: true });
      expect(await axeFaults(popup)).toEqual([]);
      await popup.close();
    }
    await tab.reload();
    await expect
      .poll(() => buttonOf(browser))
      .toEqual({
        badge: '0/4',
        title: 'Setup Assistant for demo.halopsa.com: 0 of 4 steps done',
      });
  });
  await test.step("Halo's sign-in, and ScalePad without its form", async () => {
    await tab.goto(`${HALO}/auth/account/login`);
    let popup = await browser.openPopup(tab);
    await popup.getByText('Sign in to Halo as an administrator first.').waitFor();
    await popup.close();
    await tab.goto('https://app.scalepad.com/');
    popup = await browser.openPopup(tab);
    await popup.getByRole('button', { name: 'Start setup' }).waitFor();
    await popup.close();
    await expect.poll(async () => (await buttonOf(browser)).badge).toBe('0/4');
    await tab.goto('about:blank');
    await expect.poll(async () => (await buttonOf(browser)).badge).toBe('');
  });
  await test.step('with a stopped worker', async () => {
    await browser.stopBackground();
    const popup = await browser.openExtensionPage('popup.html');
    await popup.getByRole('button', { name: 'Start setup' }).waitFor();
  });
});

test('the command to forget opens the popup with its question, and the focus follows question and answer', async ({
  extensionBrowser: browser,
  tab,
  guide,
}) => {
  await tab.goto(API);
  await guide.captured(API_DETAILS);
  const popup = await popupOpens(browser, () => browser.command('forget-credentials'));
  await popup.getByRole('group', { name: "Delete all credentials of this Halo? You can't undo this." }).waitFor();
  await expect(popup.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: 'Forget credentials' }).waitFor();
  await expect.poll(() => popup.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await expect(popup.getByRole('button', { name: /^Copy (Resource|Authorisation|Tenant)/ })).toHaveCount(3);
});

test('the popup has no layout fault at 360 px, with long words or in dark colours', async ({
  extensionBrowser: browser,
  tab,
}) => {
  await tab.goto(`${HALO}/home`);
  await storeSetup(browser, { done: ['role'] });
  const page = await browser.openExtensionPage('popup.html');
  await page.getByRole('link', { name: 'Go to step 2: Agent' }).waitFor();
  for (const [width, height] of [
    [360, 600],
    [190, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(async () => (await layout(page)).sideways, `${width} px`).toBe(false);
  }
  await page.setViewportSize({ width: 360, height: 600 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFaults(page)).toEqual([]);
  await lengthen(page);
  const { sideways, cut } = await layout(page);
  expect({ sideways, cut }).toEqual({ sideways: false, cut: [] });
});
