import type { Page } from 'puppeteer-core';
import { fieldValues, putForm, VALUES } from '../support/scalepad-forms.ts';
import { expect, type Firefox, test } from './fixtures.ts';
import { type Api, HALO, holdAll, pressIn, says, stored } from './hold.ts';

const NEW_APPLICATION = `${HALO}/config/integrations/api/applications?id=-1`;
const PAIR_SECRET = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** A new application whose pair is captured; returns the page and the secret that Halo shows. */
async function captured(firefox: Firefox, own: Page): Promise<{ page: Page; secret: string }> {
  const page = await firefox.newPage();
  await page.goto(NEW_APPLICATION);
  await firefox.see(page, 'heading', 'Step 3 of 4: Application');
  // The first scan scrolls through the form; a press aimed before it would land elsewhere.
  await firefox.see(page, 'status', /settings done$/);
  await page.locator('::-p-aria([role="radio"][name="Client ID and Secret (Services)"])').click();
  await expect
    .poll(async () => PAIR_SECRET.exec(await page.$eval('#app', (app) => (app as HTMLElement).innerText))?.[0])
    .toBeTruthy();
  const secret = PAIR_SECRET.exec(await page.$eval('#app', (app) => (app as HTMLElement).innerText))?.[0] ?? '';
  await expect.poll(async () => (await stored(own)).session).toContain(secret);
  return { page, secret };
}

/** What an admin would paste into a field of a page. */
async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.$eval('input', (field) => {
    field.value = '';
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return page.$eval('input', (field) => field.value);
}

const isAsleep = (own: Page) =>
  own.evaluate(() => (globalThis as unknown as { browser: Api }).browser.extension.getBackgroundPage() === null);

test("canary: a captured secret is in memory and on Halo's page, and nowhere else", async ({ firefox, practice }) => {
  const own = await firefox.openExtensionPage('popup.html');
  const consoles: string[] = [];
  const { page, secret } = await captured(firefox, own);
  page.on('console', (message) => consoles.push(message.text()));
  const signs = [secret, secret.slice(0, 36), secret.slice(37)];
  const has = (text: string) => signs.some((one) => text.includes(one));
  // Beside Halo's own element, where Halo shows it.
  const around = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector('#app')?.remove();
    return JSON.stringify([copy.outerHTML, { ...localStorage }, { ...sessionStorage }, document.cookie, location.href]);
  });
  expect(has(around)).toBe(false);
  expect(has(JSON.stringify(await firefox.axNodesOf(page)))).toBe(false);
  expect(has(await own.content())).toBe(false);
  const { local, session } = await stored(own);
  expect(has(local)).toBe(false);
  expect(has(session)).toBe(true);
  expect(consoles.filter(has)).toEqual([]);
  expect(practice.store.halo('demo.halopsa.com').saves).toEqual([]);
});

test('the background falls asleep between capture and fill, and the fill works', async ({ firefox, practice }) => {
  const form = await firefox.newPage();
  await form.goto(putForm(practice.store, 'asleep'));
  const popup = await firefox.openExtensionPage('popup.html');
  await holdAll(popup);
  const options = await firefox.openExtensionPage('options.html');
  await popup.close();
  await expect.poll(() => isAsleep(options)).toBe(true);
  const again = await firefox.openExtensionPage('popup.html');
  await pressIn(again, 'Fill ScalePad form');
  await says(again, /5 of 5 fields filled/);
  expect((await form.evaluate(fieldValues))[3]).toBe(VALUES.clientSecret);
});

test('the popup masks the secret, shows it on a real press only, and it is gone after its time', async ({
  firefox,
}) => {
  const popup = await firefox.openExtensionPage('popup.html');
  await holdAll(popup);
  const reveal = await popup.waitForSelector('button[aria-label="Reveal Client Secret"]');
  expect(await popup.content()).not.toContain(VALUES.clientSecret);
  await reveal?.evaluate((button) => (button as HTMLElement).click());
  expect(await popup.content()).not.toContain(VALUES.clientSecret);
  await pressIn(popup, 'Reveal Client Secret');
  await expect.poll(() => popup.content()).toContain(VALUES.clientSecret);
  // 31 minutes pass: the capture moves back.
  await popup.evaluate(async (key) => {
    const { session } = (globalThis as unknown as { browser: Api }).browser.storage;
    const record = ((await session.get(null)) as Record<string, { clientSecret: { at: number } }>)[key];
    if (record) record.clientSecret.at -= 31 * 60_000;
    await session.set({ [key]: record });
  }, `vault:${HALO}`);
  await expect.poll(() => popup.content()).not.toContain(VALUES.clientSecret);
  await expect.poll(async () => (await stored(popup)).session).not.toContain(VALUES.clientSecret);
});

test('a copied Client Secret: what the popup says is true, and it is removed where the admin allowed it', async ({
  firefox,
  practice,
}) => {
  const page = await firefox.newPage();
  await page.goto(putForm(practice.store, 'plain'));
  const popup = await firefox.openExtensionPage('popup.html');
  await popup.evaluate((what) => (globalThis as unknown as { browser: Api }).browser.permissions.remove(what), {
    permissions: ['clipboardRead', 'clipboardWrite'],
  });
  await holdAll(popup);
  await pressIn(popup, 'Copy Client Secret');
  await says(popup, /It stays on the clipboard until you copy something else/);
  await pressIn(popup, 'Clear the clipboard 60 seconds after Copy');
  await says(popup, /we clear a copied Client Secret after 60 seconds/);
  await pressIn(popup, 'Copy Client Secret');
  await says(popup, /We clear it from the clipboard in 60 seconds/);
  await expect.poll(() => pasted(page)).toBe(VALUES.clientSecret);
  await popup.evaluate(() =>
    (globalThis as unknown as { browser: Api }).browser.alarms.create('clipboard', { when: Date.now() }),
  );
  // The note of the copy goes when the clipboard was dealt with.
  await expect.poll(async () => (await stored(popup)).session).not.toContain('clipboard');
  await expect.poll(() => pasted(page)).toBe('');
});

test('the sites are revoked while a secret is captured: nothing is lost, and the popup says what to do', async ({
  firefox,
}) => {
  const own = await firefox.openExtensionPage('options.html');
  const { page, secret } = await captured(firefox, own);
  const origins = ['https://*.halopsa.com/*', 'https://app.scalepad.com/*'];
  await own.evaluate((what) => (globalThis as unknown as { browser: Api }).browser.permissions.remove(what), {
    origins,
  });
  await page.bringToFront();
  expect((await stored(own)).session).toContain(secret);
  const popup = await firefox.openExtensionPage('popup.html');
  await pressIn(popup, 'Allow on Halo and ScalePad');
  const granted = () =>
    own.evaluate((what) => (globalThis as unknown as { browser: Api }).browser.permissions.contains(what), { origins });
  await expect.poll(granted).toBe(true);
  expect((await stored(own)).session).toContain(secret);
});
