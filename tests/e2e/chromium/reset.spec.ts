import { storeValues } from '../pages/connection-check.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { askExtension } from '../support/secret.ts';
import { until } from '../support/until.ts';

/** What is used of the extension APIs in the worker; their types are no part of the tests' own. */
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

/** All that a test may leave behind in a browser. */
async function traces({ context, worker }: ExtensionBrowser) {
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
  const [tab] = context.pages();
  if (!tab) throw new Error('no tab');
  const tabs = context.pages().map((page) => page.url());
  await tab.goto(HALO + PLAIN);
  const { cookies, kept: stored } = await tab.evaluate(() => ({ cookies: document.cookie, kept: localStorage.length }));
  const online = await tab.evaluate(() => navigator.onLine);
  await tab.goto('about:blank');
  return { ...inWorker, tabs, cookies, kept: stored, online };
}

/** Leaves behind as much as a test can. */
async function soil(browser: ExtensionBrowser): Promise<void> {
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
  // Its beginning is compared with, so it has to be a browser in which nothing was reset yet.
  test.use({ ownProfile: true });

  test('leaves a browser as it was after its installation, whatever a test has left in it', async ({
    extensionBrowser: browser,
    practice,
  }) => {
    practice.store.pages.set(new URL(HALO).hostname + PLAIN, {
      body: '<!doctype html><link rel="icon" href="data:,">',
    });
    const installed = await traces(browser);
    expect(installed).toMatchObject({ tabs: ['about:blank'], cookies: '', kept: 0, online: true, left: false });
    await soil(browser);
    const soiled = await running(browser);
    expect(soiled).toMatchObject({ left: true, button: ['3/4', 'another title'] });
    await browser.reset();
    expect(await traces(browser)).toEqual(installed);
    const { answer } = await askExtension<{ views: object[]; encryption?: string }>(browser, { type: 'overview' });
    expect(answer.views).toEqual([]);
    // The same browser works again, and is reset again.
    await soil(browser);
    await browser.reset();
    expect(await traces(browser)).toEqual(installed);
  });
});

/** What of it is in the worker's memory and at the button. */
async function running({ worker }: ExtensionBrowser) {
  return (await worker()).evaluate(async () => {
    const { __left, chrome } = globalThis as unknown as WorkerScope;
    return { left: __left, button: [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})] };
  });
}
