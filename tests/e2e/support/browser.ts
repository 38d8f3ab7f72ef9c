import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { ANSWER_LIMIT_MS } from '../../limits.ts';
import { changeExtension, changeSiteAccess, preapproveHost } from '../pages/extensions-page.ts';
import type { LaunchOptions } from './launch-options.ts';
import { resetChromium, stopWorkers } from './reset.ts';
import { closeWelcome, hasTexts, startChromium } from './start-chromium.ts';
import { inTime, reading, until } from './until.ts';

/** What is used of the extension APIs inside the browser; their types are not part of the tests' own. */
interface WorkerScope {
  chrome: {
    action: { openPopup(): Promise<void> };
    commands: { onCommand: { dispatch(command: string): void } };
  };
}

export interface InExtension {
  <R>(what: () => R | Promise<R>): Promise<R>;
  <R, A>(what: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

export interface ExtensionBrowser {
  kind: 'chromium' | 'firefox';
  context: BrowserContext;
  extensionId: string;
  /** Where the browser loads the extension from: a copy of the build, this browser's own. */
  extensionDir: string;
  /** Other tests use it too, so the extension must stay as it is. */
  isShared: boolean;
  /** Origins of the sites that any tab has been on. */
  visited: Set<string>;
  /** The tab that a test begins with. */
  tab(): Promise<Page>;
  /** The extension's service worker, woken when it sleeps. Chromium's only. */
  worker(): Promise<Worker>;
  /** Runs a function where the extension's interfaces are: in its worker, or in one of its pages. */
  inExtension: InExtension;
  /** Opens a page of the extension, such as "options.html", in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button's popup open over `page` and returns the popup itself, not a copy in a tab. */
  openPopup(page: Page): Promise<Page>;
  /** Lets the next `permissions.request` for this pattern come true without Chromium's own prompt. */
  preapproveHost(pattern: string): Promise<void>;
  /** Presses what saves a file in one of the extension's pages, and stores that file at a path. Returns the name that it was to have. */
  saveDownload(page: Page, press: () => Promise<void>, path: string): Promise<string>;
  /** A command of the manifest, as if its key was pressed; keys of the browser itself cannot be pressed from a test. */
  command(name: string): Promise<void>;
  /** Ends the background as the browser does when it rests, and waits until it has ended. */
  stopBackground(): Promise<void>;
  /** Reloads, disables or enables the extension, as a person would in the browser's own page for extensions. */
  changeExtension(how: 'reload' | 'disable' | 'enable'): Promise<void>;
  /** Grants or withdraws the access to all of its sites, there. */
  changeSiteAccess(isGranted: boolean): Promise<void>;
  /**
   * Makes a browser as new for the next test: one blank tab; the extension with nothing stored, planned, registered or
   * permitted beyond its manifest, and with an empty memory; nothing kept by a site; online. What changes the extension
   * itself (a reload, its site access) is not undone: such a test has a profile of its own.
   */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Refuses what no reset can undo in a browser that other tests use too. @throws Error that says what the test needs */
export function assertOwnProfile({ isShared }: Pick<ExtensionBrowser, 'isShared'>): void {
  if (isShared) throw new Error('This changes the extension for other tests: use test.use({ ownProfile: true })');
}

/** Collects the origins of sites that tabs of the context go to from now on. */
export function watchOrigins(context: BrowserContext): Set<string> {
  const origins = new Set<string>();
  const watch = (page: Page) =>
    page.on('framenavigated', (frame) => {
      if (/^https?:/.test(frame.url())) origins.add(new URL(frame.url()).origin);
    });
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  return origins;
}

/**
 * Starts Chromium with the built extension, in a profile of its own, and with the practice behind Halo's and ScalePad's
 * real host names. No other host can be reached.
 * @throws Error when no Chromium is found or the extension does not start.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const built = resolve(options.extensionDir ?? '.output/chrome-mv3');
  const scratch = mkdtempSync(join(tmpdir(), 'setup-assistant-'));
  const folder = options.profileDir ?? scratch;
  const profile = join(folder, 'profile');
  // A copy, so that a build that runs meanwhile can not remove files. A stored profile knows the extension by its path.
  const extensionDir = join(folder, 'extension');
  const isKnown = existsSync(extensionDir);
  if (!isKnown) cpSync(built, extensionDir, { recursive: true });
  const start = () => startChromium(profile, extensionDir, options, isKnown);
  // Chromium itself did not start in about 3 of 60 launches on a busy machine; a second try in the same profile does.
  const { context, first, isOurs } = await start().catch(start);
  const extensionId = new URL(first.url()).host;
  const visited = watchOrigins(context);

  if (options.closeWelcome) await closeWelcome(context);

  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };

  const answering = async () => {
    const running = context.serviceWorkers().find(isOurs);
    return running !== undefined && (await answers(running)) && running;
  };
  const worker = async (): Promise<Worker> => {
    const running = await answering();
    if (running) return running;
    // Any message wakes a sleeping worker; the welcome page sends one when it opens.
    const page = await openExtensionPage('welcome.html');
    await hasTexts(page);
    const woken = await until('the worker to answer', answering);
    await page.close();
    return woken;
  };

  const browser: ExtensionBrowser = {
    kind: 'chromium',
    context,
    extensionId,
    extensionDir,
    isShared: false,
    visited,
    tab: async () => context.pages()[0] ?? (await context.newPage()),
    worker,
    // A worker that is ending rejects or never answers; the next one does.
    inExtension: async (what: unknown, argument?: unknown) =>
      reading('the worker to answer', async () => inTime((await worker()).evaluate(what as never, argument))) as never,
    openExtensionPage,
    async openPopup(page) {
      // A worker that sleeps is woken in another tab, so the tab comes to the front after that.
      const running = await worker();
      await page.bringToFront();
      const before = new Set(context.pages());
      await inTime(running.evaluate(() => (globalThis as unknown as WorkerScope).chrome.action.openPopup()));
      return until('the popup', async () => {
        for (const candidate of context.pages().filter((one) => !before.has(one))) {
          // Its address is not known yet when the page appears.
          const address = await inTime(candidate.evaluate(() => location.href));
          if (address.includes('/popup.html')) return candidate;
        }
        return null;
      });
    },
    preapproveHost: (pattern) => preapproveHost(context, extensionId, pattern),
    async saveDownload(page, press, path) {
      const coming = page.waitForEvent('download');
      await press();
      const download = await coming;
      await download.saveAs(path);
      return download.suggestedFilename();
    },
    async command(name) {
      await (await worker()).evaluate((requested) => {
        (globalThis as unknown as WorkerScope).chrome.commands.onCommand.dispatch(requested);
      }, name);
    },
    stopBackground: () => stopWorkers(context),
    changeExtension(how) {
      assertOwnProfile(browser);
      return changeExtension(context, extensionId, how);
    },
    changeSiteAccess(isGranted) {
      assertOwnProfile(browser);
      return changeSiteAccess(context, extensionId, isGranted);
    },
    reset: () => resetChromium(context, extensionId, visited),
    async close() {
      await context.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
  return browser;
}

/** False for a worker that is stopping or about to start: what it is asked then may never be answered. */
async function answers(worker: Worker): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(done, ANSWER_LIMIT_MS, false);
  });
  const requested = worker.evaluate(() => true).catch(() => false);
  return Promise.race([requested, late]).finally(() => clearTimeout(timer));
}
