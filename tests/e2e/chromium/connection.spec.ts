import type { QuirkId } from '../../practice/quirks.ts';
import { type Seeded, seedScalePad } from '../../practice/server/scalepad-setup.ts';
import type { Practice } from '../../practice/server/start.ts';
import { type ExtensionBrowser, launchWithExtension } from '../support/browser.ts';
import { CheckBox, type Held, holdValues, textOf } from '../support/check.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { Popup } from '../support/popup.ts';

const HOST = new URL(HALO).hostname;
/** Chromium itself notes refused requests in the worker's console. */
const REFUSED = /Failed to load resource/;

interface Case {
  what: string;
  /** The outcome that stands first, where it says no. */
  says: string;
  about?: string;
  /** The page that "Take me there" names; null: there is no link. */
  page: string | null;
  values?: Held;
  spoil?: (seeded: Seeded) => void;
  quirks?: QuirkId[];
  verdict?: 'fails' | 'remarks';
}

const API = 'HaloPSA API';
const APPLICATIONS = 'Applications';
const ROLES = 'Roles';
const AGENTS = 'Agents';

const ADDRESSES: Case[] = [
  { what: 'an address that is none', says: 'addressUnreadable', values: { resourceServer: 'demo' }, page: API },
  { what: 'http', says: 'notHttps', values: { resourceServer: `http://${HOST}/api` }, page: API },
  { what: 'another site', says: 'otherSite', values: { authorisationServer: 'https://evil.example/auth' }, page: API },
  { what: 'no /api', says: 'withoutApi', values: { resourceServer: HALO }, page: API },
  { what: 'no /auth', says: 'authAddressWrong', values: { authorisationServer: HALO }, page: API },
  { what: 'another tenant', says: 'tenantWrong', about: 'demo', values: { tenant: 'demo2' }, page: API },
  { what: 'a tenant on an own server', says: 'tenantOnOwnServer', quirks: ['tenant-missing'], page: API },
  { what: 'no tenant', says: 'tenantMissing', about: 'demo', values: { tenant: undefined }, page: API },
  {
    what: 'a slash at the end',
    says: 'trailingSlash',
    about: 'Authorisation Server',
    values: { authorisationServer: `${HALO}/auth/` },
    page: API,
    verdict: 'remarks',
  },
  { what: 'a rule on IP addresses', says: 'blocked', quirks: ['site-blocked'], page: "Halo's answer" },
  { what: 'a request sent elsewhere', says: 'redirected', quirks: ['token-redirects'], page: API },
];

