import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

interface PageScope {
  __mutations: string[];
}
interface WorkerScope {
  __messages: string[];
  chrome: {
    runtime: {
      onMessage: { addListener(listen: (message: { type?: string }, sender: { url?: string }) => void): void };
    };
  };
}

/** What the extension did to a page. */
export interface PageMonitor {
  /** Changes of the document outside the app's own element, such as a node added to the body. */
  mutations(): Promise<string[]>;
  /** File names of the extension's scripts that ran in the page. */
  scripts(): string[];
  /** Types of the messages that reached the background from web pages. */
  messages(): Promise<string[]>;
}

/**
 * Monitors what the extension does to a page. Call it while the tab is still blank.
 * @param own selects what belongs to the page itself: changes inside it are not reported
 */
export async function monitorPage(browser: ExtensionBrowser, page: Page, own: string): Promise<PageMonitor> {
  const scripts: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.push(new URL(url).pathname.split('/').at(-1) ?? url);
  });
  await session.send('Debugger.enable');

  const worker = await browser.worker();
  await worker.evaluate(() => {
    const scope = globalThis as unknown as WorkerScope;
    scope.__messages = [];
    scope.chrome.runtime.onMessage.addListener((message, sender) => {
      // The extension's own pages send messages too; those do not count.
      if (sender.url?.startsWith('http')) scope.__messages.push(String(message?.type));
    });
  });

  await page.addInitScript((inside) => {
    const scope = globalThis as unknown as PageScope;
    scope.__mutations = [];
    const observer = new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        // A removed node is part of a change of its parent, which is checked too.
        if (!target.isConnected || element?.closest(inside)) continue;
        scope.__mutations.push(`${type} ${attributeName ?? ''} in ${target.nodeName}`);
      }
    });
    // Until then the parser adds the page's own nodes. A content script runs later, at document_idle.
    document.addEventListener('DOMContentLoaded', () =>
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }),
    );
  }, own);

  return {
    scripts: () => [...scripts],
    mutations: () => page.evaluate(() => (globalThis as unknown as PageScope).__mutations),
    messages: () => worker.evaluate(() => (globalThis as unknown as WorkerScope).__messages),
  };
}
