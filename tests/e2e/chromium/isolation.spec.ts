import type { Page } from '@playwright/test';
import type { Guide } from '../pages/guide.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { stylesOf, worldNames } from '../support/page-inspector.ts';

const NEW_ROLE = '/config/agents/roles?id=-1';
const HOST = 'halo-setup-assistant';
/** The strictest policy; the nonce is only for the practice's own script. */
const POLICY =
  "default-src 'self'; script-src 'self' 'nonce-practice'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types react";

async function ready(tab: Page, guide: Guide): Promise<void> {
  await tab.goto(HALO + NEW_ROLE);
  await guide.atStep(1, 'Role');
  await guide.audited();
}

async function boxOf(guide: Guide) {
  return guide.ax.box(await guide.ax.wait({ role: 'button', name: 'Apply settings' }));
}

test('the page sees an empty element and cannot access its content', async ({ tab, guide }) => {
  await ready(tab, guide);
  const observed = await tab.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    return {
      root: host.shadowRoot,
      attributes: [...host.attributes].map((one) => one.name),
      children: host.childNodes.length,
    };
  }, HOST);
  expect(observed).toEqual({ root: null, attributes: ['style'], children: 0 });
});

test("the extension leaves no name in the page's own world", async ({ tab, guide }) => {
  await tab.goto(`${HALO}/home`);
  const before = await tab.evaluate(worldNames);
  await ready(tab, guide);
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  expect(await tab.evaluate(worldNames)).toEqual(before);
});

test("the page's styles do not hide, move or enlarge the guide", async ({ tab, guide }) => {
  await ready(tab, guide);
  const box = await boxOf(guide);
  await tab.evaluate((name) => {
    const style = document.createElement('style');
    style.textContent = `
      :root { font-size: 40px !important; letter-spacing: 9px !important; line-height: 4 !important }
      :root > *, :root > * * { display: none !important; opacity: 0 !important; visibility: hidden !important }
      @layer loud { :root ${name}, :root * { transform: scale(0) !important; animation: none !important; width: 0 !important } }
      ${name} { all: unset !important; position: absolute !important; left: -9999px !important }`;
    document.head.append(style);
  }, HOST);
  await guide.ax.frames();
  await expect.poll(() => boxOf(guide)).toEqual(box);
  // The page is not visible, so the guide changes nothing in it.
  await guide.apply();
  await expect.poll(() => guide.status()).toMatch(/toolbar/);
});

test('the guide is unchanged after the page hides itself completely and shows itself again', async ({ tab, guide }) => {
  await ready(tab, guide);
  const box = await boxOf(guide);
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.id = 'hide';
    style.textContent = '* { display: none !important }';
    document.head.append(style);
  });
  await guide.ax.frames();
  await tab.evaluate(() => document.getElementById('hide')?.remove());
  await guide.mounted();
  await expect.poll(() => boxOf(guide)).toEqual(box);
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
});

test("the guide's styles reach nothing of the page", async ({ tab, guide }) => {
  // The same page on an address that was never granted has no guide.
  await tab.goto(`https://halo.customer.example${NEW_ROLE}`);
  await tab.getByRole('tab', { name: 'Details' }).waitFor();
  const without = await tab.evaluate(stylesOf, '#app *');
  await ready(tab, guide);
  const withGuide = await tab.evaluate(stylesOf, '#app *');
  expect(without.length).toBeGreaterThan(50);
  expect(withGuide).toEqual(without);
});

test('a page with a strict policy shows the whole guide, and reports no violation by the extension', async ({
  practice,
  tab,
  guide,
  expectedErrors,
}) => {
  // Halo's own select adds its styles by script; that violation is not the extension's.
  expectedErrors.push(/Applying inline style|Refused to apply inline style/);
  practice.store.headers = { 'content-security-policy': POLICY };
  await tab.addInitScript(() => {
    const scope = globalThis as unknown as { __refused: string[] };
    scope.__refused = [];
    addEventListener('securitypolicyviolation', (event) => {
      if (!event.sourceFile.startsWith(location.origin)) scope.__refused.push(event.violatedDirective);
    });
  });
  await ready(tab, guide);
  const box = await boxOf(guide);
  expect(box?.width).toBeGreaterThan(100);
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  expect(await tab.evaluate(() => (globalThis as unknown as { __refused: string[] }).__refused)).toEqual([]);
  // The policy was in force all the time.
  const outline = await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 3px solid red !important }';
    document.head.append(style);
    return getComputedStyle(document.body).outlineStyle;
  });
  expect(outline).toBe('none');
});

test('typing in the guide does not reach the shortcuts of the page', async ({ tab, guide }) => {
  await ready(tab, guide);
  await tab.evaluate(() => {
    const scope = globalThis as unknown as { __keys: string[] };
    scope.__keys = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, (event) => scope.__keys.push((event as KeyboardEvent).key));
  });
  const keys = () => tab.evaluate(() => (globalThis as unknown as { __keys: string[] }).__keys);
  await guide.collapse();
  await tab.keyboard.press('g');
  expect(await keys()).toEqual([]);
  await tab.locator('body').click({ position: { x: 5, y: 5 } });
  await tab.keyboard.press('g');
  await expect.poll(keys).toEqual(['g', 'g', 'g']);
});
