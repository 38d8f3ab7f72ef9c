import type { Page } from '@playwright/test';
import type { PracticeStore } from '../practice/server/store.ts';
import type { BuiltPage } from './build.ts';
import type { Compat } from './pages/shared/compat.ts';

interface Scope {
  compat: Compat;
}

/** Adds a library's page to the practice sites, and returns its address. */
export function servePage(store: PracticeStore, host: string, path: string, built: BuiltPage): string {
  const files = { '/compat/page.js': ['text/javascript', built.script], '/compat/page.css': ['text/css', built.style] };
  for (const [name, [type, body = '']] of Object.entries(files))
    store.pages.set(host + name, { body, headers: { 'content-type': `${type}; charset=utf-8` } });
  store.pages.set(host + path, {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Library</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="/compat/page.css"></head>
      <body><script src="/compat/page.js"></script></body></html>`,
  });
  return `https://${host}${path}`;
}

/** Opens a library's page and waits until it is ready. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as unknown as Scope).compat.isReady);
}

/** Returns the library's own state. */
export function stateOf(page: Page): Promise<Record<string, string | null>> {
  return page.evaluate(() => ({ ...(globalThis as unknown as Scope).compat.state }));
}

/** Returns the values that the page's own button sent; null before it was pressed. */
export async function sentBy(page: Page): Promise<Record<string, string | null> | null> {
  return page.evaluate(() => (globalThis as unknown as Scope).compat.sent);
}
