import { readFile } from 'node:fs/promises';
import { expect, HALO, test } from '../support/fixtures.ts';
import { axeFaults, buttonOf, command, layout, lengthen, popupOpens } from '../support/popup-window.ts';
import { killWorker } from '../support/secret.ts';

const API = `${HALO}/config/integrations/api`;
const API_DETAILS = ['Resource Server', 'Authorisation Server', 'Tenant'];
const next = /^Take me there: /;

test('the popup fills its window, and says what to do next whatever is in front', async ({
  browserWithExtension: browser,
  tab,
}) => {
  await test.step('another site', async () => {
    await tab.goto('about:blank');
    const popup = await browser.openPopup(tab);
    await popup.getByText('Open your Halo in a tab to begin.').waitFor();
    expect(await popup.getByRole('button', { name: 'My Halo has a domain of its own' }).count()).toBe(1);
    await popup.close();
    expect(await buttonOf(browser)).toEqual({ badge: '', title: 'Halo Setup Assistant' });
  });
  await test.step('Halo', async () => {
    await tab.goto(`${HALO}/home`);
    for (const _time of [1, 2]) {
      const popup = await browser.openPopup(tab);
      await popup.getByText('Next: make the role in Halo.').waitFor();
      await popup.getByRole('link', { name: 'Take me there: New role' }).waitFor();
      const { window, width, sideways, ownScrolls, cut, height } = await layout(popup);
      expect({ strip: window - width, sideways, ownScrolls, cut }).toEqual({
        strip: 0,
        sideways: false,
        ownScrolls: 0,
        cut: [],
      });
      expect(height).toBeLessThanOrEqual(600);
      expect(await axeFaults(popup)).toEqual([]);
      await popup.close();
    }
    await tab.reload();
    await expect
      .poll(() => buttonOf(browser))
      .toEqual({
        badge: '0/4',
        title: 'Setup assistant for demo.halopsa.com: 0 of 4 steps done',
      });
  });
  await test.step("Halo's sign-in, and ScalePad without its form", async () => {
    await tab.goto(`${HALO}/auth/account/login`);
    let popup = await browser.openPopup(tab);
    await popup.getByText('Sign in to Halo as an administrator, then go on here.').waitFor();
    await popup.close();
    await tab.goto('https://app.scalepad.com/');
    popup = await browser.openPopup(tab);
    await popup.getByText('Next: make the role in Halo.').waitFor();
    await popup.close();
    await expect.poll(async () => (await buttonOf(browser)).badge).toBe('0/4');
    await tab.goto('about:blank');
    expect((await buttonOf(browser)).badge).toBe('');
  });
  await test.step('with a worker that sleeps', async () => {
    await killWorker(browser);
    const popup = await browser.openExtensionPage('popup.html');
    await popup.getByText('Next: make the role in Halo.').waitFor();
  });
});

test('the popup is worked by keyboard, keeps the record, and asks before it forgets', async ({
  browserWithExtension: browser,
  tab,
  guide,
}) => {
  await tab.goto(API);
  await guide.captured(API_DETAILS);
  const popup = await popupOpens(browser, () => command(browser, 'forget-credentials'));
  const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');

  await test.step('the command asks, and the focus follows question and answer', async () => {
    await popup.getByRole('group', { name: 'Forget all five values of this Halo?' }).waitFor();
    expect(await focused()).toBe('Forget');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    expect(await focused()).toBe('Forget credentials');
    expect(await popup.getByRole('button', { name: /^Copy (Resource|Authorisation|Tenant)/ }).count()).toBe(3);
  });

  await test.step('every control is reached by Tab alone, in the order of the page', async () => {
    await popup.evaluate(() => (document.activeElement as HTMLElement).blur());
    const reached: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await popup.keyboard.press('Tab');
      const name = await popup.evaluate(() => {
        const el = document.activeElement;
        return el === document.body ? '' : (el?.getAttribute('aria-label') ?? el?.textContent ?? '');
      });
      if (name === '' || reached.includes(name)) break;
      reached.push(name);
    }
    expect(reached.map((name) => name.trim())).toEqual([
      'Practice on sites of your own machine',
      'Settings',
      expect.stringMatching(next),
      'Copy Resource Server',
      'Copy Authorisation Server',
      'Copy Tenant',
      'Copy setup record',
      'Save setup record as Markdown',
      'Save setup record as JSON',
      'Recipe and names',
      'Fill ScalePad form with demo.halopsa.com',
      'Check connection with demo.halopsa.com',
      'Forget credentials',
    ]);
  });

  await test.step('the record is kept as Markdown and as JSON', async () => {
    const texts: Record<string, string> = {};
    for (const kind of ['Markdown', 'JSON']) {
      const coming = popup.waitForEvent('download');
      await popup.getByRole('button', { name: `Save setup record as ${kind}` }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toMatch(/^halo-setup-demo\.halopsa\.com-\d{4}-\d\d-\d\d\.(md|json)$/);
      texts[kind] = await readFile(await download.path(), 'utf8');
      await popup.getByRole('status').filter({ hasText: 'saved to your downloads' }).waitFor();
    }
    expect(texts.Markdown).toContain('# HaloPSA set-up for ScalePad: demo.halopsa.com');
    const record = JSON.parse(texts.JSON ?? '') as { schemaVersion: number; credentials: { captured: boolean }[] };
    expect(record.schemaVersion).toBe(1);
    expect(record.credentials.filter(({ captured }) => captured)).toHaveLength(3);
  });

  await test.step('Forget forgets', async () => {
    await popup.getByRole('button', { name: 'Forget credentials' }).focus();
    await popup.keyboard.press('Enter');
    await popup.keyboard.press('Enter');
    await popup.getByRole('status').filter({ hasText: 'Credentials forgotten' }).waitFor();
    expect(await focused()).toBe('Forget credentials');
    expect(await popup.getByRole('button', { name: /^Copy .*(Server|Tenant)/ }).count()).toBe(0);
  });
});

test('the guide comes back by the popup, and the popup holds at 360 px, long words and dark', async ({
  browserWithExtension: browser,
  tab,
  guide,
}) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.mounted();
  await command(browser, 'toggle-guide');
  await guide.gone();
  const popup = await browser.openPopup(tab);
  await popup.getByText('The guide is switched off for this Halo.').waitFor();
  await popup.getByRole('button', { name: 'Switch the guide on' }).click();
  await popup.getByRole('status').filter({ hasText: 'The guide is switched on' }).waitFor();
  expect(await popup.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await popup.close();
  await guide.mounted();

  const page = await browser.openExtensionPage('popup.html');
  await page.getByRole('link', { name: next }).waitFor();
  for (const [width, height] of [
    [360, 600],
    [190, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect((await layout(page)).sideways, `${width} px`).toBe(false);
  }
  await page.setViewportSize({ width: 360, height: 600 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFaults(page)).toEqual([]);
  await lengthen(page);
  const { sideways, cut } = await layout(page);
  expect({ sideways, cut }).toEqual({ sideways: false, cut: [] });
});
