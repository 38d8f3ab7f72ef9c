import type { BrowserContext, Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

/** What is used of the extension APIs in a page of the extension's. */
interface OwnPage {
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

/**
 * Makes a browser as new for the next test: one blank tab; the extension with nothing stored, planned, registered or
 * permitted beyond its manifest, and with an empty memory; no cookie, store or cache of a site; online. What changes the
 * extension itself (a reload, its site access) is not undone: such a test has a profile of its own.
 */
export async function resetBrowser({ context, extensionId, visited }: ExtensionBrowser): Promise<void> {
  const blank = await context.newPage();
  for (const page of context.pages()) if (page !== blank) await page.close();
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  await forgetSites(blank, visited);
  visited.clear();
  // Not one of the extension's own pages: this one runs no code that could store something.
  await blank.goto(`chrome-extension://${extensionId}/manifest.json`);
  // Each permission that is taken back wakes the worker, which acts on it; so they come before the worker's end.
  await takePermissionsBack(blank);
  await stopWorkers(context, blank);
  await blank.evaluate(async () => {
    const { action, alarms, runtime, scripting, storage } = (globalThis as unknown as OwnPage).chrome;
    await Promise.all([storage.local.clear(), storage.session.clear(), storage.sync.clear(), alarms.clearAll()]);
    await action.setBadgeText({ text: '' });
    await action.setTitle({ title: runtime.getManifest().action.default_title });
    const registered = await scripting.getRegisteredContentScripts();
    if (registered.length > 0) await scripting.unregisterContentScripts();
    // A message wakes the worker, which is awake after an installation too.
    await runtime.sendMessage({ type: 'wake after a reset' }).catch(() => undefined);
  });
  await blank.goto('about:blank');
}

/** Deletes what these sites keep in the browser. */
async function forgetSites(page: Page, origins: ReadonlySet<string>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

async function takePermissionsBack(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { permissions, runtime } = (globalThis as unknown as OwnPage).chrome;
    const { permissions: names, host_permissions: hosts } = runtime.getManifest();
    const held = await permissions.getAll();
    const beyond = {
      permissions: held.permissions?.filter((name) => !names.includes(name)) ?? [],
      origins: held.origins?.filter((origin) => !hosts.includes(origin)) ?? [],
    };
    if (beyond.permissions.length + beyond.origins.length > 0) await permissions.remove(beyond);
  });
}

/** Stops the extension's worker, and waits until it has stopped. */
export async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
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
