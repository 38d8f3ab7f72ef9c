import type { BrowserContext, Page } from '@playwright/test';
import type { OwnPage } from './own-page.ts';
import { retryRead, withTimeout } from './until.ts';

/** The extension APIs that are used in a page of the extension. */
interface OwnScope {
  chrome: {
    action: { setBadgeText(to: { text: string }): Promise<void>; setTitle(to: { title: string }): Promise<void> };
    alarms: { clearAll(): Promise<boolean> };
    permissions: {
      getAll(): Promise<{ permissions?: string[]; origins?: string[] }>;
      remove(what: { permissions?: string[]; origins?: string[] }): Promise<boolean>;
    };
    runtime: {
      getManifest(): { permissions: string[]; host_permissions: string[]; action: { default_title: string } };
      sendMessage(message: object): Promise<unknown>;
    };
    scripting: {
      getRegisteredContentScripts(): Promise<{ id: string }[]>;
      unregisterContentScripts(which?: { ids: string[] }): Promise<void>;
    };
    storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }>;
  };
}

/** Resets Chromium for the next test (see `reset` in browser.ts). */
export async function resetChromium(context: BrowserContext, ownPage: OwnPage, visited: Set<string>): Promise<void> {
  const own = await ownPage.keep();
  const blank = await context.newPage();
  for (const page of context.pages()) if (page !== blank && page !== own) await page.close();
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  await clearSiteData(own, visited);
  visited.clear();
  // Before the worker is stopped, because each revoked permission wakes it.
  await revokePermissions(own);
  await stopWorkers(own);
  await retryRead('the extension to be reset', () => withTimeout(resetExtension(own)));
}

/** Wakes the worker with a message that it ignores. */
export function wakeWorker(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const { runtime } = (globalThis as unknown as OwnScope).chrome;
    await runtime.sendMessage({ type: 'wake' }).catch(() => undefined);
  });
}

/** Removes the extension's stored data, alarms, registered scripts and badge, and wakes its worker. */
async function resetExtension(own: Page): Promise<void> {
  await own.evaluate(async () => {
    const { action, alarms, runtime, scripting, storage } = (globalThis as unknown as OwnScope).chrome;
    await Promise.all([storage.local.clear(), storage.session.clear(), storage.sync.clear(), alarms.clearAll()]);
    await action.setBadgeText({ text: '' });
    await action.setTitle({ title: runtime.getManifest().action.default_title });
    const registered = await scripting.getRegisteredContentScripts();
    if (registered.length > 0) await scripting.unregisterContentScripts();
  });
  // It runs after an installation too.
  await wakeWorker(own);
}

/** Deletes the data that these sites store in the browser. */
async function clearSiteData(page: Page, origins: ReadonlySet<string>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

async function revokePermissions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { permissions, runtime } = (globalThis as unknown as OwnScope).chrome;
    const { permissions: names, host_permissions: hosts } = runtime.getManifest();
    const granted = await permissions.getAll();
    const beyond = {
      permissions: granted.permissions?.filter((name) => !names.includes(name)) ?? [],
      origins: granted.origins?.filter((origin) => !hosts.includes(origin)) ?? [],
    };
    if (beyond.permissions.length + beyond.origins.length > 0) await permissions.remove(beyond);
  });
}

/** Stops the extension's worker through the debugging protocol, and waits until it has stopped. */
export async function stopWorkers(page: Page): Promise<void> {
  await retryRead('the worker to stop', () => withTimeout(stopFrom(page)));
}

async function stopFrom(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const own = versions.filter(({ scriptURL }) => scriptURL.startsWith('chrome-extension://'));
      if (own.length > 0 && own.every(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
