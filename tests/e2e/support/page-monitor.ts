import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

interface PageScope {
  __touched: string[];
}
interface WorkerScope {
  __heard: string[];
  chrome: {
    runtime: {
      onMessage: { addListener(listen: (message: { type?: string }, sender: { url?: string }) => void): void };
    };
  };
}

/** What the extension did to a page, as observed from outside. */
export interface PageMonitor {
  /** Changes of the document outside the app's own element, such as a node added to the body. */
  touched(): Promise<string[]>;
  /** File names of the extension's scripts that ran in the page. */
  scripts(): string[];
  /** Types of the messages that reached the background from web pages. */
  messages(): Promise<string[]>;
}

/**
 * Watches from outside what the extension does to a page: call it while the tab is still blank.
 * @param own what belongs to the page itself: changes inside it are its own
 */
export async function watch(browser: ExtensionBrowser, page: Page, own: string): Promise<PageMonitor> {
  const scripts: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.push(new URL(url).pathname.split('/').at(-1) ?? url);
  });
  await session.send('Debugger.enable');

  const worker = await browser.worker();
  await worker.evaluate(() => {
    const scope = globalThis as unknown as WorkerScope;
    scope.__heard = [];
    scope.chrome.runtime.onMessage.addListener((message, sender) => {
      // The extension's own pages talk to the background too; they are not asked about here.
      if (sender.url?.startsWith('http')) scope.__heard.push(String(message?.type));
    });
  });

  await page.addInitScript((inside) => {
    const scope = globalThis as unknown as PageScope;
    scope.__touched = [];
    const observer = new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        // What is gone from the page went with a change of its parent, which is checked too.
        if (!target.isConnected || element?.closest(inside)) continue;
        scope.__touched.push(`${type} ${attributeName ?? ''} in ${target.nodeName}`);
      }
    });
    // Until then the parser brings the page's own nodes; a content script runs after it (document_idle).
    document.addEventListener('DOMContentLoaded', () =>
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }),
    );
  }, own);

  return {
    scripts: () => [...scripts],
    touched: () => page.evaluate(() => (globalThis as unknown as PageScope).__touched),
    messages: () => worker.evaluate(() => (globalThis as unknown as WorkerScope).__heard),
  };
}
