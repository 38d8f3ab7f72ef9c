import { type Seeded, seedScalePad } from '../../practice/server/scalepad-setup.ts';
import type { Practice } from '../../practice/server/start.ts';
import { ConnectionCheck, storeValues, textOf } from '../pages/connection-check.ts';
import { Popup } from '../pages/popup.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { ADDRESSES, type Case, PAIRS, RIGHTS } from '../support/connection-cases.ts';
import { expect, HALO, test } from '../support/fixtures.ts';

const HOST = new URL(HALO).hostname;
/** Chromium itself logs refused requests in the worker's console. */
const REFUSED = /Failed to load resource/;

/** Prepares a finished setup at the practice Halo with the faults of a case, and stores its values in the vault. */
async function prepare(practice: Practice, browser: ExtensionBrowser, one: Partial<Case>): Promise<Seeded> {
  practice.store.reset();
  const seeded = seedScalePad(practice.store.halo(HOST));
  one.change?.(seeded);
  for (const quirk of one.quirks ?? []) practice.store.setQuirk(quirk, true);
  const { clientId, clientSecret } = seeded;
  const good = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  const values = Object.entries({ ...good, clientId, clientSecret, ...one.values });
  await storeValues(browser, HALO, Object.fromEntries(values.filter(([, value]) => value !== undefined)));
  return seeded;
}

async function openCheck(
  browser: ExtensionBrowser,
  tab: Popup['page'],
  clicks: ClickCounter,
): Promise<ConnectionCheck> {
  await tab.goto(`${HALO}/tickets`);
  const popup = await Popup.open(browser, tab, clicks);
  return new ConnectionCheck(popup.page);
}

for (const [group, cases] of Object.entries({ addresses: ADDRESSES, pair: PAIRS, rights: RIGHTS })) {
  test(`the check names cause and cure: ${group}`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    clicks,
    expectedErrors,
  }) => {
    expectedErrors.push(REFUSED);
    const check = await openCheck(browser, tab, clicks);
    for (const one of cases) {
      await test.step(one.what, async () => {
        const { clientSecret } = await prepare(practice, browser, one);
        await check.press();
        await check.ended(one.verdict ?? 'fails');
        const line = check.line(one.outcome);
        await expect(line, one.what).toBeVisible();
        expect((await check.outcomes())[0], one.what).toBe(one.outcome);
        await expect(line).toContainText(textOf('cure', one.outcome));
        if (one.about) await expect(line).toContainText(one.about);
        const links = line.getByRole('link');
        if (one.page === null) await expect(links).toHaveCount(0);
        else await expect(links).toHaveText(`Go to ${one.page}`);
        expect(await check.page.content()).not.toContain(clientSecret);
      });
    }
  });
}

test('a finished setup is proven by one read of each list, and nothing is written', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const check = await openCheck(browser, tab, clicks);
  await prepare(practice, browser, {});
  // Offered once: the application is saved, and nothing has been proven yet.
  await expect(check.page.getByText('Application saved. Next, check the connection.')).toBeVisible();
  await check.press();
  await check.ended('works');
  // No retries: the token is requested once for each of its two scopes, and each list once.
  const halo = practice.store.halo(HOST);
  expect(halo.tokenRequests).toHaveLength(2);
  expect(halo.listRequests.length).toBeGreaterThan(0);
  expect(halo.listRequests).toHaveLength(new Set(halo.listRequests).size);
  expect(await check.outcomes()).toEqual(['addressesAgree', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred']);
  await expect(check.page.getByText('Application saved. Next, check the connection.')).toHaveCount(0);
  expect(halo.saves).toEqual([]);
});

test('Cancel ends the check while Halo has not answered yet, and sends no further request', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
}) => {
  const check = await openCheck(browser, tab, clicks);
  await prepare(practice, browser, { quirks: ['token-slow'] });
  const halo = practice.store.halo(HOST);
  await check.press();
  // The token is requested, and Halo delays its answer.
  await expect.poll(() => halo.tokenRequests.length, { intervals: [20] }).toBe(1);
  await check.page.getByRole('button', { name: 'Cancel' }).click();
  await check.ended('cancelled');
  await expect(check.list).toHaveCount(0);
  // The next check uses the same worker: by its end, any further request of the cancelled check would have been sent.
  practice.store.setQuirk('token-slow', false);
  await check.press();
  await check.ended('works');
  expect(halo.tokenRequests).toHaveLength(1 + 2);
  expect(halo.listRequests).toHaveLength(new Set(halo.listRequests).size);
});

test('an endless wait ends after ten seconds', async ({ extensionBrowser: browser, practice, tab, clicks }) => {
  const check = await openCheck(browser, tab, clicks);
  await prepare(practice, browser, { quirks: ['token-slow'] });
  await check.press();
  await check.ended('fails');
  expect(await check.outcomes()).toEqual(['tooSlow', 'addressesAgree']);
});

test('"Go to …" opens the page in the active tab', async ({
  extensionBrowser: browser,
  practice,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(REFUSED);
  const check = await openCheck(browser, tab, clicks);
  await prepare(practice, browser, { values: { tenant: 'demo2' } });
  await check.press();
  await check.follow('tenantWrong');
  await tab.waitForURL(`${HALO}/config/integrations/api`);
});
