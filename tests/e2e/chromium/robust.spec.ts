import { Popup } from '../pages/popup.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { holdAll } from '../support/hold-all.ts';
import { ALL_FILLED, fieldValues, putForm } from '../support/scalepad-forms.ts';
import { countCaptures, everythingStored, NEW_APPLICATION, newApplication } from '../support/secret.ts';

// Each of these changes the extension or its worker in a way that no reset is sure to undo.
test.use({ ownProfile: true });

test('the worker is killed between capture and fill, and the fill works', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
}) => {
  await tab.goto(putForm(practice.store, 'killed'));
  await holdAll(browser);
  const popup = new Popup(await browser.openExtensionPage('popup.html'), clicks);
  await popup.page.getByRole('button', { name: 'Fill ScalePad form' }).waitFor();
  await browser.stopBackground();
  await popup.fill();
  await popup.says('5 of 5 fields filled');
  expect(await tab.evaluate(fieldValues)).toEqual(ALL_FILLED);
});

test('the extension is switched off in the middle: a polite word, no error in a console, and a clean start', async ({
  browserWithExtension: browser,
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
  // Whatever the admin does next in the page brings the guide to see it; nothing is done, and nothing is broken.
  await admin.edit();
  const said = async () => guide.ax.text(await guide.mounted());
  await expect.poll(said).toMatch(/The extension was updated or turned off. Reload this page when you're ready/);
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
  // The pair went with the old extension; how far the setup is did not.
  expect(stored.session).not.toContain('clientSecret');
  expect(stored.local).toContain(HALO);
});

test('the guide, injected twice, is there once', async ({ browserWithExtension: browser, tab, guide }) => {
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

test('an own Halo address that the admin revokes gets no more, and nothing is lost', async ({
  browserWithExtension: browser,
  practice,
  tab,
  guide,
  clicks,
}) => {
  const own = 'https://halo.customer.example';
  await browser.preapproveHost(`${own}/*`);
  const options = await browser.openExtensionPage('options.html');
  await options.getByRole('textbox', { name: 'Halo address' }).fill(own);
  await options.getByRole('button', { name: 'Add address' }).click();
  await options.getByRole('button', { name: 'Remove halo.customer.example' }).waitFor();
  await tab.bringToFront();
  await tab.goto(`${own}${new URL(NEW_APPLICATION).pathname}?id=-1`);
  await guide.atStep(3, 'Application');
  // The first scan scrolls through the form; a press aimed before it would land elsewhere.
  await guide.audited();
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).click();
  await guide.captured(['Client ID', 'Client Secret']);
  const before = (await everythingStored(browser)).session;
  await options.bringToFront();
  await options.evaluate(
    (origins) => {
      type Permissions = { remove(what: object): Promise<boolean> };
      return (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome.permissions.remove({ origins });
    },
    [`${own}/*`],
  );
  await tab.bringToFront();
  const captures = await countCaptures(browser);
  await tab.getByRole('button', { name: 'Generate' }).click();
  // A second question comes only after the first was refused; until then the vault is known to answer, and Save goes through.
  await expect.poll(captures).toBeGreaterThan(1);
  await tab.locator('.form-foot .glow-btn').click();
  await guide.ax.wait({ role: 'alertdialog', name: 'Client Secret not captured' });
  expect(practice.store.halo('halo.customer.example').saves).toHaveLength(0);
  // What was stored before is still there, and the popup can still give it.
  expect((await everythingStored(browser)).session).toBe(before);
  const popup = await Popup.open(browser, tab, clicks);
  await expect.poll(async () => (await popup.credentials()).join(' ')).toMatch(/Client Secret\s+Captured/);
});
