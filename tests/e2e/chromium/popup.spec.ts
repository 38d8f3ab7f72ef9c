import { readFile } from 'node:fs/promises';
import { expect, HALO, test } from '../support/fixtures.ts';
import { axeFaults, buttonOf, layout, lengthen, popupOpens } from '../support/popup-window.ts';
import { VALUES } from '../support/scalepad-forms.ts';
import { storeSetup } from '../support/stored-setup.ts';

const API = `${HALO}/config/integrations/api`;
const API_DETAILS = ['Resource Server', 'Authorisation Server', 'Tenant'];

test('the popup fills its window, and says what to do next whatever tab is active', async ({
  browserWithExtension: browser,
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
      // The window takes the popup's size once it is drawn.
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
  await test.step('with a worker that sleeps', async () => {
    await browser.stopBackground();
    const popup = await browser.openExtensionPage('popup.html');
    await popup.getByRole('button', { name: 'Start setup' }).waitFor();
  });
});

test('the popup is worked by keyboard, and asks before it forgets', async ({
  browserWithExtension: browser,
  tab,
  guide,
}) => {
  await tab.goto(API);
  await guide.captured(API_DETAILS);
  const popup = await popupOpens(browser, () => browser.command('forget-credentials'));
  const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');

  await test.step('the command asks, and the focus follows question and answer', async () => {
    await popup.getByRole('group', { name: 'Delete all five credentials of this Halo?' }).waitFor();
    await expect(popup.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await popup.keyboard.press('Enter');
    await popup.getByRole('button', { name: 'Forget credentials' }).waitFor();
    await expect.poll(() => popup.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await expect(popup.getByRole('button', { name: /^Copy (Resource|Authorisation|Tenant)/ })).toHaveCount(3);
  });

  await test.step('every control is reached by Tab alone, in the order of the page', async () => {
    // The popup opens with the focus on its primary button.
    await popup.getByRole('button', { name: 'Settings' }).focus();
    const reached = ['Settings'];
    for (let presses = 0; presses < 40; presses += 1) {
      await popup.keyboard.press('Tab');
      const name = await popup.evaluate(() => {
        const el = document.activeElement;
        const label = el instanceof HTMLInputElement ? el.labels?.[0]?.textContent : undefined;
        return el === document.body ? '' : (el?.getAttribute('aria-label') ?? label ?? el?.textContent ?? '');
      });
      if (name === '' || reached.includes(name)) break;
      reached.push(name);
    }
    expect(reached.map((name) => name.trim())).toEqual([
      'Settings',
      expect.stringMatching(/^Role ScalePad Integration Role 17 permissions See all/),
      expect.stringMatching(/^Agent /),
      expect.stringMatching(/^Application /),
      "Fill in ScalePad's form when it opens",
      'Start setup',
      'Guide me step by step',
      'Everything Lifecycle Manager offers',
      'Let ScalePad write purchase and warranty dates back to Halo (two-way sync)',
      'Change the names',
      'Copy Resource Server',
      'Copy Authorisation Server',
      'Copy Tenant',
      'Forget credentials',
    ]);
  });

  await test.step('Forget forgets', async () => {
    await popup.getByRole('button', { name: 'Forget credentials' }).focus();
    await popup.keyboard.press('Enter');
    await expect(popup.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await popup.keyboard.press('Shift+Tab');
    await expect.poll(focused).toBe('Delete');
    await popup.keyboard.press('Enter');
    await popup.getByRole('status').filter({ hasText: 'Credentials deleted' }).waitFor();
    await expect(popup.getByRole('button', { name: /^(Copy|Forget) / })).toHaveCount(0);
  });
});

test('the setup report is saved as Markdown and as JSON', async ({ browserWithExtension: browser, tab }) => {
  await storeSetup(browser, { done: ['role'], values: VALUES });
  await tab.goto(`${HALO}/home`);
  const popup = await browser.openPopup(tab);
  const texts: Record<string, string> = {};
  for (const kind of ['Markdown', 'JSON']) {
    const coming = popup.waitForEvent('download');
    await popup.getByRole('button', { name: `Save setup report as ${kind}` }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^halo-setup-demo\.halopsa\.com-\d{4}-\d\d-\d\d\.(md|json)$/);
    texts[kind] = await readFile(await download.path(), 'utf8');
    await popup.getByRole('status').filter({ hasText: 'saved to your downloads' }).waitFor();
  }
  expect(texts.Markdown).toContain('# HaloPSA setup for ScalePad: demo.halopsa.com');
  const record = JSON.parse(texts.JSON ?? '') as { schemaVersion: number; credentials: { captured: boolean }[] };
  expect(record.schemaVersion).toBe(1);
  expect(record.credentials.filter(({ captured }) => captured)).toHaveLength(5);
});

test('the guide comes back by the popup, and the popup holds at 360 px, long words and dark', async ({
  browserWithExtension: browser,
  tab,
  guide,
}) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.mounted();
  await browser.command('toggle-guide');
  await guide.gone();
  await storeSetup(browser, { done: ['role'] });
  await tab.bringToFront();
  const popup = await browser.openPopup(tab);
  await popup.getByText('Setup Assistant is hidden on this Halo.').waitFor();
  await popup.getByRole('button', { name: 'Show Setup Assistant on this Halo' }).click();
  await popup.getByRole('status').filter({ hasText: 'Setup Assistant is shown on this Halo again' }).waitFor();
  await expect.poll(() => popup.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await popup.close();
  await guide.mounted();

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
