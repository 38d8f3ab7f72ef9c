import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { inTime, until } from './until.ts';

/**
 * Waits for a page whose address begins so. Each page is asked itself, because Playwright may not know the address of one
 * that the extension opened and sent on at once.
 */
export function openedPage({ context }: ExtensionBrowser, beginning: string): Promise<Page> {
  return until(`a page at ${beginning}`, async () => {
    const addresses: string[] = [];
    for (const page of context.pages()) {
      const address = await inTime(page.evaluate(() => location.href)).catch(String);
      if (address.startsWith(beginning)) return page;
      addresses.push(address);
    }
    throw new Error(`there are ${addresses.join(', ')}`);
  });
}

/** Waits for the tab of ScalePad, which a guided run opens. */
export function scalePadTab(browser: ExtensionBrowser): Promise<Page> {
  return openedPage(browser, 'https://app.scalepad.com/');
}
