import type { ExtensionBrowser } from './browser.ts';

interface ExtensionScope {
  chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<Record<string, unknown>> }> };
}

/** Returns everything that the extension stores in this area. */
export async function readStorage(
  browser: ExtensionBrowser,
  area: 'local' | 'session',
): Promise<Record<string, unknown>> {
  return browser.inExtension((name) => (globalThis as unknown as ExtensionScope).chrome.storage[name].get(null), area);
}
