import type { Page } from '@playwright/test';
import type { Practice } from '../../practice/server/start.ts';
import { ScalePadAdmin } from '../pages/scalepad-admin.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, test } from '../support/fixtures.ts';
import { popupOpens } from '../support/popup-window.ts';
import { scriptClicks, startRun, storedRun } from '../support/scalepad-run.ts';

// The test adds a script to the whole browser, which records clicks.
test.use({ ownProfile: true });

/** Starts a run without the consent to fill, and waits until it has opened the form. */
async function atForm(practice: Practice, browser: ExtensionBrowser): Promise<{ page: Page; card: ScalePadCard }> {
  const page = await startRun(practice, browser, { fill: false });
  const card = new ScalePadCard(page);
  await card.titled('HaloPSA form found');
  return { page, card };
}

test('a guided run goes to the form, fills it once, waits for Connect now, and ends with Done', async ({
  extensionBrowser: browser,
  practice,
  clicks,
}) => {
  const page = await startRun(practice, browser);
  const card = new ScalePadCard(page);
  const admin = new ScalePadAdmin(page, clicks);
  expect(await card.filled()).toContain('Step 4 of 4: ScalePad');
  // The card names the Halo of the values after the background's answer.
  await expect.poll(() => card.text()).toContain('5 of 5 fields filled. With the values of demo.halopsa.com.');
  await expect.poll(() => card.buttons()).toEqual(['Stop']);
  // Integrations, Add Integration, HaloPSA, each once: and never Connect.
  expect(await scriptClicks(page)).toEqual(['Integrations', 'Add Integration', 'HaHaloPSAPSA']);
  expect(await admin.field('Tenant')).toBe('demo');
  await expect.poll(async () => (await storedRun(browser))?.fill).toBe(false);
  expect(practice.store.scalepad.connects).toEqual([]);

  await admin.connect('Connect now');
  await card.titled('ScalePad is connected');
  await expect.poll(() => card.text()).toContain('Your Client Secret was deleted.');
  const popup = await popupOpens(browser, () => card.press('Save setup report'));
  await popup.getByRole('button', { name: 'Save setup report' }).first().waitFor();
  await popup.close();
  await card.titled('ScalePad is connected');
  await card.press('Done');
  await card.removed();
  await expect.poll(() => storedRun(browser)).toBeUndefined();
  expect(practice.store.scalepad.connects.map(({ ok }) => ok)).toEqual([true]);
});

for (const [what, options] of [
  ['without the consent', { fill: false }],
  ["when the application's Save is over ten minutes ago", { savedAt: Date.now() - 11 * 60_000 }],
] as const) {
  test(`a guided run fills nothing ${what}, and says how to`, async ({ extensionBrowser: browser, practice }) => {
    const page = await startRun(practice, browser, options);
    const card = new ScalePadCard(page);
    await card.titled('HaloPSA form found');
    await expect
      .poll(() => card.text())
      .toContain('Click Setup Assistant in the browser toolbar, then Fill ScalePad form.');
    for (const label of ['Client ID', 'Client Secret', 'Tenant'])
      expect(await page.getByLabel(label).inputValue()).toBe('');
  });
}

test('a guided run does not go on by itself after a reload, and goes on after Continue', async ({
  extensionBrowser: browser,
  practice,
}) => {
  const { page, card } = await atForm(practice, browser);
  await page.goto('https://app.scalepad.com/');
  await page.reload();
  await card.titled('Paused: this page was reloaded');
  await expect.poll(() => card.buttons()).toEqual(['Continue', 'End setup']);
  await expect.poll(async () => (await storedRun(browser))?.state).toBe('paused');
  expect(await scriptClicks(page)).toEqual([]);
  await card.press('Continue');
  await card.titled('HaloPSA form found');
  expect(await scriptClicks(page)).toEqual(['Integrations', 'Add Integration', 'HaHaloPSAPSA']);
});

test('Stop in the card stops the run for the background too, and End setup removes the card', async ({
  extensionBrowser: browser,
  practice,
}) => {
  const { card } = await atForm(practice, browser);
  await card.press('Stop');
  await card.titled('Stopped');
  await expect.poll(async () => (await storedRun(browser))?.state).toBe('stopped');
  await expect.poll(() => card.buttons()).toEqual(['Continue', 'End setup']);
  await card.press('End setup');
  await expect.poll(() => storedRun(browser)).toBeUndefined();
  await card.removed();
});

test('the card shows only its bar while the popup is open over the page', async ({
  extensionBrowser: browser,
  practice,
}) => {
  const { card } = await atForm(practice, browser);
  const popup = await popupOpens(browser, () => browser.command('forget-credentials'));
  await card.ax.waitForRemoval({ role: 'heading', name: 'HaloPSA form found' });
  await expect.poll(() => card.buttons()).toEqual(['Stop']);
  await popup.close();
  await card.titled('HaloPSA form found');
});
