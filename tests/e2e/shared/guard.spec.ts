import type { Page } from '@playwright/test';
import type { QuirkId } from '../../practice/quirks.ts';
import type { Guide } from '../pages/guide.ts';
import type { HaloAdmin } from '../pages/halo-admin.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  expectSavedPair,
  freeQuota,
  GUARD,
  LOWER_SAVE,
  newApplication,
  newPair,
  refusedApplication,
  savedApplication,
  shownPair,
} from '../support/secret.ts';
import { until } from '../support/until.ts';

test.use({ hasAgent: true });

const SAVES: { name: string; quirks: QuirkId[] }[] = [
  { name: 'a button', quirks: [] },
  { name: 'a link', quirks: ['save-link'] },
  { name: 'input[type=submit]', quirks: ['save-submit-input'] },
];
const TRY_AGAIN = { role: 'button', name: 'Try reading it again' };

/**
 * Generates a secret, presses Save at once with `press`, and waits until Halo has saved. If the vault answers later than
 * Save may wait, as on a busy machine, the guard appears: then the function generates another secret.
 */
async function saveNewSecret(tab: Page, guide: Guide, admin: HaloAdmin, press: () => Promise<void>): Promise<void> {
  await until('a Save without the guard', async () => {
    await tab.getByRole('button', { name: 'Generate' }).click();
    await press();
    const outcome = await until('Save to be answered', async () => {
      if (await admin.button('Edit').isVisible()) return 'saved';
      return (await guide.ax.first(GUARD)) && 'blocked';
    });
    if (outcome === 'saved') return true;
    await guide.ax.answer('Cancel');
    return false;
  });
}

for (const { name, quirks } of SAVES) {
  test(`Save as ${name}: a secret generated right before is captured, and the press saves once`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    for (const id of quirks) practice.store.setQuirk(id, true);
    const before = await newPair(tab, guide);
    await saveNewSecret(tab, guide, admin, () => tab.locator(LOWER_SAVE).click());
    const { saves, last, secret } = savedApplication(practice);
    expect(saves).toBe(1);
    expect(secret).not.toBe(before.clientSecret);
    await expectSavedPair(browser, { clientId: last?.clientId, clientSecret: secret });
  });
}

for (const [name, quirks, press] of [
  ['Enter in a field', ['save-submit-input'], 'field'],
  ['Enter on a Save that is a link', ['save-link'], 'save'],
  ['the space bar on a Save that is an input', ['save-submit-input'], 'space'],
] as const) {
  test(`${name} saves once, with the pair captured`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    for (const id of quirks) practice.store.setQuirk(id, true);
    await newApplication(tab, guide);
    await saveNewSecret(tab, guide, admin, () =>
      press === 'field'
        ? tab.getByLabel('Application Name').press('Enter')
        : tab.locator(LOWER_SAVE).press(press === 'space' ? 'Space' : 'Enter'),
    );
    const { saves, last, secret } = savedApplication(practice);
    expect(saves).toBe(1);
    await expectSavedPair(browser, { clientId: last?.clientId, clientSecret: secret });
  });
}

