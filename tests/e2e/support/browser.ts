import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { ANSWER_LIMIT_MS, START_LIMIT_MS } from '../../limits.ts';
import { changeExtension, changeSiteAccess } from '../pages/extensions-page.ts';
import { chromiumPath } from './executables.ts';
import { resetChromium, stopWorkers } from './reset.ts';
import { inTime, reading, until } from './until.ts';

// Read by Playwright when a target appears: without it the toolbar popup is no page for Playwright.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** Hosts that the practice server plays, under the names that the shipped match patterns know. */
const PRACTICE_HOSTS = ['*.halopsa.com', '*.haloitsm.com', 'app.scalepad.com', 'halo.customer.example'];

/** What is used of the extension APIs inside the browser; their types are not part of the tests' own. */
interface WorkerScope {
  chrome: {
    action: { openPopup(): Promise<void> };
    commands: { onCommand: { dispatch(command: string): void } };
  };
}
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      getExtensionsInfo(): Promise<{ id: string; location: string }[]>;
    };
  };
}

export interface LaunchOptions {
  headless: boolean;
  /** The running practice server: its TLS port and the hash of its certificate's key. */
  practice: { port: number; spki: string };
  /** The built extension; the production build when left out. */
  extensionDir?: string;
  /** Chromium or Chrome for Testing; found by itself when left out. */
  executablePath?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** Where the profile and a copy of the extension are stored after close; a throw-away folder when left out. */
  profileDir?: string;
  /** Close the page that the extension opens when it is installed, so that the tab under test is active. */
  closeWelcome?: boolean;
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

/** Chromium's switches: the extension, the practice hosts on this machine, and no other host at all. */
export function switches(extensionDir: string, practice: LaunchOptions['practice'], headless: boolean): string[] {
  const hosts = PRACTICE_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${practice.port}`);
  return [
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    `--host-resolver-rules=${hosts.join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`,
    `--ignore-certificate-errors-spki-list=${practice.spki}`,
  ];
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

/** A tab in the background draws no frames, and each question to its accessibility tree then needs a second. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  if (context.pages().length === 0) await context.newPage();
  const welcome = await until('the welcome page', async () =>
    context.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await hasTexts(welcome);
  await welcome.close();
}

/** Closed while it asks for its texts, the welcome page leaves Chromium with none for any of the extension's pages. */
function hasTexts(welcome: Page): Promise<void> {
  return welcome.getByRole('heading').last().filter({ hasText: /\S/ }).waitFor();
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
    async preapproveHost(pattern) {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(
        ([id, host]) => (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(id, host),
        [extensionId, pattern] as const,
      );
      await page.close();
    },
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

async function startChromium(profile: string, extensionDir: string, options: LaunchOptions, isKnown: boolean) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath ?? chromiumPath(),
    headless: options.headless,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    // Without a display the processor draws each frame of a spinner.
    reducedMotion: options.headless ? 'reduce' : null,
    args: switches(extensionDir, options.practice, options.headless),
    timeout: START_LIMIT_MS,
  });
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  try {
    const started = context.waitForEvent('serviceworker', { predicate: isOurs, timeout: START_LIMIT_MS });
    started.catch(() => undefined);
    // In a profile that knows the extension nothing wakes the worker until something happens.
    if (isKnown) await wake(context);
    const first = context.serviceWorkers().find(isOurs) ?? (await started);
    return { context, first, isOurs };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Opens a page of the extension, found by Chromium's own list, which asks the background something. */
async function wake(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const id = await page.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
    return (await developerPrivate.getExtensionsInfo()).find(({ location }) => location === 'UNPACKED')?.id;
  });
  if (id !== undefined) {
    await page.goto(`chrome-extension://${id}/welcome.html`);
    await hasTexts(page);
  }
  await page.close();
}
