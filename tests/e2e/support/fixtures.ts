import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type Practice, startPractice } from '../../practice/server/start.ts';
import { type ExtensionBrowser, launchWithExtension } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import { Guide } from './guide.ts';
import { HaloAdmin } from './halo.ts';

/** The Halo address of the browser tests. */
export const HALO = 'https://demo.halopsa.com';

interface TestFixtures {
  /** Chromium with the production build, in a fresh profile. Errors that any page logs fail the test at its end. */
  browserWithExtension: ExtensionBrowser;
  /** Counts the admin's presses and keys. */
  clicks: ClickCounter;
  /** The tab that the test begins with, still blank. */
  tab: Page;
  guide: Guide;
  admin: HaloAdmin;
  /** Messages that a test expects in the consoles; anything else fails it. */
  expectedErrors: RegExp[];
}

interface WorkerFixtures {
  server: Practice;
}

/** Collects what any page, frame or worker of the context logs as an error or throws. */
export function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    // A text that is missing is only a warning for the browser; the admin would see an empty button.
    if (message.type() === 'error' || message.text().startsWith('[i18n]'))
      errors.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => errors.push(`thrown: ${error.error().message}`));
  return errors;
}

export const test = base.extend<TestFixtures & { practice: Practice }, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const practice = await startPractice({ tls: true });
      await use(practice);
      await practice.close();
    },
    { scope: 'worker' },
  ],
  practice: async ({ server }, use) => {
    server.store.reset();
    await use(server);
  },
  expectedErrors: async ({}, use) => {
    await use([]);
  },
  browserWithExtension: async ({ practice, expectedErrors }, use) => {
    const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
    const errors = watchErrors(browser.context);
    await use(browser);
    await browser.close();
    const unexpected = errors.filter((line) => !expectedErrors.some((pattern) => pattern.test(line)));
    base.expect(unexpected, 'errors in the consoles').toEqual([]);
  },
  clicks: async ({}, use) => {
    await use(new ClickCounter());
  },
  tab: async ({ browserWithExtension }, use) => {
    await use(browserWithExtension.context.pages()[0] ?? (await browserWithExtension.context.newPage()));
  },
  guide: async ({ tab, clicks }, use) => {
    await use(new Guide(tab, clicks));
  },
  admin: async ({ tab, clicks }, use) => {
    await use(new HaloAdmin(tab, clicks));
  },
});

export const expect = test.expect;
