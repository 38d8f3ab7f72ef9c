import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { assertOwnProfile, type ExtensionBrowser } from './browser.ts';
import { until } from './until.ts';

type Permissions = { permissions?: string[]; optional_permissions?: string[] };

interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      reload(id: string, options: object): Promise<void>;
      updateProfileConfiguration(what: { inDeveloperMode: boolean }): Promise<void>;
    };
  };
}
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
 * Grants the optional permissions without Chromium's own prompt, which nobody can answer when it is headless: an unpacked
 * extension gets what it requires, and keeps it when it requests no more. Reloads the extension.
 */
export async function grantOptional(browser: ExtensionBrowser): Promise<void> {
  assertOwnProfile(browser);
  const file = join(browser.extensionDir, 'manifest.json');
  const shipped = readFileSync(file, 'utf8');
  const { permissions = [], optional_permissions = [], ...rest } = JSON.parse(shipped) as Permissions;
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions/');
  const reload = () =>
    page.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      // Only a request for the error gets a response when the extension is loaded again, and not at once.
      await developerPrivate.reload(id, { failQuietly: true, populateErrorForUnpacked: true });
    }, browser.extensionId);
  writeFileSync(file, JSON.stringify({ ...rest, permissions: [...permissions, ...optional_permissions] }));
  await reload();
  writeFileSync(file, shipped);
  await reload();
  await page.close();
}

/** Returns what is in the clipboard, as an admin would paste it into a page. A page reads it only once it has the focus. */
export async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.waitForFunction(() => document.hasFocus());
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Returns the time at which the clipboard is to be emptied; null when it is not. Asked in a page of the extension's. */
export function clearsAt(own: Page): Promise<number | null> {
  return own.evaluate(async () => {
    const alarm = await (globalThis as unknown as ExtensionPage).chrome.alarms.get('clipboard');
    return alarm?.scheduledTime ?? null;
  });
}

/** The minute is over: lets the alarm come now, and waits until the background has dealt with it. */
export async function endMinute(own: Page): Promise<void> {
  await own.evaluate(() =>
    (globalThis as unknown as ExtensionPage).chrome.alarms.create('clipboard', { when: Date.now() }),
  );
  const isOver = async () => (await clearsAt(own)) === null && (await remembered(own)) === undefined;
  await until('the clipboard to be dealt with', isOver);
}

/** Returns what is remembered of the copied value until then. */
export function remembered(own: Page): Promise<unknown> {
  return own.evaluate(async () => {
    const { session } = (globalThis as unknown as ExtensionPage).chrome.storage;
    return (await session.get('clipboard')).clipboard;
  });
}
