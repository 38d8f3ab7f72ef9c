import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { GRACE_LIMIT_MS, WAIT_LIMIT_MS } from '../../limits.ts';
import { type Practice, startPractice } from '../../practice/server/start.ts';
import { firefoxPath } from '../support/executables.ts';
import { idOf, preferences, UUID } from '../support/firefox/preferences.ts';
import { type PracticeProxy, startProxy } from '../support/firefox/proxy.ts';
import { TIMEOUT_MS, until, withTimeout } from '../support/until.ts';

export const COMPANION = join(import.meta.dirname, 'companion');

/** An element that the companion found in a shadow root. */
export interface AxNode {
  role: string;
  name: string;
  text: string;
  box: { x: number; y: number; width: number; height: number };
}

export interface Firefox {
  browser: Browser;
  /** Opens a blank tab. */
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Returns the elements in the page's shadow roots, closed ones too. */
  axNodesOf(page: Page): Promise<AxNode[]>;
  /** Waits until an element of that role and name exists, and returns it. */
  waitFor(page: Page, role: string, name: string | RegExp): Promise<AxNode>;
  /** Waits until such an element exists and is at rest, and returns it. */
  waitUntilStable(page: Page, role: string, name: string | RegExp): Promise<AxNode>;
  /** Presses the middle of such an element with the real mouse, once it is at rest. */
  press(page: Page, role: string, name: string | RegExp): Promise<void>;
  /** Presses a button until the element `effect` exists, because the guide may ignore the first press. */
  pressUntil(page: Page, name: string, effect: { role: string; name: string | RegExp }): Promise<void>;
  /** Installs the extension over itself, as an update does. */
  updateExtension(): Promise<void>;
}

/** Waits for the page's next frame, or 50 ms where it draws none. */
async function frame(page: Page): Promise<void> {
  const drawn = page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => done()) && setTimeout(done, 50)),
  );
  await withTimeout(drawn).catch(() => undefined);
}

/** Waits for a number of frames of the page. */
export async function frames(page: Page, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await frame(page);
}

/** Starts the installed Firefox, or another one, for this extension and behind this proxy. */
export function launch(proxy: PracticeProxy, extension: string, executablePath = firefoxPath()): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    protocolTimeout: WAIT_LIMIT_MS,
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'], // without it BiDi refuses moz-extension:// pages
    extraPrefsFirefox: {
      ...preferences(proxy.port, idOf(extension)),
      // Firefox writes its session files at once, not every 15 seconds.
      'browser.sessionstore.interval': 500,
      // Nor every hour, as for an idle user: Firefox does not count the tests' input as activity.
      'browser.sessionstore.interval.idle': 500,
      // The background stops after one idle second, not after 30, so that every test includes a stopped background.
      'extensions.background.idle.timeout': 1000,
    },
  });
}

export function axNodesOf(page: Page): Promise<AxNode[]> {
  // The companion may start a moment after the page.
  return until('the companion', async () => {
    const json = await withTimeout(
      page.evaluate(() => {
        document.dispatchEvent(new Event('companion-read'));
        return document.documentElement.getAttribute('data-companion');
      }),
    );
    return json === null ? null : (JSON.parse(json) as AxNode[]);
  });
}

export function waitFor(page: Page, role: string, name: string | RegExp, timeout = TIMEOUT_MS): Promise<AxNode> {
  const isIt = (one: AxNode) =>
    one.role === role && (typeof name === 'string' ? one.name === name : name.test(one.name));
  return until(`${role} "${name}"`, async () => (await axNodesOf(page)).find(isIt), {
    pause: () => frame(page),
    timeout,
  });
}

function waitUntilStable(page: Page, role: string, name: string | RegExp): Promise<AxNode> {
  let before = '';
  return until(
    `${role} "${name}" at rest`,
    async () => {
      const observed = await waitFor(page, role, name);
      const now = JSON.stringify(observed.box);
      const isStable = now === before;
      before = now;
      return isStable ? observed : null;
    },
    { pause: () => frame(page) },
  );
}

async function press(page: Page, role: string, name: string | RegExp): Promise<void> {
  const { box } = await waitUntilStable(page, role, name);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function pressUntil(page: Page, name: string, effect: { role: string; name: string | RegExp }): Promise<void> {
  const findEffect = () => waitFor(page, effect.role, effect.name, GRACE_LIMIT_MS);
  await press(page, 'button', name);
  await until(`${effect.role} "${effect.name}" after a press on "${name}"`, async () => {
    if (await findEffect().catch(() => null)) return true;
    // A press that counts may have removed the button, and its work may need longer.
    if ((await axNodesOf(page)).some((one) => one.role === 'button' && one.name === name))
      await press(page, 'button', name);
    return false;
  });
}

/** Opens a tab whose waits have the limit of the tests. */
export async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  return page;
}

export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const url = `moz-extension://${UUID}/${path}`;
  const page = await openTab(browser);
  // BiDi never reports this load, because the tab changes its process. So the address is polled instead.
  void page.goto(url, { timeout: GRACE_LIMIT_MS }).catch(() => undefined);
  await until(
    url,
    () => withTimeout(page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)),
    { pause: () => frame(page) },
  );
  return page;
}

interface ExtensionScope {
  browser: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    storage: Record<'local' | 'session', { clear(): Promise<void> }>;
  };
}

/** Resets the browser for the next test: one blank tab, nothing stored. */
async function reset(browser: Browser): Promise<void> {
  const old = await browser.pages();
  const own = await openExtensionPage(browser, 'options.html');
  for (const page of old) await page.close();
  await own.evaluate(async () => {
    const { runtime, storage } = (globalThis as unknown as ExtensionScope).browser;
    // The answer follows the last messages of the closed pages, which may wake the background.
    await runtime.sendMessage({ type: 'overview' });
    await Promise.all([storage.local.clear(), storage.session.clear()]);
  });
  await browser.newPage();
  await own.close();
}

interface WorkerFixtures {
  server: Practice;
  practiceProxy: PracticeProxy;
  /** The folder that the extension is installed from. */
  extension: string;
  /** One Firefox for all tests of a worker, because its start takes longer than most tests. */
  shared: Browser;
}

export const test = base.extend<{ practice: Practice; firefox: Firefox }, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const practice = await startPractice({ tls: true });
      await use(practice);
      await practice.close();
    },
    { scope: 'worker' },
  ],
  practiceProxy: [
    async ({ server }, use) => {
      const proxy = await startProxy(server.port);
      await use(proxy);
      proxy.close();
    },
    { scope: 'worker' },
  ],
  practice: async ({ server }, use) => {
    server.store.reset();
    await use(server);
  },
  extension: [
    async ({}, use) => {
      // A copy, because a build at the same time may remove files.
      const extension = mkdtempSync(join(tmpdir(), 'setup-assistant-'));
      cpSync(resolve('.output/firefox-mv3'), extension, { recursive: true });
      await use(extension);
      rmSync(extension, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ practiceProxy, extension }, use) => {
      const browser = await launch(practiceProxy, extension);
      await browser.installExtension(extension);
      await browser.installExtension(COMPANION);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  firefox: async ({ shared, extension, practice: _reset }, use) => {
    await reset(shared);
    await use({
      browser: shared,
      axNodesOf,
      waitFor,
      waitUntilStable,
      press,
      pressUntil,
      updateExtension: async () => {
        await shared.installExtension(extension);
      },
      newPage: () => openTab(shared),
      openExtensionPage: (path) => openExtensionPage(shared, path),
    });
  },
});
export { expect } from '../support/expect.ts';
