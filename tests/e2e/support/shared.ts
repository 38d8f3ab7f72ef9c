import { type ExtensionBrowser, launchWithExtension } from './browser.ts';
import { test as base, watchErrors } from './fixtures.ts';

export { HALO } from './fixtures.ts';

interface StorageScope {
  chrome: { storage: Record<'local' | 'session', { clear(): Promise<void> }> };
}

/** As new for the next test: one blank tab, nothing stored, no permission, online. */
async function tidy({ context, worker }: ExtensionBrowser): Promise<void> {
  const blank = await context.newPage();
  for (const page of context.pages()) if (page !== blank) await page.close();
  await context.setOffline(false);
  await context.clearPermissions();
  const running = await worker();
  await running.evaluate(async () => {
    const { local, session } = (globalThis as unknown as StorageScope).chrome.storage;
    await Promise.all([local.clear(), session.clear()]);
  });
}

/**
 * The fixtures of fixtures.ts with one browser for all tests of a worker, because its start takes longer than most of
 * them. Not for tests that reload or disable the extension, or that need the browser to end.
 */
export const test = base.extend<object, { shared: { browser: ExtensionBrowser; errors: string[] } }>({
  shared: [
    async ({ server }, use) => {
      const browser = await launchWithExtension({ headless: true, practice: server, closeWelcome: true });
      await use({ browser, errors: watchErrors(browser.context) });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  browserWithExtension: async ({ shared, practice: _reset, expectedErrors }, use) => {
    await tidy(shared.browser);
    shared.errors.length = 0;
    await use(shared.browser);
    const unexpected = shared.errors.splice(0).filter((line) => !expectedErrors.some((pattern) => pattern.test(line)));
    base.expect(unexpected, 'errors in the consoles').toEqual([]);
  },
});

export const expect = test.expect;
