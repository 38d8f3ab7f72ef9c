import type { Page } from '@playwright/test';
import { seedScalePad } from '../../practice/server/scalepad-setup.ts';
import type { Practice } from '../../practice/server/start.ts';
import { storeValues } from '../pages/connection-check.ts';
import type { ExtensionBrowser } from './browser.ts';
import { HALO } from './fixtures.ts';
import { waitForScalePadTab } from './wait-for-page.ts';

interface PageScope {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
  };
  __clicks: string[];
}

/** Starts a guided run for a Halo whose three steps are done, and returns the page of ScalePad that it opens. */
export async function startRun(
  practice: Practice,
  browser: ExtensionBrowser,
  { fill = true, savedAt = Date.now() } = {},
): Promise<Page> {
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(new URL(HALO).hostname));
  const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await storeValues(browser, HALO, { ...servers, clientId, clientSecret });
  // Records the text of each element that a script clicks.
  await browser.context.addInitScript(() => {
    const scope = globalThis as unknown as PageScope;
    scope.__clicks = [];
    const record = ({ isTrusted, target }: Event) => {
      if (!isTrusted) scope.__clicks.push((target as Element).textContent ?? '');
    };
    addEventListener('click', record, true);
  });
  await browser.inOwnPage(
    async ([origin, consent, at]) => {
      const { runtime, storage } = (globalThis as unknown as PageScope).chrome;
      await runtime.sendMessage({ type: 'update-setup', origin });
      const key = `setup:${origin}`;
      const setup = (await storage.local.get(key))[key] as { steps: Record<string, object> };
      const done = { state: 'done', savedAt: at, verifiedAt: at };
      const steps = { ...setup.steps, role: done, agent: done, application: done };
      await storage.local.set({ [key]: { ...setup, steps } });
      await runtime.sendMessage({ type: 'run-start', origin, fill: consent });
    },
    [HALO, fill, savedAt] as const,
    null,
  );
  const page = await waitForScalePadTab(browser);
  await page.bringToFront();
  return page;
}

/** Returns the texts of the elements that scripts clicked in the page's current document. */
export const scriptClicks = (page: Page) => page.evaluate(() => (globalThis as unknown as PageScope).__clicks);

/** Returns the run in the stored setup; undefined when there is none. */
export async function storedRun(browser: ExtensionBrowser): Promise<{ state: string; fill: boolean } | undefined> {
  const all = await browser.inExtension(
    (key) => (globalThis as unknown as PageScope).chrome.storage.local.get(key),
    `setup:${HALO}`,
  );
  return (all[`setup:${HALO}`] as { run?: { state: string; fill: boolean } }).run;
}
