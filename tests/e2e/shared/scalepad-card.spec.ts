import type { Page } from '@playwright/test';
import type { QuirkId } from '../../practice/quirks.ts';
import { seedScalePad } from '../../practice/server/scalepad-setup.ts';
import type { Practice } from '../../practice/server/start.ts';
import { storeValues } from '../pages/connection-check.ts';
import { Popup } from '../pages/popup.ts';
import { ScalePadAdmin } from '../pages/scalepad-admin.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { typeInto } from '../support/input.ts';
import { readStorage } from '../support/read-storage.ts';

const SCALEPAD = 'https://app.scalepad.com';
const FORM = `${SCALEPAD}/integrations/add/halopsa`;
/** The practice answers a failed Connect with 422, which Chromium itself logs. */
const REFUSED = /Failed to load resource/;

const DELETED = 'Your Client Secret was deleted. You can undo this in the popup for 2 minutes.';

interface ExtensionScope {
  chrome: {
    storage: { local: { set(items: object): Promise<void> } };
  };
}

/** Prepares a finished setup at the practice Halo, with its values in the vault. Returns the Client Secret. */
async function prepare(practice: Practice, browser: ExtensionBrowser): Promise<string> {
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(new URL(HALO).hostname));
  const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await storeValues(browser, HALO, { ...servers, clientId, clientSecret });
  return clientSecret;
}

