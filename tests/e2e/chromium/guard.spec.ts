import { expect, HALO, test } from '../support/fixtures.ts';
import { LiveTexts } from '../support/live-texts.ts';
import { GUARD, newApplication, refusedApplication, savedApplication, shownPair } from '../support/secret.ts';

const FOOT = '.form-foot .glow-btn';

test.describe('a vault that refuses', () => {
  test.beforeEach(async ({ browserWithExtension: browser, tab, guide, expectedErrors }) => {
    expectedErrors.push(/quota/i);
    await refusedApplication(browser, tab, guide);
  });

  test('Copy and save copies both values, says so, and saves once', async ({
    browserWithExtension: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HALO });
    const shown = await shownPair(tab);
    await tab.locator(FOOT).click();
    const live = await LiveTexts.follow(browser.context);
    await guide.ax.press({ role: 'button', name: 'Copy and save' });
    await admin.button('Edit').waitFor();
    expect(live.spoken.join()).toContain('Copied. Saving in Halo…');
    const both = `${shown.clientId}\n${shown.clientSecret}`;
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(both);
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  });

  test('Cancel after the copy saves nothing', async ({ browserWithExtension: browser, practice, tab, guide }) => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HALO });
    await tab.locator(FOOT).click();
    await guide.ax.wait(GUARD);
    await guide.ax.press({ role: 'button', name: 'Copy and save' });
    await tab.keyboard.press('Escape');
    await guide.ax.waitGone(GUARD);
    expect(savedApplication(practice).saves).toBe(0);
    // The next press is blocked again.
    await tab.locator(FOOT).click();
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
    await tab.locator(FOOT).click();
    for (const name of ['Try reading it again', 'Cancel']) await guide.ax.press({ role: 'button', name }, { within });
    await guide.ax.waitGone(GUARD);
    await tab.locator(FOOT).click();
    await guide.ax.press({ role: 'button', name: 'Save without it' }, { within });
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  });
});

test.describe('without the extension', () => {
  test.use({ ownProfile: true });

  test('the extension is gone under the page (disable): the guard works without it', async ({
    browserWithExtension: browser,
    practice,
    tab,
    guide,
    admin,
  }) => {
    await newApplication(tab, guide);
    const shown = await shownPair(tab);
    await browser.changeExtension('disable');
    await tab.bringToFront();
    await tab.locator(FOOT).click();
    const guard = await guide.ax.wait(GUARD);
    expect(await guide.ax.text(guard)).toContain('updated or turned off');
    expect(savedApplication(practice).saves).toBe(0);
    await guide.ax.press({ role: 'button', name: 'Save without it' });
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
  });
});
