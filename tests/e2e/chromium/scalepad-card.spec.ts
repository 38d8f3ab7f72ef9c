import type { Page } from '@playwright/test';
import type { QuirkId } from '../../practice/quirks.ts';
import { seedScalePad } from '../../practice/server/scalepad-setup.ts';
import type { Practice } from '../../practice/server/start.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { holdValues } from '../support/check.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { Popup } from '../support/popup.ts';
import { ScalePadAdmin } from '../support/scalepad.ts';
import { ScalePadCard } from '../support/scalepad-card.ts';
import { watch } from '../support/witness.ts';

const SCALEPAD = 'https://app.scalepad.com';
const FORM = `${SCALEPAD}/integrations/add/halopsa`;
/** The practice answers a failed Connect with 422, which Chromium itself notes. */
const REFUSED = /Failed to load resource/;

interface WorkerScope {
  chrome: {
    storage: Record<
      'local' | 'session',
      { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
    >;
  };
}

/** A finished set-up at the practice Halo, with its values in the vault. */
async function ready(practice: Practice, browser: ExtensionBrowser): Promise<string> {
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(new URL(HALO).hostname));
  const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await holdValues(browser, HALO, { ...servers, clientId, clientSecret });
  return clientSecret;
}

async function stored(browser: ExtensionBrowser, area: 'local' | 'session'): Promise<Record<string, unknown>> {
  const worker = await browser.worker();
  return worker.evaluate((name) => (globalThis as unknown as WorkerScope).chrome.storage[name].get(null), area);
}

async function fillByPopup(browser: ExtensionBrowser, tab: Page, clicks: ClickCounter): Promise<void> {
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.says('5 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();
}

async function scalePadStep(browser: ExtensionBrowser): Promise<{ state: string; verifiedAt?: number }> {
  const { [`setup:${HALO}`]: setup } = await stored(browser, 'local');
  return (setup as { steps: { scalepad: { state: string; verifiedAt?: number } } }).steps.scalepad;
}

test('the card comes with the form, says what was filled, and goes with it', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
}) => {
  const secret = await ready(practice, browser);
  const card = new ScalePadCard(tab);
  const witness = await watch(browser, tab, '#root, head');
  await tab.goto(`${SCALEPAD}/integrations/add`);
  await tab.getByRole('button', { name: 'ConnectWise PSA' }).click();
  await tab.getByLabel('Client ID').waitFor();
  expect(await card.isThere()).toBe(false);
  expect(await witness.touched()).toEqual([]);
  expect(witness.scripts()).toEqual(['scalepad.js']);
  expect(await witness.messages()).toEqual([]);

  await tab.getByRole('link', { name: 'Add Integration' }).click();
  await tab.getByRole('button', { name: 'HaloPSA' }).click();
  const first = await card.titled('HaloPSA form recognised');
  // It asks which values there are once it is there.
  await expect.poll(() => card.text()).toContain('All values of demo.halopsa.com are captured.');
  expect(first).toContain("Press the assistant's button in the browser's toolbar");
  expect(await tab.evaluate(() => document.querySelector('halo-setup-assistant')?.shadowRoot ?? null)).toBeNull();

  await tab.getByRole('link', { name: 'Cancel' }).click();
  await card.gone();
  await tab.goBack();
  await card.titled('HaloPSA form recognised');
  await card.press('Close');
  await card.gone();

  // The fill was asked for, so the card comes back to say what became of it.
  await tab.getByLabel('Tenant').fill('another');
  const popup = await Popup.open(browser, tab, clicks);
  await popup.fill();
  await popup.says('4 of 5 fields filled');
  await popup.page.close();
  await tab.bringToFront();
  const filled = await card.titled('4 of 5 fields filled');
  expect(await card.heard()).toBe('4 of 5 fields filled');
  expect(filled).toContain('With the values of demo.halopsa.com.');
  expect(await card.fields()).toEqual([
    'Resource Server Filled',
    'Authorisation Server Filled',
    'Client ID Filled',
    'Client Secret Filled',
    'Tenant Something else, left',
  ]);
  expect(await tab.getByLabel('Tenant').inputValue()).toBe('another');
  expect(filled).not.toContain(secret);
  expect(filled).not.toContain(`${HALO}/api`);
  expect(practice.store.scalepad.connects).toEqual([]);
});