async function fillByPopup(browser: ExtensionBrowser, tab: Page, clicks: ClickCounter): Promise<void> {
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('5 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();
}

async function scalePadStep(browser: ExtensionBrowser): Promise<{ state: string; verifiedAt?: number }> {
  const { [`setup:${HALO}`]: setup } = await readStorage(browser, 'local');
  return (setup as { steps: { scalepad: { state: string; verifiedAt?: number } } }).steps.scalepad;
}

test('without a setup the card appears with the form, and not before', async ({ tab }) => {
  const card = new ScalePadCard(tab);
  await tab.goto(`${SCALEPAD}/integrations/add`);
  await tab.getByRole('button', { name: 'HaloPSA' }).waitFor();
  await card.ax.frames(40);
  expect(await card.isShown()).toBe(false);
  await tab.getByRole('button', { name: 'HaloPSA' }).click();
  await expect.poll(() => card.isShown()).toBe(true);
});

test('the card says where to go from the hub on, what to do in the form, and what was filled', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const secret = await prepare(practice, browser);
  const card = new ScalePadCard(tab);
  await tab.goto(SCALEPAD);
  const where = await card.titled('Your turn: open the HaloPSA form');
  expect(where).toContain('Integrations > Add Integration > HaloPSA');
  await expect.poll(() => card.buttons()).toEqual(['Close']);
  await tab.getByRole('link', { name: 'Integrations' }).first().click();
  await tab.getByRole('button', { name: 'Add Integration' }).click();
  await card.titled('Your turn: open the HaloPSA form');
  await tab.getByRole('button', { name: 'HaloPSA' }).click();
  await card.titled('HaloPSA form found');
  await expect
    .poll(() => card.text())
    .toContain('Click Setup Assistant in the browser toolbar, then Fill ScalePad form.');
  expect(await tab.evaluate(() => document.querySelector('halo-setup-assistant')?.shadowRoot ?? null)).toBeNull();

  await tab.getByRole('link', { name: 'Cancel' }).click();
  await card.titled('Your turn: open the HaloPSA form');
  // Firefox 140 does not report to the driver that it went back inside a page.
  await tab.evaluate(() => history.back());
  await card.titled('HaloPSA form found');
  await card.press('Close');
  await card.removed();

  // The admin requested the fill, so the card appears again with its result.
  await typeInto(tab.getByLabel('Tenant'), 'another');
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.waitForStatus('4 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();
  await card.titled('4 of 5 fields filled');
  await expect.poll(() => card.announcement()).toBe('4 of 5 fields filled');
  // The card names the Halo of the values after the background's answer.
  await expect.poll(() => card.text()).toContain('With the values of demo.halopsa.com.');
  const filled = await card.text();
  expect(await card.fields()).toEqual([
    'Resource Server Filled',
    'Authorisation Server Filled',
    'Client ID Filled',
    'Client Secret Filled',
    'Tenant Already filled in',
  ]);
  expect(await tab.getByLabel('Tenant').inputValue()).toBe('another');
  expect(filled).not.toContain(secret);
  expect(filled).not.toContain(`${HALO}/api`);
  expect(practice.store.scalepad.connects).toEqual([]);
});

/** Messages that the practice ScalePad can show, and how the card explains them. */
const MESSAGES: { quirk: QuirkId | null; title: string; cause: string }[] = [
  { quirk: null, title: 'ScalePad reports a sync error', cause: "doesn't say why" },
  { quirk: 'scalepad-says-invalid', title: 'Halo refused the credentials', cause: 'generated again' },
  { quirk: 'scalepad-says-forbidden', title: 'Halo refused access', cause: "Login Type isn't Agent" },
  { quirk: 'scalepad-says-timeout', title: "Halo didn't answer in time", cause: 'A rule on IP addresses' },
  { quirk: 'scalepad-says-unreachable', title: "ScalePad can't reach Halo", cause: "can't reach your Halo" },
  {
    quirk: 'scalepad-says-certificate',
    title: "ScalePad doesn't trust the certificate",
    cause: 'intermediate certificates',
  },
  { quirk: 'scalepad-says-address', title: 'A server address is wrong', cause: 'https and /api' },
  { quirk: 'scalepad-says-tenant', title: "The Tenant doesn't fit", cause: 'A hosted Halo needs one' },
  { quirk: 'scalepad-says-scope', title: "The scopes don't fit", cause: 'the scope all is selected' },
  { quirk: 'scalepad-says-exists', title: 'HaloPSA is already there', cause: 'already has a HaloPSA integration' },
  { quirk: 'scalepad-says-disabled', title: 'ScalePad turned the integration off', cause: 'after errors' },
  { quirk: 'scalepad-says-failed', title: 'ScalePad reports an error', cause: 'hides the cause' },
];

test('the card explains in our words what ScalePad says after Connect', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(REFUSED);
  await prepare(practice, browser);
  const card = new ScalePadCard(tab);
  const admin = new ScalePadAdmin(tab, clicks);
  await tab.goto(FORM);
  await fillByPopup(browser, tab, clicks);
  await typeInto(tab.getByLabel('Client ID'), 'no such application');
  for (const { quirk, title, cause } of MESSAGES) {
    await test.step(title, async () => {
      if (quirk) practice.store.setQuirk(quirk, true);
      await admin.connect('Connect now');
      const text = await card.titled(title);
      await expect.poll(() => card.announcement()).toBe(title);
      expect(text).toContain(cause);
      expect(text).toContain('To find the cause, click Setup Assistant in the toolbar, then Check connection.');
      const banner = await tab.getByRole('alert').innerText();
      expect(text).toContain(`ScalePad says: “${banner}”`);
      if (quirk) practice.store.setQuirk(quirk, false);
    });
  }
  await test.step('a field that ScalePad requires', async () => {
    await typeInto(tab.getByLabel('Client ID'), '');
    await admin.connect('Connect now');
    await card.titled('A field is empty');
    await typeInto(tab.getByLabel('Client ID'), 'again');
  });
  await test.step('an unknown message is quoted as text, with a question to the admin', async () => {
    practice.store.setQuirk('scalepad-says-odd', true);
    await admin.connect('Connect now');
    const text = await card.titled('ScalePad showed a message');
    expect(text).toContain('“LM-4711: <b>the hamster</b> has left the wheel.”');
    expect(text).toContain("We don't recognise this message. Is ScalePad connected?");
    await card.press('No');
    await card.titled('Not connected yet');
    await expect.poll(async () => (await scalePadStep(browser)).state).toBe('in-progress');
  });
  await test.step('the admin’s answer counts for values that were filled', async () => {
    // Typed values are no longer those of the fill, so it is unknown which Halo they belong to.
    await typeInto(tab.getByLabel('Client ID'), '');
    await fillByPopup(browser, tab, clicks);
    await admin.connect('Connect now');
    await card.titled('ScalePad showed a message');
    await card.press('Yes, connected');
    await card.titled('ScalePad is connected');
    await expect.poll(() => scalePadStep(browser)).toMatchObject({ state: 'done' });
  });
  // Each was the admin's press; the empty form was not sent.
  expect(practice.store.scalepad.connects).toHaveLength(MESSAGES.length + 2);
});

