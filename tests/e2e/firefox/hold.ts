import type { Page } from 'puppeteer-core';
import { VALUES } from '../support/scalepad-forms.ts';
import { until } from '../support/until.ts';

export const HALO = 'https://demo.halopsa.com';

/** What is used of the extension APIs in a page of the extension's; their types are no part of the tests' own. */
export interface Api {
  runtime: { sendMessage(message: object): Promise<unknown>; reload(): void };
  storage: Record<'local' | 'session', { get(key: null): Promise<object>; set(items: object): Promise<void> }>;
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, when: object): Promise<void>;
  };
  permissions: Record<'remove' | 'request' | 'contains', (what: object) => Promise<boolean>>;
  extension: { getBackgroundPage(): object | null };
}

/** All five values are held of a Halo whose setup has begun. `own` is a page of the extension's. */
export async function holdAll(own: Page, others: Partial<typeof VALUES> = {}): Promise<void> {
  await own.evaluate(
    async (origin, values) => {
      const { runtime, storage } = (globalThis as unknown as { browser: Api }).browser;
      // A choice that changes nothing makes the setup.
      await runtime.sendMessage({ type: 'update-setup', origin });
      const captured = Object.entries(values).map(([id, value]) => [id, { value, at: Date.now(), saved: true }]);
      await storage.session.set({ [`vault:${origin}`]: Object.fromEntries(captured) });
    },
    HALO,
    { ...VALUES, ...others },
  );
}

/** Everything that is stored, as text. */
export function stored(own: Page): Promise<{ local: string; session: string }> {
  return own.evaluate(async () => {
    const { local, session } = (globalThis as unknown as { browser: Api }).browser.storage;
    return { local: JSON.stringify(await local.get(null)), session: JSON.stringify(await session.get(null)) };
  });
}

/** Presses the button of one of the extension's pages whose words begin so with the real mouse, once it can be pressed. */
export async function pressIn(page: Page, name: string, count = 1): Promise<void> {
  const words = JSON.stringify(name);
  // A locator presses once the button is at rest.
  await page
    .locator(
      `::-p-xpath(//button[(starts-with(normalize-space(.), ${words}) or @aria-label=${words}) and not(@aria-disabled="true")])`,
    )
    .click({ count });
}

/** Waits until the live text of one of the extension's pages says this, and returns it. */
export async function says(page: Page, words: RegExp): Promise<string> {
  return until(`the page to say ${words}`, async () => {
    const text = await page.$eval('output', (line) => line.textContent ?? '');
    if (!words.test(text)) throw new Error(`the page says "${text}"`);
    return text;
  });
}
