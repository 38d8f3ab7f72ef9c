import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { assertOwnProfile, type ExtensionBrowser } from './browser.ts';
import { until } from './until.ts';

type Permissions = { permissions?: string[]; optional_permissions?: string[] };

interface ExtensionPage {
  chrome: {
    alarms: {
      get(name: string): Promise<{ scheduledTime: number } | undefined>;
      create(name: string, when: object): Promise<void>;
    };
    storage: { session: { get(key: string): Promise<{ clipboard?: unknown }> } };
  };
}

/**
 * Grants the optional permissions without Chromium's prompt, which no test can answer in headless mode: an unpacked
 * extension gets the permissions that its manifest requires, and keeps them when they become optional again. Reloads the
 * extension twice.
 */
export async function grantOptional(browser: ExtensionBrowser): Promise<void> {
  assertOwnProfile(browser);
  const file = join(browser.extensionDir, 'manifest.json');
  const shipped = readFileSync(file, 'utf8');
  const { permissions = [], optional_permissions = [], ...rest } = JSON.parse(shipped) as Permissions;
  writeFileSync(file, JSON.stringify({ ...rest, permissions: [...permissions, ...optional_permissions] }));
  await browser.changeExtension('reload');
  writeFileSync(file, shipped);
  await browser.changeExtension('reload');
}

/** Returns the text of the clipboard. A page can read it only while it has the focus. */
export async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.waitForFunction(() => document.hasFocus());
  return page.evaluate(() => navigator.clipboard.readText());
}

/**
 * Returns the time at which the extension clears the clipboard; null when no alarm is set. `own`: a page of the
 * extension.
 */
export function clearsAt(own: Page): Promise<number | null> {
  return own.evaluate(async () => {
    const alarm = await (globalThis as unknown as ExtensionPage).chrome.alarms.get('clipboard');
    return alarm?.scheduledTime ?? null;
  });
}

/** Fires the alarm that clears the clipboard, and waits until the background has handled it. */
export async function fireClearAlarm(own: Page): Promise<void> {
  await own.evaluate(() =>
    (globalThis as unknown as ExtensionPage).chrome.alarms.create('clipboard', { when: Date.now() }),
  );
  const isHandled = async () => (await clearsAt(own)) === null && (await remembered(own)) === undefined;
  await until('the clipboard alarm to be handled', isHandled);
}

/** Returns what the extension stores about the copied value until then. */
export function remembered(own: Page): Promise<unknown> {
  return own.evaluate(async () => {
    const { session } = (globalThis as unknown as ExtensionPage).chrome.storage;
    return (await session.get('clipboard')).clipboard;
  });
}
