import type { Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import type { HaloAdmin } from '../pages/halo-admin.ts';
import { pasted } from '../support/clipboard.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { LiveTexts } from '../support/live-texts.ts';
import {
  captureQuickly,
  everythingStored,
  expectSavedPair,
  GUARD,
  LOWER_SAVE,
  NEW_APPLICATION,
  newApplication,
  newPair,
  refusedApplication,
  savedApplication,
  shownPair,
} from '../support/secret.ts';
import { until } from '../support/until.ts';

test.use({ hasAgent: true });

const TRY_AGAIN = { role: 'button', name: 'Try reading it again' };

test.describe('a vault that refuses', () => {
  test.beforeEach(async ({ extensionBrowser: browser, tab, guide, expectedErrors }) => {
    expectedErrors.push(/quota/i);
    await refusedApplication(browser, tab, guide);
  });

  test('Copy and save copies both values, announces it, and saves once', async ({
    extensionBrowser: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HALO });
    const shown = await shownPair(tab);
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.wait(GUARD);
    const live = await LiveTexts.follow(browser.context);
    await guide.ax.answer('Copy and save');
    await admin.button('Edit').waitFor();
    await expect.poll(() => live.spoken.join()).toContain('Copied. Saving in Halo…');
    const both = `${shown.clientId}\n${shown.clientSecret}`;
    expect(await pasted(tab)).toBe(both);
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  });

  test('Cancel after the copy saves nothing', async ({ extensionBrowser: browser, practice, tab, guide }) => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HALO });
    // The guard shows the copy for a moment before it saves. If Escape is too late, the loop opens another application.
    await until('Escape while the guard shows the copy', async () => {
      const { saves } = savedApplication(practice);
      await tab.locator(LOWER_SAVE).click();
      const isCopied = async () => (await guide.ax.textOf(GUARD)).includes('Copied. Saving in Halo…');
      await guide.ax.press({ role: 'button', name: 'Copy and save' }, { within: () => guide.ax.wait(GUARD) });
      await until('the copy', isCopied, { timeout: GRACE_LIMIT_MS }).catch(() => undefined);
      await tab.keyboard.press('Escape');
      await guide.ax.waitForRemoval(GUARD);
      if (savedApplication(practice).saves === saves) return true;
      await newApplication(tab, guide, []);
      return false;
    });
    const { saves } = savedApplication(practice);
    await guide.ax.frames(60);
    expect(savedApplication(practice).saves).toBe(saves);
    // The next press is blocked again.
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.wait(GUARD);
  });

  test('Save without it saves, and all answers can be reached in a window of 320 by 256', async ({
    practice,
    tab,
    guide,
    admin,
  }) => {
    const shown = await shownPair(tab);
    await tab.setViewportSize({ width: 320, height: 256 });
    const within = () => guide.ax.wait(GUARD);
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.press(TRY_AGAIN, { within });
    await guide.ax.answer('Cancel');
    await tab.locator(LOWER_SAVE).click();
    await guide.ax.answer('Save without it');
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  });
});

test('blocks a Save in unknown words that submits the form, while the secret cannot be read', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  for (const quirk of ['secret-drawn', 'save-other-word'] as const) practice.store.setQuirk(quirk, true);
  await newApplication(tab, guide, []);
  await tab.locator(LOWER_SAVE).click();
  await guide.ax.wait(GUARD);
  expect(savedApplication(practice).saves).toBe(0);
  await guide.ax.answer('Save without it');
  await admin.button('Edit').waitFor();
  expect(savedApplication(practice).saves).toBe(1);
});

