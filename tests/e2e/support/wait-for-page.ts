import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { until, withTimeout } from './until.ts';

/**
 * Waits for a page whose address starts with `beginning`. Reads each address in the page itself, because Playwright may not
 * know the address of a page that the extension opened and navigated at once.
 */
export function waitForPage({ context }: ExtensionBrowser, beginning: string): Promise<Page> {
  return until(`a page at ${beginning}`, async () => {
    const addresses: string[] = [];
    for (const page of context.pages()) {
      const address = await withTimeout(page.evaluate(() => location.href)).catch(String);
      if (address.startsWith(beginning)) return page;
      addresses.push(address);
    }
    throw new Error(`there are ${addresses.join(', ')}`);
  });
}

/** Waits for the tab of ScalePad, which a guided run opens. */
export function waitForScalePadTab(browser: ExtensionBrowser): Promise<Page> {
  return waitForPage(browser, 'https://app.scalepad.com/');
}
