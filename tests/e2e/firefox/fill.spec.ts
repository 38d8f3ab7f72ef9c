import type { Page } from 'puppeteer-core';
import { HALO } from '../support/fixtures.ts';
import {
  ALL_EMPTY,
  ALL_FILLED,
  fieldValues,
  putForm,
  REPLACED,
  recordedEvents,
  VALUES,
} from '../support/scalepad-forms.ts';
import { pressButton, storeAllCredentials, waitForStatus } from './extension-page.ts';
import { expect, type Firefox, test } from './fixtures.ts';

const FILL = 'Fill ScalePad form';

/** Opens the popup as a page, with all five values captured. */
async function popupOf(firefox: Firefox): Promise<Page> {
  const popup = await firefox.openExtensionPage('popup.html');
  await storeAllCredentials(popup);
  return popup;
}

async function formAt(firefox: Firefox, url: string): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(url);
  return page;
}

test('fills each field once, also after two quick presses, and presses and submits nothing', async ({
  firefox,
  practice,
}) => {
  const form = await formAt(firefox, putForm(practice.store, 'plain'));
  const popup = await popupOf(firefox);
  await pressButton(popup, FILL, 2);
  await waitForStatus(popup, /5 of 5 fields filled/);
  expect(await form.evaluate(fieldValues)).toEqual(ALL_FILLED);
  const events = await form.evaluate(recordedEvents);
  expect(events.filter((event) => !/^(input|change) /.test(event))).toEqual([]);
  expect(events.filter((event) => event.startsWith('input '))).toHaveLength(5);
});

test('fields that React controls keep the filled values', async ({ firefox, practice }) => {
  const form = await formAt(firefox, 'https://app.scalepad.com/integrations/add/halopsa');
  await form.waitForSelector('input');
  const popup = await popupOf(firefox);
  await pressButton(popup, FILL);
  await waitForStatus(popup, /5 of 5 fields filled/);
  expect(await form.evaluate(fieldValues)).toEqual(ALL_FILLED);
  expect(practice.store.scalepad.connects).toEqual([]);
});

test('finds a replaced field again; leaves a read-only, a correct and a typed field unchanged', async ({
  firefox,
  practice,
}) => {
  const fields = { 'Resource server': 'readonly', 'Client ID': 'value="0a1b2c"', Tenant: 'value="demo"' };
  const form = await formAt(firefox, putForm(practice.store, 'replaced', { fields, script: REPLACED }));
  const popup = await popupOf(firefox);
  await pressButton(popup, FILL);
  const status = await waitForStatus(popup, /3 of 5 fields filled/);
  expect(status).toContain('Resource Server: read-only');
  expect(status).toContain('Client ID: already filled in, not changed');
  expect(await form.evaluate(fieldValues)).toEqual([
    '',
    VALUES.authorisationServer,
    '0a1b2c',
    VALUES.clientSecret,
    'demo',
  ]);
  expect(
    (await form.evaluate(recordedEvents)).filter((event) => /Resource server|Client ID|Tenant/.test(event)),
  ).toEqual([]);
});

test('fills nothing in a frame: of the same site, of another site, or sandboxed', async ({ firefox, practice }) => {
  const same = putForm(practice.store, 'inside');
  const foreign = putForm(practice.store, 'inside', {}, 'halo.customer.example');
  const body = `<iframe src="${same}"></iframe><iframe sandbox="allow-scripts" src="${same}"></iframe><iframe src="${foreign}"></iframe>`;
  const pages = [
    await formAt(firefox, putForm(practice.store, 'outside', { body })),
    await formAt(firefox, putForm(practice.store, 'outside', { body }, 'halo.customer.example')),
  ];
  const popup = await popupOf(firefox);
  await popup.waitForSelector('ul[aria-label="Credentials"]');
  expect(await popup.$(`::-p-xpath(//button[starts-with(normalize-space(.), "${FILL}")])`)).toBeNull();
  for (const page of pages)
    for (const frame of page.frames().filter((one) => one !== page.mainFrame()))
      expect(await frame.evaluate(fieldValues)).toEqual(ALL_EMPTY);
});

test('a page navigates at the first value: the next page gets no value', async ({ firefox, practice }) => {
  const next = putForm(practice.store, 'next');
  const script = `document.addEventListener('input', () => location.assign('${next}'), { once: true });`;
  const form = await formAt(firefox, putForm(practice.store, 'leaves', { script }));
  const popup = await popupOf(firefox);
  await pressButton(popup, FILL);
  // Any of these may appear, depending on how fast the browser navigates. The next page never gets a value.
  await waitForStatus(popup, /isn't responding|page changed|fields filled/);
  await expect
    .poll(() => form.evaluate(() => (document.readyState === 'complete' ? location.href : 'loading')))
    .toBe(next);
  expect(await form.evaluate(fieldValues)).toEqual(ALL_EMPTY);
});

test('asks the admin which of two ScalePad tabs to fill', async ({ firefox, practice }) => {
  const first = await formAt(firefox, putForm(practice.store, 'first'));
  const second = await formAt(firefox, putForm(practice.store, 'second'));
  await formAt(firefox, `${HALO}/home`);
  const popup = await popupOf(firefox);
  await pressButton(popup, FILL);
  await waitForStatus(popup, /Several ScalePad forms are open/);
  await pressButton(popup, 'HaloPSA second');
  await waitForStatus(popup, /5 of 5 fields filled/);
  expect(await second.evaluate(fieldValues)).toEqual(ALL_FILLED);
  expect(await first.evaluate(fieldValues)).toEqual(ALL_EMPTY);
});
