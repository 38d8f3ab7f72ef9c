import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type Practice, startPractice } from '../../practice/server/start.ts';
import { Guide } from '../pages/guide.ts';
import { HaloAdmin } from '../pages/halo-admin.ts';
import { type ExtensionBrowser, launchWithExtension } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import { type DetachedBrowser, launchDetachedBrowser } from './detached-browser.ts';
import { launchFirefox } from './firefox/launch.ts';
import { addAgent } from './lab-records.ts';

/** The Halo address of the browser tests. */
export const HALO = 'https://demo.halopsa.com';

interface Options {
  /**
   * Starts a new browser with a new profile for each test. For tests that reload, disable or change the extension, or that
   * add listeners to the whole browser: `test.use({ ownProfile: true })`.
   */
  ownProfile: boolean;
  /** The practice Halo has the agent of step 2, as it has when an admin sets up the application. */
  hasAgent: boolean;
}

interface TestFixtures {
  /**
   * A browser with the production build, as after its installation: the shared one of the worker, reset, or one with its
   * own profile. An unexpected error in any console fails the test at its end.
   */
  extensionBrowser: ExtensionBrowser;
  /** The worker's practice servers, reset. */
  practice: Practice;
  /** A Chromium of the test's own to which Playwright is not attached. */
  detachedBrowser: DetachedBrowser;
  /** Counts the admin's presses and keys. */
  clicks: ClickCounter;
  /** The first tab of the test, still blank. */
  tab: Page;
  guide: Guide;
  admin: HaloAdmin;
  /** Errors that a test expects in the consoles; any other fails it. */
  expectedErrors: RegExp[];
}

/** A browser, and the errors in its consoles. */
interface Watched {
  browser: ExtensionBrowser;
  errors: string[];
}

interface WorkerFixtures {
  /** The browser of the project in playwright.config.ts. */
  kind: ExtensionBrowser['kind'];
  server: Practice;
  /**
   * Returns the shared browser of this worker, reset. Starts it at the first call, because a start takes longer than
   * most tests.
   */
  sharedBrowser(): Promise<Watched>;
}

/** Collects the errors that any page, frame or worker of the context logs or throws. */
function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    // A missing text is only a warning for the browser, but the admin would see an empty button.
    if (message.type() === 'error' || message.text().startsWith('[i18n]'))
      errors.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => errors.push(`thrown: ${error.error().message}`));
  return errors;
}

/** Returns the function that starts this browser with the built extension. */
export function launcherOf(kind: ExtensionBrowser['kind']): typeof launchWithExtension {
  return kind === 'firefox' ? launchFirefox : launchWithExtension;
}

async function start(kind: ExtensionBrowser['kind'], practice: Practice): Promise<Watched> {
  const browser = await launcherOf(kind)({ headless: true, practice, closeWelcome: true, keepOwnPage: true });
  return { browser, errors: watchErrors(browser.context) };
}

export const test = base.extend<TestFixtures & Options, WorkerFixtures>({
  ownProfile: [false, { option: true }],
  hasAgent: [false, { option: true }],
  kind: ['chromium', { option: true, scope: 'worker' }],
  server: [
    async ({}, use) => {
      const practice = await startPractice({ tls: true });
      await use(practice);
      await practice.close();
    },
    { scope: 'worker' },
  ],
  sharedBrowser: [
    async ({ kind, server }, use) => {
      let shared: Watched | null = null;
      await use(async () => {
        if (shared === null) shared = await start(kind, server);
        else await shared.browser.reset();
        shared.browser.isShared = true;
        shared.errors.length = 0;
        return shared;
      });
      // The closure above may have set it.
      await (shared as Watched | null)?.browser.close();
    },
    { scope: 'worker' },
  ],
  practice: async ({ server, hasAgent }, use) => {
    server.store.reset();
    if (hasAgent) addAgent(server.store.halo(new URL(HALO).host));
    await use(server);
  },
  expectedErrors: async ({}, use) => {
    await use([]);
  },
  extensionBrowser: async ({ ownProfile, kind, sharedBrowser, practice, expectedErrors }, use) => {
    const { browser, errors } = ownProfile ? await start(kind, practice) : await sharedBrowser();
    await use(browser);
    if (ownProfile) await browser.close();
    const unexpected = errors.filter((line) => !expectedErrors.some((pattern) => pattern.test(line)));
    base.expect(unexpected, 'errors in the consoles').toEqual([]);
  },
  detachedBrowser: async ({ practice }, use) => {
    const browser = await launchDetachedBrowser(practice);
    await use(browser);
    await browser.close();
  },
  clicks: async ({}, use) => {
    await use(new ClickCounter());
  },
  tab: async ({ extensionBrowser }, use) => {
    await use(await extensionBrowser.tab());
  },
  guide: async ({ tab, clicks }, use) => {
    await use(new Guide(tab, clicks));
  },
  admin: async ({ tab, clicks }, use) => {
    await use(new HaloAdmin(tab, clicks));
  },
});

export { expect } from './expect.ts';