test.describe('without the extension', () => {
  test.use({ ownProfile: true });

  test('the guard works after the extension is disabled', async ({
    extensionBrowser: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    const shown = await newPair(tab, guide);
    await browser.changeExtension('disable');
    await tab.bringToFront();
    await tab.locator(LOWER_SAVE).click();
    await expect.poll(() => guide.ax.textOf(GUARD)).toContain('updated or turned off');
    expect(savedApplication(practice).saves).toBe(0);
    await guide.ax.answer('Save without it');
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  });
});

/** Gives Halo's Cancel this text. */
async function renameCancel(tab: Page, word: string): Promise<void> {
  await tab.locator('.form-foot .cancel').evaluate((button, text) => button.replaceChildren(text), word);
}

/** Makes Halo ignore its Save, as if it refused it without a message. */
async function refuseSilently(tab: Page): Promise<void> {
  await tab.evaluate((save) => {
    const ignore = (event: Event) => {
      if (!(event.target as Element).closest(save)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('click', ignore, true);
  }, LOWER_SAVE);
}

/** Generates a new secret for the saved application, as Halo asks. */
async function regenerate(tab: Page, admin: HaloAdmin): Promise<void> {
  await admin.edit();
  await admin.tab('Details');
  await tab.getByRole('button', { name: 'Generate' }).click();
  await tab.getByRole('button', { name: 'OK', exact: true }).first().click();
}

for (const word of ['Abbrechen', 'An unknown word'])
  test(`a new secret that Halo did not save replaces no saved one, where the form is left by ${word}`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    const shown = await newPair(tab, guide);
    await admin.save();
    await expectSavedPair(browser, shown);
    await regenerate(tab, admin);
    await until('the new secret to be captured', async () => {
      const { session } = await everythingStored(browser);
      return session.includes((await shownPair(tab)).clientSecret);
    });
    await refuseSilently(tab);
    await tab.locator(LOWER_SAVE).click();
    await renameCancel(tab, word);
    await tab.getByRole('button', { name: word, exact: true }).click();
    await admin.button('Edit').waitFor();
    await guide.ax.frames(60);
    expect(savedApplication(practice).secret).toBe(shown.clientSecret);
    await expectSavedPair(browser, shown);
  });

test('a new application that is left by a Cancel in German is held back', async ({ tab, guide }) => {
  await captureQuickly(tab, guide);
  await renameCancel(tab, 'Abbrechen');
  await tab.getByRole('button', { name: 'Abbrechen', exact: true }).click();
  await expect.poll(() => guide.status()).toMatch(/You haven't saved/);
  expect(tab.url()).toBe(NEW_APPLICATION);
});

test('a new secret of a saved application that is saved without being captured makes the old one void', async ({
  extensionBrowser: browser,
  practice,
  tab,
  guide,
  admin,
}) => {
  const shown = await newPair(tab, guide);
  await admin.save();
  await expectSavedPair(browser, shown);
  practice.store.setQuirk('secret-drawn', true);
  await tab.reload();
  await guide.audited();
  await regenerate(tab, admin);
  await tab.locator(LOWER_SAVE).click();
  await guide.ax.answer('Save without it');
  await admin.button('Edit').waitFor();
  expect(savedApplication(practice).secret).not.toBe(shown.clientSecret);
  await expect.poll(async () => (await guide.credentials())['Client Secret']).toBe(false);
  expect((await everythingStored(browser)).session).not.toContain(shown.clientSecret);
});

/** Makes Halo hide a new secret in the form at once, as if it had shown it in a message that is gone. */
async function hideNewSecret(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const secret = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}/iu;
    const hide = () => {
      for (const el of document.querySelectorAll('.secret-line > div'))
        if (secret.test(el.textContent ?? '')) el.textContent = '*'.repeat(28);
    };
    new MutationObserver(hide).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

test('a new secret of a saved application that is not shown blocks Save, and Cancel ends that', async ({
  practice,
  tab,
  guide,
  admin,
}) => {
  const shown = await newPair(tab, guide);
  await admin.save();
  await hideNewSecret(tab);
  await regenerate(tab, admin);
  await tab.locator(LOWER_SAVE).click();
  await expect.poll(() => guide.ax.textOf(GUARD)).toContain('You clicked Generate');
  await guide.ax.answer('Cancel');
  await admin.cancel();
  await admin.edit();
  await admin.save();
  expect(savedApplication(practice)).toMatchObject({ secret: shown.clientSecret });
});
