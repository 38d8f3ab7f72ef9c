import type { Page } from 'puppeteer-core';
import {
  ALL_EMPTY,
  ALL_FILLED,
  fieldValues,
  heardEvents,
  putForm,
  REPLACED,
  VALUES,
} from '../support/scalepad-forms.ts';
import { expect, type Firefox, test } from './fixtures.ts';
import { HALO, holdAll, pressIn, says } from './hold.ts';

const FILL = 'Fill ScalePad form';

/** The popup as a page of its own, with all five values captured. */
async function popupOf(firefox: Firefox): Promise<Page> {
  const popup = await firefox.openExtensionPage('popup.html');
  await holdAll(popup);
  return popup;
}

async function formAt(firefox: Firefox, url: string): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(url);
  return page;
}

test('fills each field once, and presses and submits nothing; two quick presses are one fill', async ({
  firefox,
  practice,
}) => {
  const form = await formAt(firefox, putForm(practice.store, 'plain'));
  const popup = await popupOf(firefox);
  await pressIn(popup, FILL, 2);
  await says(popup, /5 of 5 fields filled/);
  expect(await form.evaluate(fieldValues)).toEqual(ALL_FILLED);
  const heard = await form.evaluate(heardEvents);
  expect(heard.filter((event) => !/^(input|change) /.test(event))).toEqual([]);
  expect(heard.filter((event) => event.startsWith('input '))).toHaveLength(5);
});

test('fields that React controls keep what was filled in', async ({ firefox, practice }) => {
  const form = await formAt(firefox, 'https://app.scalepad.com/integrations/add/halopsa');
  await form.waitForSelector('input');
  const popup = await popupOf(firefox);
  await pressIn(popup, FILL);
  await says(popup, /5 of 5 fields filled/);
  expect(await form.evaluate(fieldValues)).toEqual(ALL_FILLED);
  expect(practice.store.scalepad.connects).toEqual([]);
});

test('a field that the page replaces is found again; a locked, a correct and a typed one are left', async ({
  firefox,
  practice,
}) => {
  const fields = { 'Resource server': 'readonly', 'Client ID': 'value="0a1b2c"', Tenant: 'value="demo"' };
  const form = await formAt(firefox, putForm(practice.store, 'replaced', { fields, script: REPLACED }));
  const popup = await popupOf(firefox);
  await pressIn(popup, FILL);
  const said = await says(popup, /3 of 5 fields filled/);
  expect(said).toContain('Resource Server: read-only');
  expect(said).toContain('Client ID: already filled in, not changed');
  expect(await form.evaluate(fieldValues)).toEqual([
    '',
    VALUES.authorisationServer,
    '0a1b2c',
    VALUES.clientSecret,
    'demo',
  ]);
  expect((await form.evaluate(heardEvents)).filter((event) => /Resource server|Client ID|Tenant/.test(event))).toEqual(
    [],
  );
});

test('nothing is filled in a frame, of whatever site and sandboxed or not', async ({ firefox, practice }) => {
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

test('a page that goes elsewhere at the first value: the next page gets none', async ({ firefox, practice }) => {
  const next = putForm(practice.store, 'next');
  const script = `document.addEventListener('input', () => location.assign('${next}'), { once: true });`;
  const form = await formAt(firefox, putForm(practice.store, 'leaves', { script }));
  const popup = await popupOf(firefox);
  await pressIn(popup, FILL);
  // How far it came before the next page was there is the browser's affair; that page has none of it.
  await says(popup, /isn't responding|page changed|fields filled/);
  await expect
    .poll(() => form.evaluate(() => (document.readyState === 'complete' ? location.href : 'loading')))
    .toBe(next);
  expect(await form.evaluate(fieldValues)).toEqual(ALL_EMPTY);
});

test('of two ScalePad tabs the admin says which', async ({ firefox, practice }) => {
  const first = await formAt(firefox, putForm(practice.store, 'first'));
  const second = await formAt(firefox, putForm(practice.store, 'second'));
  await formAt(firefox, `${HALO}/home`);
  const popup = await popupOf(firefox);
  await pressIn(popup, FILL);
  await says(popup, /Several ScalePad forms are open/);
  await pressIn(popup, 'HaloPSA second');
  await says(popup, /5 of 5 fields filled/);
  expect(await second.evaluate(fieldValues)).toEqual(ALL_FILLED);
  expect(await first.evaluate(fieldValues)).toEqual(ALL_EMPTY);
});
