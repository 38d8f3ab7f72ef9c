import { expect, HALO, test } from '../support/fixtures.ts';
import { expectSavedPair, GUARD, LOWER_SAVE, NEW_APPLICATION, newPair, savedApplication } from '../support/secret.ts';

test.use({ hasAgent: true });

test.describe('the extension is switched off and on', () => {
  test.use({ ownProfile: true });

  test('a Save that the guard blocks stays blocked over a restart of the extension, and proceeds by one press', async ({
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
    await guide.ax.wait(GUARD);
    await browser.changeExtension('enable');
    await tab.bringToFront();
    await expect
      .poll(async () => guide.ax.text(await guide.ax.wait(GUARD)))
      .toContain('The extension restarted before Halo saved.');
    await expect.poll(() => guide.ax.all(GUARD)).toHaveLength(1);
    expect(savedApplication(practice).saves).toBe(0);
    await guide.ax.answer('Try reading it again');
    await admin.button('Edit').waitFor();
    expect(savedApplication(practice)).toMatchObject({ saves: 1, secret: shown.clientSecret });
    await expectSavedPair(browser, shown);
  });
});

test('a page that was prerendered gets the guide when it is shown, and its secret is captured', async ({
  detachedBrowser: browser,
}) => {
  await browser.showPrerendered(`${HALO}/home`, NEW_APPLICATION);
  expect(await browser.inTab("performance.getEntriesByType('navigation')[0].activationStart")).toBeGreaterThan(0);
  await expect.poll(() => browser.inTab("document.querySelectorAll('halo-setup-assistant').length")).toBe(1);
  // Selects Client ID and Secret (Services): the practice Halo then shows both.
  await browser.inTab("document.querySelectorAll('[role=radio], [type=radio]')[3].click()");
  const captured = () => browser.inWorker('chrome.storage.session.get(null).then(JSON.stringify)');
  await expect.poll(captured).toContain('clientSecret');
});

test('a page that is restored from the back/forward cache requests what it missed', async ({
  detachedBrowser: browser,
}) => {
  await browser.open(`${HALO}/config/integrations/api`);
  await expect.poll(() => browser.inTab("document.querySelectorAll('halo-setup-assistant').length")).toBe(1);
  const shown =
    "globalThis.isSameDocument = true; addEventListener('pageshow', (event) => { globalThis.wasCached = event.persisted; })";
  await browser.inTab(shown);
  await browser.open('https://app.scalepad.com/');
  await browser.inWorker(
    "chrome.runtime.onMessage.addListener(({ type }) => { if (type === 'setup-view') globalThis.asked = true; })",
  );
  // A timer delays the navigation: otherwise it may overtake this evaluation's answer.
  await browser.inTab('void setTimeout(() => history.back())');
  await expect.poll(() => browser.inTab('globalThis.isSameDocument && globalThis.wasCached')).toBe(true);
  await expect.poll(() => browser.inWorker('globalThis.asked')).toBe(true);
});
