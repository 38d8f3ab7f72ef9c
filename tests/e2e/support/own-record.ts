import type { ExtensionBrowser } from './browser.ts';
import { AGENT, APPLICATION, ROLE } from './lab-records.ts';

interface Extension {
  chrome: { storage: { local: { set(items: object): Promise<void> } } };
}

/** Stores a setup to which the role at this address belongs, so that the guide works on it. */
export async function ownRole(browser: ExtensionBrowser, url: string): Promise<void> {
  const { origin } = new URL(url);
  const toDo = { state: 'to-do' };
  const setup = {
    origin,
    recipeId: 'scalepad',
    options: { 'two-way-sync': true },
    names: { role: ROLE, agent: AGENT, application: APPLICATION },
    labels: {},
    steps: { role: { state: 'in-progress', recordUrl: url }, agent: toDo, application: toDo, scalepad: toDo },
    updatedAt: Date.now(),
  };
  const worker = await browser.worker();
  await worker.evaluate((items) => (globalThis as unknown as Extension).chrome.storage.local.set(items), {
    [`setup:${origin}`]: setup,
  });
}
