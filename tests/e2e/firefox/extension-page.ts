import type { Page } from 'puppeteer-core';
import { HALO } from '../support/fixtures.ts';
import { VALUES } from '../support/scalepad-forms.ts';
import { until } from '../support/until.ts';

/** The extension APIs that are used in a page of the extension. The tests' own types do not include them. */
export interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown>; reload(): void };
  storage: Record<'local' | 'session', { get(key: null): Promise<object>; set(items: object): Promise<void> }>;
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, when: object): Promise<void>;
  };
  permissions: Record<'remove' | 'request' | 'contains', (what: object) => Promise<boolean>>;
  extension: { getBackgroundPage(): object | null };
}

/** Stores all five values for a Halo whose setup has begun. `own`: a page of the extension. */
export async function storeAllCredentials(own: Page, others: Partial<typeof VALUES> = {}): Promise<void> {
  await own.evaluate(
    async (origin, values) => {
      const { runtime, storage } = (globalThis as unknown as { browser: ExtensionApi }).browser;
      // A choice that changes nothing creates the setup.
      await runtime.sendMessage({ type: 'update-setup', origin });
      const captured = Object.entries(values).map(([id, value]) => [id, { value, at: Date.now(), saved: true }]);
      await storage.session.set({ [`vault:${origin}`]: Object.fromEntries(captured) });
    },
    HALO,
    { ...VALUES, ...others },
  );
}

/** Returns everything that the extension stores, as text. */
export function everythingStored(own: Page): Promise<{ local: string; session: string }> {
  return own.evaluate(async () => {
    const { local, session } = (globalThis as unknown as { browser: ExtensionApi }).browser.storage;
    return { local: JSON.stringify(await local.get(null)), session: JSON.stringify(await session.get(null)) };
  });
}

/** Presses a button of one of the extension's pages with the real mouse. `name`: the start of its text, or its label. */
export async function pressButton(page: Page, name: string, count = 1): Promise<void> {
  const text = JSON.stringify(name);
  // A locator waits until the button is at rest.
  await page
    .locator(
      `::-p-xpath(//button[(starts-with(normalize-space(.), ${text}) or @aria-label=${text}) and not(@aria-disabled="true")])`,
    )
    .click({ count });
}

/** Waits until the status line of one of the extension's pages matches, and returns its text. */
export async function waitForStatus(page: Page, words: RegExp): Promise<string> {
  return until(`the page to say ${words}`, async () => {
    const text = await page.$eval('output', (line) => line.textContent ?? '');
    if (!words.test(text)) throw new Error(`the page says "${text}"`);
    return text;
  });
}
