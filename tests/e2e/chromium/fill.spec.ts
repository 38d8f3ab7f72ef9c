import type { Page } from '@playwright/test';
import { Popup } from '../pages/popup.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import {
  ALL_EMPTY,
  ALL_FILLED,
  fieldValues,
  putForm,
  REPLACED,
  recordedEvents,
  VALUES,
} from '../support/scalepad-forms.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

const TEXT_EVENTS = /^(input|change) /;

interface WorkerScope {
  chrome: {
    tabs: {
      sendMessage(tabId: number, message: { type: string }, ...rest: unknown[]): unknown;
      update(tabId: number, what: { url: string }): Promise<unknown>;
      onUpdated: Record<
        'addListener' | 'removeListener',
        (listen: (id: number, now: { status?: string }) => void) => void
      >;
    };
  };
}

/** Opens the popup over a page and waits until it shows the values. */
async function popupOver(browser: ExtensionBrowser, page: Page, clicks: ClickCounter): Promise<Popup> {
  await storeAllCredentials(browser);
  const popup = await Popup.open(browser, page, clicks);
  await popup.page.getByRole('list', { name: 'Credentials' }).waitFor();
  return popup;
}

test('fills each field once, as typing would, and presses and submits nothing', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await tab.goto(putForm(practice.store, 'plain'));
  const popup = await popupOver(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
  const events = await tab.evaluate(recordedEvents);
  expect(events.filter((event) => !TEXT_EVENTS.test(event))).toEqual([]);
  expect(events.filter((event) => event === 'input Client Secret')).toHaveLength(1);
});

test('two quick presses are one fill', async ({ extensionBrowser: browser, practice, tab, clicks }) => {
  await tab.goto(putForm(practice.store, 'double'));
  const popup = await popupOver(browser, tab, clicks);
  await popup.page.getByRole('button', { name: 'Fill ScalePad form' }).dblclick();
  await popup.waitForStatus('5 of 5 fields filled');
  const events = await tab.evaluate(recordedEvents);
  expect(events.filter((event) => event.startsWith('input '))).toHaveLength(5);
});

test('fills a form that appears late', async ({ extensionBrowser: browser, practice, tab, clicks }) => {
  // The fields appear when the test calls `__show`, as after a slow response of the server.
  const script = `
    const form = document.querySelector('form');
    form.remove();
    self.__show = () => document.querySelector('main').append(form);`;
  await tab.goto(putForm(practice.store, 'late', { script }));
  const popup = await popupOver(browser, tab, clicks);
  await expect(popup.page.getByRole('button', { name: 'Fill ScalePad form' })).toHaveCount(0);
  await tab.evaluate(() => (globalThis as unknown as { __show(): void }).__show());
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
});

test('a field that the page replaces at each change is found again and read back', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await tab.goto(putForm(practice.store, 'replaced', { script: REPLACED }));
  const popup = await popupOver(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
});

test('locked fields are left and named, and a value that is already correct is not touched', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const fields = { 'Client ID': 'disabled', 'Resource server': 'readonly', Tenant: 'value="demo"' };
  await tab.goto(putForm(practice.store, 'locked', { fields }));
  const popup = await popupOver(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus(/Resource Server: read-only.*Client ID: read-only.*3 of 5 fields filled/);
  expect(await tab.evaluate(fieldValues)).toEqual(['', VALUES.authorisationServer, '', VALUES.clientSecret, 'demo']);
  const events = await tab.evaluate(recordedEvents);
  expect(events.filter((event) => /Client ID|Resource server|Tenant/.test(event))).toEqual([]);
});

test('a value that somebody typed is replaced only after the admin agrees', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await tab.goto(putForm(practice.store, 'typed', { fields: { 'Client ID': 'value="0a1b2c"' } }));
  const popup = await popupOver(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus(/Client ID: already filled in, not changed.*4 of 5 fields filled/);
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED.with(2, '0a1b2c'));
  await popup.page.getByRole('button', { name: 'Replace' }).click();
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
});