for (const { how, quirk } of [
  { how: 'in its list', quirk: null },
  { how: 'in a message on the form', quirk: 'scalepad-toast' },
  { how: 'after a whole page load', quirk: 'scalepad-reloads' },
  { how: 'after a form in a dialog that appeared late', quirk: 'scalepad-late-form' },
] as const) {
  test(`ScalePad says ${how} that it is connected: the step is done`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    clicks,
  }) => {
    if (quirk) practice.store.setQuirk(quirk, true);
    await prepare(practice, browser);
    const card = new ScalePadCard(tab);
    await tab.goto(FORM);
    await card.titled('HaloPSA form found');
    await fillByPopup(browser, tab, clicks);
    const before = Date.now();
    await new ScalePadAdmin(tab, clicks).connect('Connect now');
    await card.titled('ScalePad is connected');
    await expect.poll(() => card.text()).toContain(`The first sync can take a while. ${DELETED}`);
    const shown = await card.text();
    // The message's own text: no logo of the vendor, and no percent.
    if (quirk === null) expect(shown).toContain('“Syncing”');
    expect(shown).not.toMatch(/\bHa\b|%/u);
    await expect.poll(() => card.buttons()).toEqual(['Save setup report', 'Done']);
    await expect.poll(() => scalePadStep(browser)).toMatchObject({ state: 'done', met: 5, total: 5 });
    expect((await scalePadStep(browser)).verifiedAt).toBeGreaterThanOrEqual(before);
    expect(practice.store.scalepad.connects.map(({ ok }) => ok)).toEqual([true]);
    await card.press('Done');
    await card.removed();
  });
}

test('the fill holds on a ScalePad that behaves differently, or the card says at once that it does not', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  await prepare(practice, browser);
  const card = new ScalePadCard(tab);
  const fillWith = async (quirk: QuirkId) => {
    practice.store.setQuirk(quirk, true);
    await tab.goto(FORM);
    await card.titled('HaloPSA form found');
    await fillByPopup(browser, tab, clicks);
    practice.store.setQuirk(quirk, false);
  };
  await test.step('it overwrites the filled values', async () => {
    await fillWith('scalepad-resets-values');
    await card.titled('3 of 5 fields filled');
    await expect.poll(() => card.fields()).toContain('Resource Server Changed since');
  });
  await test.step('it does so when a field gets the focus', async () => {
    await fillWith('scalepad-resets-on-focus');
    await card.filled();
    await tab.getByLabel('Client ID').focus();
    await card.titled('3 of 5 fields filled');
    await expect.poll(() => card.fields()).toContain('Authorisation Server Changed since');
  });
  await test.step('its fields are in shadow roots', async () => {
    await fillWith('scalepad-shadow-fields');
    await card.filled();
    expect(await tab.getByLabel('Tenant').inputValue()).toBe('demo');
  });
  await test.step('it rewrites values', async () => {
    await fillWith('scalepad-rewrites-values');
    await card.filled();
  });
  await test.step("another vendor's form is above", async () => {
    await fillWith('scalepad-two-vendors');
    await card.filled();
    expect(await tab.getByLabel('Client ID').first().inputValue()).toBe('');
  });
  for (const quirk of ['scalepad-modal-dialog', 'scalepad-closes-outside'] as const)
    await test.step(quirk, async () => {
      await fillWith(quirk);
      await card.press('Close');
      await card.removed();
      expect(await tab.getByLabel('Tenant').inputValue()).toBe('demo');
    });
});

for (const isKept of [false, true]) {
  test(`of two Halo addresses the credentials of the one that was filled are ${isKept ? 'stored, if the admin chose so' : 'deleted'}`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    clicks,
  }) => {
    const other = 'https://other.halopsa.com';
    await storeValues(browser, other, { tenant: 'other' });
    await prepare(practice, browser);
    const keep = () =>
      (globalThis as unknown as ExtensionScope).chrome.storage.local.set({ preferences: { wipeAfterFill: false } });
    if (isKept) await browser.inExtension(keep);
    await tab.goto(FORM);
    await fillByPopup(browser, tab, clicks);
    await new ScalePadAdmin(tab, clicks).connect('Connect now');
    const card = new ScalePadCard(tab);
    await card.titled('ScalePad is connected');
    const says = isKept ? 'Your Client Secret is still stored in this browser.' : DELETED;
    await expect.poll(() => card.text()).toContain(says);
    const entries = Object.keys(await readStorage(browser, 'session'));
    expect(entries.includes(`vault:${HALO}`)).toBe(isKept);
    expect(entries).toContain(`vault:${other}`);
  });
}