const PAIRS: Case[] = [
  { what: 'a wrong secret', says: 'invalidClient', values: { clientSecret: 'old' }, page: APPLICATIONS },
  {
    what: 'invalid_client with status 400',
    says: 'invalidClient',
    values: { clientId: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    quirks: ['oauth-errors-400'],
    page: APPLICATIONS,
  },
  {
    what: 'an inactive application',
    says: 'invalidClient',
    spoil: ({ application }) => (application.inactive = true),
    page: APPLICATIONS,
  },
  {
    what: 'an inactive application that Halo names',
    says: 'inactive',
    spoil: ({ application }) => (application.inactive = true),
    quirks: ['inactive-says-so'],
    page: APPLICATIONS,
  },
  {
    what: 'lost scopes, refused',
    says: 'scopesMissing',
    about: 'read:invoices, read:timesheets',
    spoil: ({ application: one }) => (one.scopes = one.scopes.filter((scope) => !/invoices|timesheets/.test(scope))),
    page: APPLICATIONS,
  },
  {
    what: 'lost scopes, left out',
    says: 'scopesMissing',
    about: 'read:items',
    spoil: ({ application: one }) => (one.scopes = one.scopes.filter((scope) => scope !== 'read:items')),
    quirks: ['unticked-scopes-cut'],
    page: APPLICATIONS,
  },
  { what: 'no scopes', says: 'noScopes', spoil: ({ application }) => (application.scopes = []), page: APPLICATIONS },
  { what: 'a token without scope', says: 'noScopes', quirks: ['token-without-scope'], page: APPLICATIONS },
  {
    what: 'scopes refused, and all refused too',
    says: 'invalidScope',
    spoil: ({ application: one }) => (one.scopes = ['read:kb']),
    quirks: ['all-scope-refused'],
    page: APPLICATIONS,
  },
  {
    what: 'all ticked',
    says: 'allTicked',
    spoil: ({ application }) => application.scopes.push('all'),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  {
    what: 'more scopes than the recipe',
    says: 'scopesBeyond',
    about: 'read:kb',
    spoil: ({ application }) => application.scopes.push('read:kb'),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  { what: 'a busy Halo', says: 'busy', quirks: ['token-429-always'], page: null },
  { what: 'a broken Halo', says: 'haloError', quirks: ['token-500'], page: null },
];

const RIGHTS: Case[] = [
  {
    what: 'login type not Agent',
    says: 'allForbidden',
    spoil: ({ application }) => (application.loginentity = 'Customer'),
    page: AGENTS,
  },
  {
    what: 'agent None',
    says: 'noAgent',
    spoil: ({ application }) => (application.loginas_agent_id = null),
    page: APPLICATIONS,
  },
  { what: 'a disabled agent', says: 'allForbidden', spoil: ({ agent }) => (agent.active = false), page: AGENTS },
  {
    what: 'another agent',
    says: 'otherAgent',
    about: 'Priya Nair',
    spoil: ({ application }) => (application.loginas_agent_id = 4),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  {
    what: 'levels that the role lacks',
    says: 'forbidden',
    about: 'Users Access Level, Items Access Level',
    spoil: ({ role }) => {
      role.permissions['Users Access Level'] = 'No Access';
      role.permissions['Items Access Level'] = 'Not set';
    },
    page: ROLES,
  },
  {
    what: 'no department',
    says: 'noTickets',
    about: 'Tickets',
    spoil: ({ role }) => (role.membershipLevel = ''),
    page: ROLES,
    verdict: 'remarks',
  },
  {
    what: 'restricted clients',
    says: 'noClients',
    spoil: ({ role }) => (role.permissions['Allow use of all Clients'] = 'No'),
    page: ROLES,
    verdict: 'remarks',
  },
  {
    what: 'restricted asset types',
    says: 'nothingSeen',
    about: 'Assets',
    spoil: ({ role }) => (role.permissions['Allow use of all Asset Types'] = 'No'),
    page: ROLES,
    verdict: 'remarks',
  },
  { what: 'failing lists', says: 'haloError', about: 'Timesheets', quirks: ['api-500'], page: null },
  { what: 'a clock an hour off', says: 'clockRefused', quirks: ['clock-off'], page: null },
];

/** A finished set-up at the practice Halo, spoiled, and its values in the vault. */
async function play(practice: Practice, browser: ExtensionBrowser, one: Partial<Case>): Promise<Seeded> {
  practice.store.reset();
  const seeded = seedScalePad(practice.store.halo(HOST));
  one.spoil?.(seeded);
  for (const quirk of one.quirks ?? []) practice.store.setQuirk(quirk, true);
  const { clientId, clientSecret } = seeded;
  const good = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  const values = Object.entries({ ...good, clientId, clientSecret, ...one.values });
  await holdValues(browser, HALO, Object.fromEntries(values.filter(([, value]) => value !== undefined)));
  return seeded;
}

async function openCheck(browser: ExtensionBrowser, tab: Popup['page'], clicks: ClickCounter): Promise<CheckBox> {
  await tab.goto(`${HALO}/tickets`);
  const popup = await Popup.open(browser, tab, clicks);
  return new CheckBox(popup.page);
}

for (const [group, cases] of Object.entries({ addresses: ADDRESSES, pair: PAIRS, rights: RIGHTS })) {
  test(`the check names cause and cure: ${group}`, async ({
    browserWithExtension: browser,
    practice,
    tab,
    clicks,
    expectedErrors,
  }) => {
    expectedErrors.push(REFUSED);
    const check = await openCheck(browser, tab, clicks);
    for (const one of cases) {
      await test.step(one.what, async () => {
        const { clientSecret } = await play(practice, browser, one);
        await check.press();
        await check.ended(one.verdict ?? 'fails');
        const line = check.line(one.says);
        await expect(line, one.what).toBeVisible();
        expect((await check.outcomes())[0], one.what).toBe(one.says);
        await expect(line).toContainText(textOf('cure', one.says));
        if (one.about) await expect(line).toContainText(one.about);
        const links = line.getByRole('link');
        if (one.page === null) await expect(links).toHaveCount(0);
        else await expect(links).toHaveText(`Take me there: ${one.page}`);
        expect(await check.page.content()).not.toContain(clientSecret);
      });
    }
  });
}

test('a finished set-up is proven in under 1.5 s, and nothing is written', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
}) => {
  const check = await openCheck(browser, tab, clicks);
  await play(practice, browser, {});
  // Offered once: the application is saved, and nothing has been proven yet.
  await expect(check.page.getByText('The application was saved. Check the connection')).toBeVisible();
  await check.page.evaluate(timeStatus, textOf('verdict', 'works'));
  await check.press();
  await check.ended('works');
  const took = await check.page.evaluate(() => (globalThis as unknown as Timed).__took);
  console.log(`      full check: ${Math.round(took)} ms from press to verdict`);
  expect(took).toBeLessThan(1500);
  expect(await check.outcomes()).toEqual(['addressesAgree', 'signedIn', 'scopesMet', 'rowsSeen', 'editInferred']);
  await expect(check.page.getByText('The application was saved. Check the connection')).toHaveCount(0);
  expect(practice.store.halo(HOST).saves).toEqual([]);
});

test('Cancel ends the check within 100 ms', async ({ browserWithExtension: browser, practice, tab, clicks }) => {
  const check = await openCheck(browser, tab, clicks);
  await play(practice, browser, { quirks: ['token-slow'] });
  await check.press();
  const cancel = check.page.getByRole('button', { name: 'Cancel' });
  await cancel.waitFor();
  await check.page.evaluate(timeStatus, textOf('verdict', 'cancelled'));
  await cancel.click();
  await check.ended('cancelled');
  const took = await check.page.evaluate(() => (globalThis as unknown as Timed).__took);
  console.log(`      cancel: ${Math.round(took)} ms from press to word`);
  expect(took).toBeLessThan(100);
  await expect(check.list).toHaveCount(0);
});

test('an endless wait ends after ten seconds', async ({ browserWithExtension: browser, practice, tab, clicks }) => {
  const check = await openCheck(browser, tab, clicks);
  await play(practice, browser, { quirks: ['token-slow'] });
  await check.press();
  await check.ended('fails', 14_000);
  expect(await check.outcomes()).toEqual(['tooSlow', 'addressesAgree']);
});

test('"Take me there" opens the page in the tab in front', async ({
  browserWithExtension: browser,
  practice,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(REFUSED);
  const check = await openCheck(browser, tab, clicks);
  await play(practice, browser, { values: { tenant: 'demo2' } });
  await check.press();
  await check.line('tenantWrong').getByRole('link').click();
  await tab.waitForURL(`${HALO}/config/integrations/api`);
});

test('a Halo that does not answer, and one whose certificate the browser refuses', async ({ practice }) => {
  // Another key than the server's: to the browser every practice host now has a certificate that it does not trust.
  const untrusted = { port: practice.port, spki: `${'A'.repeat(43)}=` };
  const browser = await launchWithExtension({ headless: true, practice: untrusted, closeWelcome: true });
  try {
    const own = 'https://halo.customer.example';
    await browser.preapproveHost(`${own}/*`);
    const options = await browser.openExtensionPage('options.html');
    await options.getByRole('textbox', { name: 'Halo address' }).fill(own);
    await options.getByRole('button', { name: 'Add address' }).click();
    await options.getByRole('button', { name: 'Remove halo.customer.example' }).waitFor();
    for (const [origin, outcome] of [
      [HALO, 'unreachable'],
      [own, 'certificate'],
    ] as const) {
      const tab = await browser.context.newPage();
      await tab.goto(`${origin}/tickets`).catch(() => undefined);
      const check = new CheckBox((await Popup.open(browser, tab, new ClickCounter())).page);
      const servers = { resourceServer: `${origin}/api`, authorisationServer: `${origin}/auth`, tenant: 'demo' };
      await holdValues(browser, origin, { ...servers, clientId: 'id', clientSecret: 'secret' });
      await check.press();
      await check.ended('fails');
      expect((await check.outcomes())[0]).toBe(outcome);
      await expect(check.line(outcome)).toContainText(textOf('cure', outcome));
      await expect(check.line(outcome).getByRole('link')).toHaveText("Take me there: Halo's answer");
      await tab.close();
    }
  } finally {
    await browser.close();
  }
});

interface Timed {
  __took: number;
}

/** Measures in the popup itself, from the admin's next press until the live text says this. */
function timeStatus(wanted: string): void {
  let pressed = 0;
  document.addEventListener(
    'click',
    () => {
      pressed = performance.now();
    },
    { capture: true, once: true },
  );
  const status = document.querySelector('output');
  if (!status) throw new Error('no live text');
  const watch = new MutationObserver(() => {
    if (!status.textContent?.includes(wanted)) return;
    (globalThis as unknown as Timed).__took = performance.now() - pressed;
    watch.disconnect();
  });
  watch.observe(status, { childList: true, characterData: true, subtree: true });
}
