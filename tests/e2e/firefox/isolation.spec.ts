import type { Page } from 'puppeteer-core';
import { stylesOf, worldNames } from '../support/page-inspector.ts';
import { expect, type Firefox, test } from './fixtures.ts';

const HALO = 'https://demo.halopsa.com';
const NEW_ROLE = '/config/agents/roles?id=-1';
const HOST = 'halo-setup-assistant';
const POLICY =
  "default-src 'self'; script-src 'self' 'nonce-practice'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

async function ready(firefox: Firefox): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(HALO + NEW_ROLE);
  await firefox.waitFor(page, 'heading', 'Step 1 of 4: Role');
  await firefox.waitFor(page, 'status', /settings done$/);
  return page;
}

const APPLIED = { role: 'status', name: /1 of 18 settings done$/ };
const applyBox = async (firefox: Firefox, page: Page) =>
  (await firefox.waitUntilStable(page, 'button', 'Apply settings')).box;

test('the page sees an empty element without a shadow root, and no new global name', async ({ firefox }) => {
  const page = await firefox.newPage();
  await page.goto(`${HALO}/home`);
  const before = await page.evaluate(worldNames);
  await page.goto(HALO + NEW_ROLE);
  await firefox.pressUntil(page, 'Apply settings', APPLIED);
  const observed = await page.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    return {
      root: host.shadowRoot,
      attributes: [...host.attributes].map((one) => one.name),
      children: host.childNodes.length,
    };
  }, HOST);
  expect(observed).toEqual({ root: null, attributes: ['style'], children: 0 });
  expect(await page.evaluate(worldNames)).toEqual(before);
});

test("the page's styles do not affect the guide, and the guide's do not affect the page", async ({ firefox }) => {
  const other = await firefox.newPage();
  await other.goto(`https://halo.customer.example${NEW_ROLE}`);
  await other.waitForSelector('.form-foot');
  const without = await other.evaluate(stylesOf, '#app *');
  const page = await ready(firefox);
  expect(without.length).toBeGreaterThan(50);
  expect(await page.evaluate(stylesOf, '#app *')).toEqual(without);
  const box = await applyBox(firefox, page);
  await page.evaluate((name) => {
    const style = document.createElement('style');
    style.textContent = `
      :root { font-size: 40px !important; letter-spacing: 9px !important }
      :root > *, :root > * * { display: none !important; opacity: 0 !important; visibility: hidden !important }
      ${name} { all: unset !important; transform: scale(0) !important; left: -9999px !important }`;
    document.head.append(style);
  }, HOST);
  await expect.poll(() => applyBox(firefox, page)).toEqual(box);
});

test('shows the whole guide on a page with a strict content security policy', async ({ firefox, practice }) => {
  practice.store.headers = { 'content-security-policy': POLICY };
  const page = await ready(firefox);
  const refused = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 3px solid red !important }';
    document.head.append(style);
    return getComputedStyle(document.body).outlineStyle;
  });
  expect(refused).toBe('none');
  expect((await applyBox(firefox, page)).width).toBeGreaterThan(100);
  await firefox.pressUntil(page, 'Apply settings', APPLIED);
});

test('typing in the guide does not reach the shortcuts of the page', async ({ firefox }) => {
  const page = await ready(firefox);
  await page.evaluate(() => {
    const scope = globalThis as unknown as { __keys: string[] };
    scope.__keys = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, (event) => scope.__keys.push((event as KeyboardEvent).key));
  });
  const keys = () => page.evaluate(() => (globalThis as unknown as { __keys: string[] }).__keys);
  await firefox.pressUntil(page, 'Collapse', { role: 'button', name: 'Expand' });
  await page.keyboard.press('g');
  expect(await keys()).toEqual([]);
  await page.mouse.click(5, 5);
  await page.keyboard.press('g');
  await expect.poll(keys).toEqual(['g', 'g', 'g']);
});
