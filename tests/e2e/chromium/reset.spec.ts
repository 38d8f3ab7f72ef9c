import { storeValues } from '../pages/connection-check.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { askExtension } from '../support/secret.ts';
import { until } from '../support/until.ts';

/** The extension APIs that are used in the worker; the tests do not include their types. */
interface WorkerScope {
  __left?: boolean;
  chrome: {
    action: {
      getBadgeText(of: object): Promise<string>;
      setBadgeText(what: { text: string }): Promise<void>;
      setTitle(what: { title: string }): Promise<void>;
      getTitle(of: object): Promise<string>;
    };
    alarms: { create(name: string, when: object): Promise<void>; getAll(): Promise<object[]> };
    permissions: { getAll(): Promise<{ origins: string[]; permissions: string[] }> };
    scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
    storage: Record<'local' | 'session' | 'sync', { get(key: null): Promise<object> }>;
  };
}

const OWN = 'https://halo.customer.example';
/** A page without any script. */
const PLAIN = '/plain';

/** Returns everything that a test may leave behind in a browser. */
async function traces(browser: ExtensionBrowser) {
  const { context, worker } = browser;
  const running = await worker();
  const inWorker = await running.evaluate(async () => {
    const scope = globalThis as unknown as WorkerScope;
    const { action, alarms, permissions, scripting, storage } = scope.chrome;
    const { origins, permissions: names } = await permissions.getAll();
    return {
      left: scope.__left === true,
      stored: await Promise.all([storage.local, storage.session, storage.sync].map((area) => area.get(null))),
      alarms: (await alarms.getAll()).length,
      scripts: (await scripting.getRegisteredContentScripts()).length,
      permissions: [...origins, ...names].sort(),
      button: [await action.getBadgeText({}), await action.getTitle({})],
    };
  });
  // Without the page that the tests keep open for themselves.
  const tabs = context.pages().flatMap((page) => (page.url().endsWith('/manifest.json') ? [] : page.url()));
  const tab = await browser.tab();
  await tab.goto(HALO + PLAIN);
  const { cookies, kept: stored } = await tab.evaluate(() => ({ cookies: document.cookie, kept: localStorage.length }));
  const online = await tab.evaluate(() => navigator.onLine);
  await tab.goto('about:blank');
  return { ...inWorker, tabs, cookies, kept: stored, online };
}

/** Leaves behind as much as a test can. */
async function leaveTraces(browser: ExtensionBrowser): Promise<void> {
  await browser.preapproveHost(`${OWN}/*`);
  const options = await browser.openExtensionPage('options.html');
  await options.getByRole('textbox', { name: 'Halo address' }).fill(OWN);
  await options.getByRole('button', { name: 'Add address' }).click();
  await options.getByRole('button', { name: 'Remove halo.customer.example' }).waitFor();
  await askExtension(browser, { type: 'passphrase', do: 'set', passphrase: 'eleven badgers on a ferry' });
  await storeValues(browser, HALO, { clientId: 'id', clientSecret: 'secret' });
  const running = await browser.worker();
  await running.evaluate(async () => {
    const scope = globalThis as unknown as WorkerScope;
    scope.__left = true;
    await scope.chrome.action.setBadgeText({ text: '3/4' });
    await scope.chrome.action.setTitle({ title: 'another title' });
    await scope.chrome.alarms.create('left', { delayInMinutes: 30 });
  });
  const tab = await browser.context.newPage();
  await tab.goto(HALO + PLAIN);
  await tab.evaluate(async () => {
    localStorage.setItem('left', 'by a test');
    await cookieStore.set('left', '1');
  });
  await tab.goto('about:blank');
  await until('the address to be registered', async () => (await scriptsOf(browser)) > 0);
  await browser.context.setOffline(true);
}

async function scriptsOf({ worker }: ExtensionBrowser): Promise<number> {
  const running = await worker();
  return running.evaluate(
    async () => (await (globalThis as unknown as WorkerScope).chrome.scripting.getRegisteredContentScripts()).length,
  );
}

test.describe('the reset between two tests', () => {
  // The test compares with the initial state, so it needs a browser that was never reset.
  test.use({ ownProfile: true });

  test('restores the state after installation, for everything that a test can leave behind', async ({
    extensionBrowser: browser,
    practice,
  }) => {
    practice.store.pages.set(new URL(HALO).hostname + PLAIN, {
      body: '<!doctype html><link rel="icon" href="data:,">',
    });
    const installed = await traces(browser);
    expect(installed).toMatchObject({ tabs: ['about:blank'], cookies: '', kept: 0, online: true, left: false });
    await leaveTraces(browser);
    const afterTest = await workerTraces(browser);
    expect(afterTest).toMatchObject({ left: true, button: ['3/4', 'another title'] });
    await browser.reset();
    expect(await traces(browser)).toEqual(installed);
    const { answer } = await askExtension<{ views: object[]; encryption?: string }>(browser, { type: 'overview' });
    expect(answer.views).toEqual([]);
    // The same browser works again, and is reset again.
    await leaveTraces(browser);
    await browser.reset();
    expect(await traces(browser)).toEqual(installed);
  });
});

/** Returns the traces in the worker's memory and on the toolbar button. */
async function workerTraces({ worker }: ExtensionBrowser) {
  return (await worker()).evaluate(async () => {
    const { __left, chrome } = globalThis as unknown as WorkerScope;
    return { left: __left, button: [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})] };
  });
}
