import type { Page } from '@playwright/test';
import type { Guide } from '../pages/guide.ts';
import { Popup } from '../pages/popup.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { monitorPage } from '../support/page-monitor.ts';
import { captureQuickly } from '../support/secret.ts';

/** Captures all five credentials: the API page's three, and the pair of an unsaved application. */
async function captureAll(tab: Page, guide: Guide): Promise<void> {
  await tab.goto(`${HALO}/config/integrations/api`);
  await guide.captured(['Resource Server', 'Authorisation Server', 'Tenant']);
  await captureQuickly(tab, guide);
}

/** Returns the values of all fields of the page's form. */
function fieldsOf(page: Page): Promise<string[]> {
  return page.locator('form input').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

async function popupAt(browser: ExtensionBrowser, page: Page, clicks: ClickCounter): Promise<Popup> {
  const popup = await Popup.open(browser, page, clicks);
  await popup.page.getByRole('button', { name: 'Fill ScalePad form' }).waitFor();
  return popup;
}

test("another vendor's form is not read as ours and is never filled", async ({
  extensionBrowser: browser,
  tab,
  guide,
  clicks,
}) => {
  await captureAll(tab, guide);
  const monitor = await monitorPage(browser, tab, '#root, head');
  await tab.goto('https://app.scalepad.com/integrations/add');
  await tab.getByRole('button', { name: 'ConnectWise PSA' }).click();
  await tab.getByLabel('Client ID').waitFor();
  await new ScalePadCard(tab).titled('Your turn: open the HaloPSA form');

  const popup = await Popup.open(browser, tab, clicks);
  await popup.page.getByRole('list', { name: 'Credentials' }).waitFor();
  await expect(popup.page.getByRole('button', { name: 'Fill ScalePad form' })).toHaveCount(0);
  const values = await fieldsOf(tab);
  expect(values.length).toBeGreaterThan(3);
  expect(values.every((value) => value === '')).toBe(true);
  // The card's own element, next to the page's body.
  expect(new Set(await monitor.mutations())).toEqual(new Set(['childList  in HTML']));
});

test("ScalePad's older form is filled by its labels, in any position", async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  clicks,
}) => {
  await captureAll(tab, guide);
  await tab.goto('https://app.scalepad.com/integrations/halo-psa/add');
  await tab.getByRole('button', { name: 'Save HaloPSA Setup' }).waitFor();
  const popup = await popupAt(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await tab.getByLabel('Resource Server URL').inputValue()).toBe('https://demo.halopsa.com/api');
  expect(await tab.getByLabel('Authorisation Server URL').inputValue()).toBe('https://demo.halopsa.com/auth');
  expect(await tab.getByLabel('Tenant field').inputValue()).toBe('demo');
  // Filled, and no more: Connect is the admin's press.
  expect(practice.store.scalepad.connects).toEqual([]);
});
