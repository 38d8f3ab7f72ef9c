import type { Page } from 'puppeteer-core';
import { HALO } from '../support/fixtures.ts';
import { fieldValues, putForm, VALUES } from '../support/scalepad-forms.ts';
import {
  type ExtensionApi,
  everythingStored,
  pressButton,
  storeAllCredentials,
  waitForStatus,
} from './extension-page.ts';
import { expect, type Firefox, test } from './fixtures.ts';

const NEW_APPLICATION = `${HALO}/config/integrations/api/applications?id=-1`;
const PAIR_SECRET = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Opens a new application and waits until its pair is captured. Returns the page and the secret that Halo shows. */
async function captured(firefox: Firefox, own: Page): Promise<{ page: Page; secret: string }> {
  const page = await firefox.newPage();
  await page.goto(NEW_APPLICATION);
  await firefox.waitFor(page, 'heading', 'Step 3 of 4: Application');
  // The first scan scrolls the form; an earlier press could miss its target.
  await firefox.waitFor(page, 'status', /settings done$/);
  await page.locator('::-p-aria([role="radio"][name="Client ID and Secret (Services)"])').click();
  await expect
    .poll(async () => PAIR_SECRET.exec(await page.$eval('#app', (app) => (app as HTMLElement).innerText))?.[0])
    .toBeTruthy();
  const secret = PAIR_SECRET.exec(await page.$eval('#app', (app) => (app as HTMLElement).innerText))?.[0] ?? '';
  await expect.poll(async () => (await everythingStored(own)).session).toContain(secret);
  return { page, secret };
}

/** Pastes the clipboard into a field of a page, and returns the pasted text. */
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

const isBackgroundStopped = (own: Page) =>
  own.evaluate(
    () => (globalThis as unknown as { browser: ExtensionApi }).browser.extension.getBackgroundPage() === null,
  );

test("canary: a captured secret is in memory and on Halo's page, and nowhere else", async ({ firefox, practice }) => {
  const own = await firefox.openExtensionPage('popup.html');
  const consoles: string[] = [];
  const { page, secret } = await captured(firefox, own);
  page.on('console', (message) => consoles.push(message.text()));
  const parts = [secret, secret.slice(0, 36), secret.slice(37)];
  const has = (text: string) => parts.some((one) => text.includes(one));
  // Everything outside Halo's own element, which shows the secret.
  const around = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector('#app')?.remove();
    return JSON.stringify([copy.outerHTML, { ...localStorage }, { ...sessionStorage }, document.cookie, location.href]);
  });
  expect(has(around)).toBe(false);
  expect(has(JSON.stringify(await firefox.axNodesOf(page)))).toBe(false);
  expect(has(await own.content())).toBe(false);
  const { local, session } = await everythingStored(own);
  expect(has(local)).toBe(false);
  expect(has(session)).toBe(true);
  expect(consoles.filter(has)).toEqual([]);
  expect(practice.store.halo('demo.halopsa.com').saves).toEqual([]);
});

test('the fill works after the background has stopped since the capture', async ({ firefox, practice }) => {
  const form = await firefox.newPage();
  await form.goto(putForm(practice.store, 'asleep'));
  const popup = await firefox.openExtensionPage('popup.html');
  await storeAllCredentials(popup);
  const options = await firefox.openExtensionPage('options.html');
  await popup.close();
  await expect.poll(() => isBackgroundStopped(options)).toBe(true);
  const again = await firefox.openExtensionPage('popup.html');
  await pressButton(again, 'Fill ScalePad form');
  await waitForStatus(again, /5 of 5 fields filled/);
  expect((await form.evaluate(fieldValues))[3]).toBe(VALUES.clientSecret);
});

test('the popup masks the secret, reveals it on a trusted press only, and removes it when it expires', async ({
  firefox,
}) => {
  const popup = await firefox.openExtensionPage('popup.html');
  await storeAllCredentials(popup);
  const reveal = await popup.waitForSelector('button[aria-label="Reveal Client Secret"]');
  expect(await popup.content()).not.toContain(VALUES.clientSecret);
  await reveal?.evaluate((button) => (button as HTMLElement).click());
  expect(await popup.content()).not.toContain(VALUES.clientSecret);
  await pressButton(popup, 'Reveal Client Secret');
  await expect.poll(() => popup.content()).toContain(VALUES.clientSecret);
  // Makes the captured secret 31 minutes older.
  await popup.evaluate(async (key) => {
    const { session } = (globalThis as unknown as { browser: ExtensionApi }).browser.storage;
    const record = ((await session.get(null)) as Record<string, { clientSecret: { at: number } }>)[key];
    if (record) record.clientSecret.at -= 31 * 60_000;
    await session.set({ [key]: record });
  }, `vault:${HALO}`);
  await expect.poll(() => popup.content()).not.toContain(VALUES.clientSecret);
  await expect.poll(async () => (await everythingStored(popup)).session).not.toContain(VALUES.clientSecret);
});

test('a copied Client Secret: the popup says whether it will be cleared, and then it is', async ({
  firefox,
  practice,
}) => {
  const page = await firefox.newPage();
  await page.goto(putForm(practice.store, 'plain'));
  const popup = await firefox.openExtensionPage('popup.html');
  await popup.evaluate(
    (what) => (globalThis as unknown as { browser: ExtensionApi }).browser.permissions.remove(what),
    {
      permissions: ['clipboardRead', 'clipboardWrite'],
    },
  );
  await storeAllCredentials(popup);
  await pressButton(popup, 'Copy Client Secret');
  await waitForStatus(popup, /It stays on the clipboard until you copy something else/);
  await pressButton(popup, 'Clear the clipboard 60 seconds after Copy');
  await waitForStatus(popup, /we clear a copied Client Secret after 60 seconds/);
  await pressButton(popup, 'Copy Client Secret');
  await waitForStatus(popup, /We clear it from the clipboard in 60 seconds/);
  await expect.poll(() => pasted(page)).toBe(VALUES.clientSecret);
  await popup.evaluate(() =>
    (globalThis as unknown as { browser: ExtensionApi }).browser.alarms.create('clipboard', { when: Date.now() }),
  );
  // The background deletes its record of the copy when it has cleared the clipboard.
  await expect.poll(async () => (await everythingStored(popup)).session).not.toContain('clipboard');
  await expect.poll(() => pasted(page)).toBe('');
});

test('keeps a captured secret when site access is revoked, and the popup offers to allow it again', async ({
  firefox,
}) => {
  const own = await firefox.openExtensionPage('options.html');
  const { page, secret } = await captured(firefox, own);
  const origins = ['https://*.halopsa.com/*', 'https://app.scalepad.com/*'];
  await own.evaluate((what) => (globalThis as unknown as { browser: ExtensionApi }).browser.permissions.remove(what), {
    origins,
  });
  await page.bringToFront();
  expect((await everythingStored(own)).session).toContain(secret);
  const popup = await firefox.openExtensionPage('popup.html');
  await pressButton(popup, 'Allow on Halo and ScalePad');
  const granted = () =>
    own.evaluate((what) => (globalThis as unknown as { browser: ExtensionApi }).browser.permissions.contains(what), {
      origins,
    });
  await expect.poll(granted).toBe(true);
  expect((await everythingStored(own)).session).toContain(secret);
});