/** What the practice ScalePad can be made to say, and what the card makes of it. */
const SAID: { quirk: QuirkId | null; title: string; cause: string }[] = [
  { quirk: null, title: 'Sync error', cause: 'does not say why' },
  { quirk: 'scalepad-says-invalid', title: 'Not accepted', cause: 'generated anew' },
  { quirk: 'scalepad-says-forbidden', title: 'Refused', cause: 'Login Type is not Agent' },
  { quirk: 'scalepad-says-timeout', title: 'Too slow', cause: 'A rule on IP addresses' },
  { quirk: 'scalepad-says-unreachable', title: 'Not reached', cause: 'do not reach your Halo' },
  { quirk: 'scalepad-says-certificate', title: 'The certificate', cause: 'intermediate certificates' },
  { quirk: 'scalepad-says-address', title: 'The address', cause: 'https or /api' },
  { quirk: 'scalepad-says-tenant', title: 'The Tenant', cause: 'A hosted Halo needs it' },
  { quirk: 'scalepad-says-scope', title: 'The scopes', cause: 'or all is ticked' },
  { quirk: 'scalepad-says-exists', title: 'There is one already', cause: 'has a HaloPSA integration already' },
  { quirk: 'scalepad-says-disabled', title: 'Switched off', cause: 'after errors' },
  { quirk: 'scalepad-says-failed', title: 'ScalePad failed', cause: 'hides the cause' },
];

test('the card says in our words what ScalePad says after Connect', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(REFUSED);
  await ready(practice, browser);
  const card = new ScalePadCard(tab);
  const admin = new ScalePadAdmin(tab, clicks);
  await tab.goto(FORM);
  await fillByPopup(browser, tab, clicks);
  await tab.getByLabel('Client ID').fill('no such application');
  for (const { quirk, title, cause } of SAID) {
    await test.step(title, async () => {
      if (quirk) practice.store.setQuirk(quirk, true);
      await admin.connect('Connect now');
      const text = await card.titled(title);
      expect(await card.heard()).toBe(title);
      expect(text).toContain(cause);
      expect(text).toContain('Check connection, behind the toolbar button');
      const banner = await tab.getByRole('alert').innerText();
      expect(text).toContain(`ScalePad says: “${banner}”`);
      if (quirk) practice.store.setQuirk(quirk, false);
    });
  }
  await test.step('a field that ScalePad wants', async () => {
    await tab.getByLabel('Client ID').fill('');
    await admin.connect('Connect now');
    await card.titled('A field is empty');
    await tab.getByLabel('Client ID').fill('again');
  });
  await test.step('what nobody knows is quoted as text, and the admin is asked', async () => {
    practice.store.setQuirk('scalepad-says-odd', true);
    await admin.connect('Connect now');
    const text = await card.titled('ScalePad says something');
    expect(text).toContain('“LM-4711: <b>the hamster</b> has left the wheel.”');
    expect(text).toContain('This is not known to the assistant.');
    await card.press('It is not');
    await card.titled('Not connected yet');
    expect((await scalePadStep(browser)).state).toBe('in-progress');
  });
  await test.step('what the admin says counts of values that were filled', async () => {
    // Values that were typed are no longer those of the fill, so nothing tells which Halo they are of.
    await tab.getByLabel('Client ID').fill('');
    await fillByPopup(browser, tab, clicks);
    await admin.connect('Connect now');
    await card.titled('ScalePad says something');
    await card.press('It is connected');
    await card.titled(/^Connected at /);
    await expect.poll(() => scalePadStep(browser)).toMatchObject({ state: 'done' });
  });
  // Each was the admin's press; the empty form was not sent.
  expect(practice.store.scalepad.connects).toHaveLength(SAID.length + 2);
});

