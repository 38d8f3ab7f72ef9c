import { Popup } from '../pages/popup.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { ALL_FILLED, fieldValues, putForm } from '../support/scalepad-forms.ts';
import { everythingStored, newApplication } from '../support/secret.ts';
import { storeAllCredentials } from '../support/store-setup.ts';

// Each test changes the extension or its worker, and a reset may not undo that.
test.use({ ownProfile: true, hasAgent: true });

test('the worker is killed between capture and fill, and the fill works', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await tab.goto(putForm(practice.store, 'killed'));
  await storeAllCredentials(browser);
  const popup = new Popup(await browser.openExtensionPage('popup.html'), clicks);
  await popup.page.getByRole('button', { name: 'Fill ScalePad form' }).waitFor();
  await browser.stopBackground();
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
});

test('the extension is switched off in the middle: a clear message, no error in a console, and a clean start', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  await newApplication(tab, guide);
  await admin.save();
  expect((await everythingStored(browser)).session).toContain('clientSecret');
  await browser.changeExtension('disable');
  await tab.bringToFront();
  // The guide notices it at the admin's next action in the page; it changes nothing and breaks nothing.
  await admin.edit();
  const guideText = async () => guide.ax.text(await guide.mounted());
  await expect.poll(guideText).toMatch(/The extension was updated or turned off. Reload this page when you're ready/);
  await admin.save();
  expect(practice.store.halo('demo.halopsa.com').saves).toHaveLength(2);
  await browser.changeExtension('enable');
  await tab.bringToFront();
  await tab.reload();
  await guide.atStep(3, 'Application');
  await guide.audited();
  const own = await browser.openExtensionPage('options.html');
  const stored = await own.evaluate(async () => {
    interface Area {
      get(key: null): Promise<Record<string, object>>;
    }
    const { session, local } = (globalThis as unknown as { chrome: { storage: { session: Area; local: Area } } }).chrome
      .storage;
    return { session: JSON.stringify(await session.get(null)), local: JSON.stringify(await local.get(null)) };
  });
  // The pair was deleted with the old extension; the progress of the setup was not.
  expect(stored.session).not.toContain('clientSecret');
  expect(stored.local).toContain(HALO);
});

test('the guide, injected twice, is shown once', async ({ extensionBrowser: browser, tab, guide }) => {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.atStep(1, 'Role');
  await guide.audited();
  const worker = await browser.worker();
  await worker.evaluate(async () => {
    interface Api {
      tabs: { query(what: object): Promise<{ id: number }[]> };
      scripting: { executeScript(what: object): Promise<unknown> };
    }
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await api.tabs.query({ url: 'https://demo.halopsa.com/*' });
    for (const file of ['guide.js', 'guide.js', 'content-scripts/halo.js'])
      await api.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: [file] });
  });
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('halo-setup-assistant').length)).toBe(1);
  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  expect(await guide.ax.all({ role: 'complementary', name: 'Setup assistant' })).toHaveLength(1);
});