test.describe('a vault that refuses', () => {
  test.beforeEach(async ({ extensionBrowser: browser, tab, guide, expectedErrors }) => {
    expectedErrors.push(/quota/i);
    await refusedApplication(browser, tab, guide);
  });

  test('blocks Save and shows the guard; Try reading it again saves once there is space', async ({
    extensionBrowser: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    const shown = await shownPair(tab);
    await tab.locator(LOWER_SAVE).click();
    const isStillNot = async () => (await guide.ax.textOf(GUARD)).includes('Still not captured.');
    await guide.ax.pressUntil(TRY_AGAIN, isStillNot, { within: () => guide.ax.wait(GUARD) });
    expect(savedApplication(practice).saves).toBe(0);
    await freeQuota(browser);
    await guide.ax.answer(TRY_AGAIN.name);
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
    await expectSavedPair(browser, shown);
  });

  test('a double click on a Save that is not safe shows one guard and saves nothing', async ({
    practice,
    tab,
    guide,
  }) => {
    await tab.locator(LOWER_SAVE).dblclick();
    await guide.ax.wait(GUARD);
    expect(await guide.ax.all(GUARD)).toHaveLength(1);
    expect(savedApplication(practice).saves).toBe(0);
  });

  test('Cancel leaves all as it is, and no key leaves the guard', async ({ practice, tab, guide }) => {
    const shown = await shownPair(tab);
    await tab.evaluate(() => {
      const scope = globalThis as unknown as { __keys: string[] };
      scope.__keys = [];
      for (const on of [document, document.body])
        for (const type of ['keydown', 'keyup', 'keypress'])
          on.addEventListener(type, (event) => scope.__keys.push((event as KeyboardEvent).key), { capture: true });
    });
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.wait(GUARD);
    for (const key of ['g', 'Tab', 'Shift', 'Escape']) await tab.keyboard.press(key);
    await guide.ax.waitForRemoval(GUARD);
    expect(await tab.evaluate(() => (globalThis as unknown as { __keys: string[] }).__keys)).toEqual([]);
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.wait(GUARD);
    await guide.ax.answer('Cancel');
    expect(await shownPair(tab)).toEqual(shown);
    expect(savedApplication(practice).saves).toBe(0);
  });

  test('Save without it saves, once', async ({ practice, tab, guide, admin }) => {
    const shown = await shownPair(tab);
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.press({ role: 'button', name: 'Save without it' }, { within: () => guide.ax.wait(GUARD) });
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  });

  test("Save without it where a script's press saves nothing: the admin's next press goes through, once", async ({
    practice,
    tab,
    guide,
    admin,
  }) => {
    practice.store.setQuirk('save-ignores-untrusted', true);
    await newApplication(tab, guide, []);
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.answer('Save without it');
    await expect.poll(() => guide.status()).toMatch(/Click Save again/);
    expect(savedApplication(practice).saves).toBe(0);
    await tab.locator(LOWER_SAVE).click();
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice).saves).toBe(1);
  });
});

test('a secret that is only drawn is not read: the guard says so, and Copy and save asks the admin to copy it before anything is saved', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  practice.store.setQuirk('secret-drawn', true);
  await newApplication(tab, guide, []);
  await tab.locator(LOWER_SAVE).click();
  expect(await guide.ax.textOf(GUARD)).toContain("can't read");
  await guide.ax.answer('Copy and save');
  await expect.poll(() => guide.status()).toMatch(/Copy Client ID and Client Secret yourself/);
  expect(savedApplication(practice).saves).toBe(0);
  await tab.locator(LOWER_SAVE).click();
  await admin.button('Edit').waitFor();
  expect(savedApplication(practice).saves).toBe(1);
});

test('Copy and save selects a secret under an unknown label; a new one is blocked again', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  await newApplication(tab, guide);
  const label = tab.locator('label', { hasText: /^\s*Client Secret\s*$/ });
  await label.evaluate((el) => el.replaceChildren('Geheimnis'));
  const press = () => tab.locator(LOWER_SAVE).click();
  const copy = async () => {
    await press();
    await guide.ax.answer('Copy and save');
  };
  await copy();
  const selected = () => tab.evaluate(() => getSelection()?.toString().trim() ?? '');
  await expect.poll(selected).toMatch(/^[0-9a-f-]{73}$/);
  const secret = await selected();
  await tab.getByRole('button', { name: 'Generate' }).click();
  await copy();
  await expect.poll(selected).toMatch(new RegExp(`^(?!${secret})[0-9a-f-]{73}$`));
  expect(savedApplication(practice).saves).toBe(0);
  await press();
  await admin.button('Edit').waitFor();
  expect(savedApplication(practice).saves).toBe(1);
});