for (const { how, quirk } of [
  { how: 'in its list', quirk: null },
  { how: 'in a message on the form', quirk: 'scalepad-toast' },
  { how: 'after a whole page load', quirk: 'scalepad-loads-anew' },
  { how: 'after a form in a dialog that came late', quirk: 'scalepad-late-form' },
] as const) {
  test(`ScalePad says ${how} that it is connected: the step is done`, async ({
    browserWithExtension: browser,
    practice,
    tab,
    clicks,
  }) => {
    if (quirk) practice.store.setQuirk(quirk, true);
    await ready(practice, browser);
    const card = new ScalePadCard(tab);
    await tab.goto(FORM);
    await card.titled('HaloPSA form recognised');
    await fillByPopup(browser, tab, clicks);
    expect(await scalePadStep(browser)).toMatchObject({ state: 'in-progress' });
    const before = Date.now();
    await new ScalePadAdmin(tab, clicks).connect('Connect now');
    const told = await card.titled(/^Connected at /);
    expect(told).toContain('ScalePad is connected and begins to sync.');
    // As it is read there, though only the layout sets these words apart.
    if (quirk === null) expect(told).toContain('“Ha HaloPSA PSA Syncing');
    await expect.poll(() => scalePadStep(browser)).toMatchObject({ state: 'done' });
    expect((await scalePadStep(browser)).verifiedAt).toBeGreaterThanOrEqual(before);
    expect(practice.store.scalepad.connects.map(({ ok }) => ok)).toEqual([true]);
    // Not asked for, so nothing is forgotten.
    expect(Object.keys(await stored(browser, 'session'))).toContain(`vault:${HALO}`);
    await card.press('Close');
    await card.gone();
  });
}

test('the fill holds on a ScalePad of other habits, or the card says at once that it does not', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
}) => {
  await ready(practice, browser);
  const card = new ScalePadCard(tab);
  const fillWith = async (quirk: QuirkId) => {
    practice.store.setQuirk(quirk, true);
    await tab.goto(FORM);
    await card.titled('HaloPSA form recognised');
    await fillByPopup(browser, tab, clicks);
    practice.store.setQuirk(quirk, false);
  };
  await test.step('it puts other values over the fill', async () => {
    await fillWith('scalepad-resets-values');
    await card.titled('3 of 5 fields filled');
    expect(await card.fields()).toContain('Resource Server Changed since');
  });
  await test.step('it rewrites values', async () => {
    await fillWith('scalepad-rewrites-values');
    await card.titled('5 of 5 fields filled');
  });
  await test.step("another vendor's form is above", async () => {
    await fillWith('scalepad-two-vendors');
    await card.titled('5 of 5 fields filled');
    expect(await tab.getByLabel('Client ID').first().inputValue()).toBe('');
  });
  for (const quirk of ['scalepad-modal-dialog', 'scalepad-closes-outside'] as const)
    await test.step(quirk, async () => {
      await fillWith(quirk);
      await card.press('Close');
      await card.gone();
      expect(await tab.getByLabel('Tenant').inputValue()).toBe('demo');
    });
});

test('of two Halo addresses the one whose values were filled is marked, and forgotten where the admin so chose', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
}) => {
  const other = 'https://other.halopsa.com';
  await holdValues(browser, other, { tenant: 'other' });
  await ready(practice, browser);
  await (await browser.worker()).evaluate(() =>
    (globalThis as unknown as WorkerScope).chrome.storage.local.set({ preferences: { wipeAfterFill: true } }),
  );
  await tab.goto(FORM);
  await fillByPopup(browser, tab, clicks);
  expect(Object.keys(await stored(browser, 'session'))).toContain(`vault:${HALO}`);
  await new ScalePadAdmin(tab, clicks).connect('Connect now');
  await new ScalePadCard(tab).titled(/^Connected at /);
  await expect.poll(async () => Object.keys(await stored(browser, 'session'))).not.toContain(`vault:${HALO}`);
  expect(Object.keys(await stored(browser, 'session'))).toContain(`vault:${other}`);
});
