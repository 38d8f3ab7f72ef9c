import type { BrowserContext, Page } from '@playwright/test';
import { inTime, reading } from './until.ts';

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

/** Makes Chromium as new for the next test (see `reset` in browser.ts). */
export async function resetChromium(context: BrowserContext, extensionId: string, visited: Set<string>): Promise<void> {
  const blank = await context.newPage();
  for (const page of context.pages()) if (page !== blank) await page.close();
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  await forgetSites(blank, visited);
  visited.clear();
  // Not one of the extension's own pages: this one runs no code that could store something.
  await blank.goto(`chrome-extension://${extensionId}/manifest.json`);
  // Each permission that is revoked wakes the worker, which acts on it; so they come before the worker's end.
  await revokePermissions(blank);
  await stopWorkers(context, blank);
  await reading('the extension to be reset', () => inTime(resetExtension(blank)));
  await blank.goto('about:blank');
}

/** Removes all that the extension stores, plans, registers and shows, and wakes its worker. */
function resetExtension(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { action, alarms, runtime, scripting, storage } = (globalThis as unknown as OwnPage).chrome;
    await Promise.all([storage.local.clear(), storage.session.clear(), storage.sync.clear(), alarms.clearAll()]);
    await action.setBadgeText({ text: '' });
    await action.setTitle({ title: runtime.getManifest().action.default_title });
    const registered = await scripting.getRegisteredContentScripts();
    if (registered.length > 0) await scripting.unregisterContentScripts();
    // A message wakes the worker, which is awake after an installation too.
    await runtime.sendMessage({ type: 'wake after a reset' }).catch(() => undefined);
  });
}

/** Deletes what these sites keep in the browser. */
async function forgetSites(page: Page, origins: ReadonlySet<string>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

async function revokePermissions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { permissions, runtime } = (globalThis as unknown as OwnPage).chrome;
    const { permissions: names, host_permissions: hosts } = runtime.getManifest();
    const captured = await permissions.getAll();
    const beyond = {
      permissions: captured.permissions?.filter((name) => !names.includes(name)) ?? [],
      origins: captured.origins?.filter((origin) => !hosts.includes(origin)) ?? [],
    };
    if (beyond.permissions.length + beyond.origins.length > 0) await permissions.remove(beyond);
  });
}

/** Stops the extension's worker through the debugging protocol, and waits until it has stopped. */
export async function stopWorkers(context: BrowserContext, from?: Page): Promise<void> {
  const page = from ?? (await context.newPage());
  await reading('the worker to stop', () => inTime(stopFrom(page)));
  if (page !== from) await page.close();
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
