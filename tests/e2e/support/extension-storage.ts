import type { ExtensionBrowser } from './browser.ts';

interface WorkerScope {
  chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<Record<string, unknown>> }> };
}

/** Returns all that the extension stores in this area. */
export async function stored(browser: ExtensionBrowser, area: 'local' | 'session'): Promise<Record<string, unknown>> {
  const worker = await browser.worker();
  return worker.evaluate((name) => (globalThis as unknown as WorkerScope).chrome.storage[name].get(null), area);
}
