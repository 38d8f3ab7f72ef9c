import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { ANSWER_LIMIT_MS } from '../../limits.ts';
import { changeExtension, changeSiteAccess, preapproveHost } from '../pages/extensions-page.ts';
import type { LaunchOptions } from './launch-options.ts';
import { OwnPage } from './own-page.ts';
import { resetChromium, stopWorkers, wakeWorker } from './reset.ts';
import { closeWelcome, startChromium } from './start-chromium.ts';
import { retryRead, until, withTimeout } from './until.ts';

/** The extension APIs that are used here. The tests' own types do not include them. */
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
  /** The folder that the browser loads the extension from: its own copy of the build. */
  extensionDir: string;
  /** Other tests use this browser too, so the extension must stay unchanged. */
  isShared: boolean;
  /** Origins of the sites that any tab has been on. */
  visited: Set<string>;
  /** Returns the first tab of a test. */
  tab(): Promise<Page>;
  /** Returns the extension's service worker, and wakes it where it has stopped. Chromium only. */
  worker(): Promise<Worker>;
  /** Runs a function that has the extension's APIs: in its worker, or in one of its pages. */
  inExtension: InExtension;
  /**
   * Runs a function in one of the extension's pages, whose messages reach the background. `active`: the tab that is active
   * meanwhile; any when null.
   */
  inOwnPage<R, A>(what: (argument: A) => R | Promise<R>, argument: A, active: Page | null): Promise<R>;
  /** Opens a page of the extension, such as "options.html", in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the toolbar popup over `page` and returns the popup itself, not a copy in a tab. */
  openPopup(page: Page): Promise<Page>;
  /** Grants the next `permissions.request` for this pattern without Chromium's prompt. */
  preapproveHost(pattern: string): Promise<void>;
  /**
   * Calls `press`, which saves a file from one of the extension's pages, and stores that file at `path`. Returns the
   * suggested file name.
   */
  saveDownload(page: Page, press: () => Promise<void>, path: string): Promise<string>;
  /** Runs a command of the manifest, as its key does. A test cannot press a keyboard shortcut of the browser. */
  command(name: string): Promise<void>;
  /** Stops the background as the browser does when it is idle, and waits until it has stopped. */
  stopBackground(): Promise<void>;
  /** Reloads, disables or enables the extension, as a person would in the browser's own page for extensions. */
  changeExtension(how: 'reload' | 'disable' | 'enable'): Promise<void>;
  /** Grants or withdraws the extension's access to all of its sites, in the same page. */
  changeSiteAccess(isGranted: boolean): Promise<void>;
  /**
   * Resets the browser for the next test: one blank tab; no stored data, alarms, registered scripts or extra permissions
   * of the extension, and a new background; no data of any site; online. A change of the extension itself (a reload, its
   * site access) is not undone: such a test needs its own profile.
   */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Rejects a change that no reset can undo, in a shared browser. @throws Error that states what the test needs */
export function assertOwnProfile({ isShared }: Pick<ExtensionBrowser, 'isShared'>): void {
  if (isShared) throw new Error('This changes the extension for other tests: use test.use({ ownProfile: true })');
}

/** Collects the origins of all sites that the tabs of the context visit from now on. */
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
 * Starts Chromium with the built extension in a profile of its own. Halo's and ScalePad's real host names lead to the
 * practice server; no other host can be reached.
 * @throws Error when no Chromium is found or the extension does not start.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const built = resolve(options.extensionDir ?? '.output/chrome-mv3');
  const scratch = mkdtempSync(join(tmpdir(), 'setup-assistant-'));
  const folder = options.profileDir ?? scratch;
  const profile = join(folder, 'profile');
  // A copy, because a build at the same time may remove files. A stored profile identifies the extension by its path.
  const extensionDir = join(folder, 'extension');
  const isKnown = existsSync(extensionDir);
  if (!isKnown) cpSync(built, extensionDir, { recursive: true });
  const start = () => startChromium(profile, extensionDir, options, isKnown);
  // Chromium itself did not start in about 3 of 60 launches on a busy machine; a second try in the same profile does.
  const { context, first, isOurs } = await start().catch(start);
  const extensionId = new URL(first.url()).host;
  const visited = watchOrigins(context);

  if (options.closeWelcome) await closeWelcome(context);
  const ownPage = new OwnPage(context, extensionId);
  if (options.keepOwnPage) {
    const [tab] = context.pages();
    await ownPage.keep();
    await tab?.bringToFront();
  }

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
    return ownPage.use(async (page) => {
      await wakeWorker(page);
      return until('the worker to answer', answering);
    });
  };

  const browser: ExtensionBrowser = {
    kind: 'chromium',
    context,
    extensionId,
    extensionDir,
    isShared: false,
    visited,
    tab: async () => context.pages().find((page) => page !== ownPage.kept) ?? (await context.newPage()),
    worker,
    // A stopping worker rejects or never answers; the next one answers.
    inExtension: async (what: unknown, argument?: unknown) =>
      retryRead('the worker to answer', async () =>
        withTimeout((await worker()).evaluate(what as never, argument)),
      ) as never,
    inOwnPage: (what, argument, active) =>
      ownPage.use(async (page) => {
        await active?.bringToFront();
        return (await page.evaluate(what as never, argument as never)) as never;
      }),
    openExtensionPage,
    async openPopup(page) {
      // `worker` may open another tab, so this tab is activated after it.
      const running = await worker();
      await page.bringToFront();
      const before = new Set(context.pages());
      await withTimeout(running.evaluate(() => (globalThis as unknown as WorkerScope).chrome.action.openPopup()));
      return until('the popup', async () => {
        for (const candidate of context.pages().filter((one) => !before.has(one))) {
          // Playwright may not know the address of a new page yet.
          const address = await withTimeout(candidate.evaluate(() => location.href));
          if (address.includes('/popup.html')) return candidate;
        }
        return null;
      });
    },
    preapproveHost: (pattern) => preapproveHost(context, extensionId, pattern),
    async saveDownload(page, press, path) {
      const started = page.waitForEvent('download');
      await press();
      const download = await started;
      await download.saveAs(path);
      return download.suggestedFilename();
    },
    async command(name) {
      await (await worker()).evaluate((requested) => {
        (globalThis as unknown as WorkerScope).chrome.commands.onCommand.dispatch(requested);
      }, name);
    },
    stopBackground: () => ownPage.use(stopWorkers),
    changeExtension(how) {
      assertOwnProfile(browser);
      return changeExtension(context, extensionId, how);
    },
    changeSiteAccess(isGranted) {
      assertOwnProfile(browser);
      return changeSiteAccess(context, extensionId, isGranted);
    },
    reset: () => resetChromium(context, ownPage, visited),
    async close() {
      await context.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
  return browser;
}

/** Checks whether a worker answers. One that is stopping or starting may never answer. */
async function answers(worker: Worker): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(done, ANSWER_LIMIT_MS, false);
  });
  const requested = worker.evaluate(() => true).catch(() => false);
  return Promise.race([requested, late]).finally(() => clearTimeout(timer));
}