/** Pages whose form is not in the top document of ScalePad. */
const ELSEWHERE: Record<string, (frame: { same: string; foreign: string }) => { body: string; host?: string }> = {
  'a frame of the same site': ({ same }) => ({ body: `<iframe src="${same}"></iframe>` }),
  'a frame of another site': ({ foreign }) => ({ body: `<iframe src="${foreign}"></iframe>` }),
  'a sandboxed frame': ({ same }) => ({ body: `<iframe sandbox="allow-scripts allow-forms" src="${same}"></iframe>` }),
  "ScalePad's own form framed by another site": ({ same }) => ({
    body: `<iframe src="${same}"></iframe>`,
    host: 'halo.customer.example',
  }),
};

for (const [where, make] of Object.entries(ELSEWHERE)) {
  test(`nothing is filled in ${where}`, async ({ extensionBrowser: browser, practice, tab, clicks }) => {
    const same = putForm(practice.store, 'inside');
    const foreign = putForm(practice.store, 'inside', {}, 'halo.customer.example');
    const { body, host } = make({ same, foreign });
    await tab.goto(putForm(practice.store, 'outside', { body }, host));
    const frame = tab.frames().find((one) => one !== tab.mainFrame());
    await frame?.waitForLoadState();
    const popup = await popupOver(browser, tab, clicks);
    await expect(popup.page.getByRole('button', { name: 'Fill ScalePad form' })).toHaveCount(0);
    await popup.page.close();
    expect(await frame?.evaluate(fieldValues)).toEqual(ALL_EMPTY);
    expect(await frame?.evaluate(recordedEvents)).toEqual([]);
  });
}

test('a page that navigates at the first value receives no other, however late the next page loads', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const next = putForm(practice.store, 'next');
  const answer = Promise.withResolvers<void>();
  await tab.route(next, async (route) => {
    await answer.promise;
    await route.continue();
  });
  const script = `document.addEventListener('input', ({ target }) => { sessionStorage[fields.indexOf(target)] = 'written'; });
    document.addEventListener('input', () => location.assign('${next}'), { once: true });`;
  await tab.goto(putForm(practice.store, 'leaves', { script }));
  const popup = await popupOver(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('page changed');
  answer.resolve();
  await tab.waitForURL(next);
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_EMPTY);
  expect(await tab.evaluate(() => Object.keys(sessionStorage))).toEqual(['0']);
});

test('a tab that navigates between the check and the fill receives nothing', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const next = putForm(practice.store, 'next');
  await tab.goto(putForm(practice.store, 'swapped'));
  const popup = await popupOver(browser, tab, clicks);
  const worker = await browser.worker();
  // Just before the values are sent, the tab navigates to another page with the same form.
  await worker.evaluate((url) => {
    const { tabs } = (globalThis as unknown as WorkerScope).chrome;
    const send = tabs.sendMessage;
    tabs.sendMessage = async (tabId, message, ...rest) => {
      if (message.type === 'fill-form') {
        tabs.sendMessage = send;
        await new Promise<void>((done) => {
          const listen = (id: number, now: { status?: string }) => {
            if (id !== tabId || now.status !== 'complete') return;
            tabs.onUpdated.removeListener(listen);
            done();
          };
          tabs.onUpdated.addListener(listen);
          void tabs.update(tabId, { url });
        });
      }
      return send.call(tabs, tabId, message, ...rest);
    };
  }, next);
  await popup.fill();
  await popup.waitForStatus(/isn't responding|page changed/);
  await tab.waitForURL(next);
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_EMPTY);
  expect(await tab.evaluate(recordedEvents)).toEqual([]);
});

test('the admin chooses between two ScalePad tabs', async ({ extensionBrowser: browser, practice, tab, clicks }) => {
  const other = await browser.context.newPage();
  await other.goto(putForm(practice.store, 'first'));
  const second = await browser.context.newPage();
  await second.goto(putForm(practice.store, 'second'));
  await tab.goto(`${HALO}/home`);
  const popup = await popupOver(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus(/Several ScalePad forms are open/);
  for (const page of [other, second]) expect(await page.evaluate(fieldValues)).toEqual(ALL_EMPTY);
  await popup.page.getByRole('button', { name: 'HaloPSA second' }).click();
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await second.evaluate(fieldValues)).toEqual(ALL_FILLED);
  expect(await other.evaluate(fieldValues)).toEqual(ALL_EMPTY);
});
