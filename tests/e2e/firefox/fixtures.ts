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
import { inTime, PATIENCE_MS, until } from '../support/until.ts';

export const COMPANION = join(import.meta.dirname, 'companion');

/** What the companion saw in a shadow root. */
export interface AxNode {
  role: string;
  name: string;
  text: string;
  box: { x: number; y: number; width: number; height: number };
}

export interface Firefox {
  browser: Browser;
  /** A new tab, blank. */
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** What is in the shadow roots of the page now, closed ones too. */
  axNodesOf(page: Page): Promise<AxNode[]>;
  /** Waits until something of that role and name is there. */
  see(page: Page, role: string, name: string | RegExp): Promise<AxNode>;
  /** Waits until it is there and at rest. */
  rest(page: Page, role: string, name: string | RegExp): Promise<AxNode>;
  /** Presses the middle of it with the real mouse, once it is there and at rest. */
  press(page: Page, role: string, name: string | RegExp): Promise<void>;
  /** Presses until something else of that role and name is there: the guide may not count the first press. */
  pressUntil(page: Page, name: string, brought: { role: string; name: string | RegExp }): Promise<void>;
  /** Installs the extension over itself, as an update does. */
  updateExtension(): Promise<void>;
}

/** Waits for the page's next frame, or a little when it draws none. */
async function frame(page: Page): Promise<void> {
  const drawn = page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => done()) && setTimeout(done, 50)),
  );
  await inTime(drawn).catch(() => undefined);
}

/** Waits for so many frames of the page. */
export async function frames(page: Page, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await frame(page);
}

/** Starts Firefox, the installed one or another, for this extension and behind this proxy. */
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
      // Session files are written at once, not every 15 seconds.
      'browser.sessionstore.interval': 500,
      // Nor every hour, as for an admin who is away: for Firefox the tests' input is none after three minutes.
      'browser.sessionstore.interval.idle': 500,
      // The background sleeps after a second without work, as it does in life after half a minute: every test meets that.
      'extensions.background.idle.timeout': 1000,
    },
  });
}

export function axNodesOf(page: Page): Promise<AxNode[]> {
  // The companion may come a moment after the page.
  return until('the companion', async () => {
    const json = await inTime(
      page.evaluate(() => {
        document.dispatchEvent(new Event('companion-look'));
        return document.documentElement.getAttribute('data-companion');
      }),
    );
    return json === null ? null : (JSON.parse(json) as AxNode[]);
  });
}

export function see(page: Page, role: string, name: string | RegExp, timeout = PATIENCE_MS): Promise<AxNode> {
  const isIt = (one: AxNode) =>
    one.role === role && (typeof name === 'string' ? one.name === name : name.test(one.name));
  return until(`${role} "${name}"`, async () => (await axNodesOf(page)).find(isIt), {
    pause: () => frame(page),
    timeout,
  });
}

function rest(page: Page, role: string, name: string | RegExp): Promise<AxNode> {
  let before = '';
  return until(
    `${role} "${name}" at rest`,
    async () => {
      const observed = await see(page, role, name);
      const now = JSON.stringify(observed.box);
      const rests = now === before;
      before = now;
      return rests ? observed : null;
    },
    { pause: () => frame(page) },
  );
}

async function press(page: Page, role: string, name: string | RegExp): Promise<void> {
  const { box } = await rest(page, role, name);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function pressUntil(page: Page, name: string, brought: { role: string; name: string | RegExp }): Promise<void> {
  const isThere = () => see(page, brought.role, brought.name, GRACE_LIMIT_MS);
  await press(page, 'button', name);
  await until(`${brought.role} "${brought.name}" after a press on "${name}"`, async () => {
    if (await isThere().catch(() => null)) return true;
    // Gone where the press counts and its work needs longer.
    if ((await axNodesOf(page)).some((one) => one.role === 'button' && one.name === name))
      await press(page, 'button', name);
    return false;
  });
}

/** A new tab, whose waits have the tests' own limit. */
export async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const url = `moz-extension://${UUID}/${path}`;
  const page = await openTab(browser);
  // BiDi never reports that load, because the tab changes its process; so it is not waited for but searched.
  void page.goto(url, { timeout: GRACE_LIMIT_MS }).catch(() => undefined);
  await until(
    url,
    () => inTime(page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)),
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

/** As new for the next test: one blank tab, nothing stored. */
async function tidy(browser: Browser): Promise<void> {
  const old = await browser.pages();
  const own = await openExtensionPage(browser, 'options.html');
  for (const page of old) await page.close();
  await own.evaluate(async () => {
    const { runtime, storage } = (globalThis as unknown as ExtensionScope).browser;
    // Answered after the last messages of the closed pages, which may have to wake the background.
    await runtime.sendMessage({ type: 'overview' });
    await Promise.all([storage.local.clear(), storage.session.clear()]);
  });
  await browser.newPage();
  await own.close();
}

interface WorkerFixtures {
  server: Practice;
  gateway: PracticeProxy;
  /** The folder that the extension is installed from. */
  extension: string;
  /** One Firefox for all tests of a worker, because its start needs longer than most of them. */
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
  gateway: [
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
      // A copy, so that a build that runs meanwhile can not remove files.
      const extension = mkdtempSync(join(tmpdir(), 'setup-assistant-'));
      cpSync(resolve('.output/firefox-mv3'), extension, { recursive: true });
      await use(extension);
      rmSync(extension, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ gateway, extension }, use) => {
      const browser = await launch(gateway, extension);
      await browser.installExtension(extension);
      await browser.installExtension(COMPANION);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  firefox: async ({ shared, extension, practice: _reset }, use) => {
    await tidy(shared);
    await use({
      browser: shared,
      axNodesOf,
      see,
      rest,
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
