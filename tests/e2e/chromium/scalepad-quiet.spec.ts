import { ScalePadCard } from '../pages/scalepad-card.ts';
import { expect, test } from '../support/fixtures.ts';
import { monitorPage } from '../support/page-monitor.ts';

test('ScalePad is left alone while it is not the next step', async ({ extensionBrowser: browser, tab }) => {
  const monitor = await monitorPage(browser, tab, '#root, head');
  await tab.goto('https://app.scalepad.com/integrations/add');
  await tab.getByRole('button', { name: 'ConnectWise PSA' }).click();
  await tab.getByLabel('Client ID').waitFor();
  await expect.poll(() => monitor.messages()).toEqual(['get-fill-status']);
  const card = new ScalePadCard(tab);
  // The card would appear with the answer.
  await card.ax.frames(40);
  expect(await card.isShown()).toBe(false);
  expect(await monitor.mutations()).toEqual([]);
  expect(monitor.scripts()).toEqual(['scalepad.js']);
});
