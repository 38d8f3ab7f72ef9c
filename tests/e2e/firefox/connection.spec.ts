import { seedScalePad } from '../../practice/server/scalepad-setup.ts';
import { ATTEMPT_LIMIT_MS, until } from '../support/until.ts';
import { expect, test } from './fixtures.ts';
import { type Api, HALO, pressIn } from './hold.ts';

test('the connection check proves a finished setup from Firefox, and names what is missing', async ({
  firefox,
  practice,
}) => {
  const { application, clientId, clientSecret } = seedScalePad(practice.store.halo('demo.halopsa.com'));
  const page = await firefox.newPage();
  await page.goto(`${HALO}/config/agents/roles?id=-1`);
  await firefox.see(page, 'complementary', 'Setup assistant');
  const popup = await firefox.openExtensionPage('popup.html');

  /** Whether the list is there. Asks the background too, which would fall asleep while Halo answers: after a second here. */
  const isReported = async () => {
    await popup.evaluate(
      (origin) =>
        (globalThis as unknown as { browser: Api }).browser.runtime.sendMessage({ type: 'check-state', origin }),
      HALO,
    );
    return (await popup.$('ul[aria-label="Connection check"] > li')) !== null;
  };

  /** Holds the pair (the tenant is written otherwise each time, so that no earlier report counts), presses, and reads the list. */
  const check = async (tenant: string): Promise<string[]> => {
    const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant };
    await popup.evaluate(
      async (values) => {
        const captured = Object.entries(values).map(([id, value]) => [id, { value, at: Date.now(), saved: true }]);
        const api = (globalThis as unknown as { browser: Api }).browser;
        await api.storage.session.set({ 'vault:https://demo.halopsa.com': Object.fromEntries(captured) });
      },
      { ...servers, clientId, clientSecret },
    );
    await popup.waitForSelector('ul[aria-label="Connection check"]', { hidden: true });
    await until('the report', async () => {
      await pressIn(popup, 'Check connection');
      return until('the list', isReported, { timeout: ATTEMPT_LIMIT_MS });
    });
    return popup.$$eval('ul[aria-label="Connection check"] > li > p:nth-of-type(1)', (lines) =>
      lines.map((line) => line.textContent ?? ''),
    );
  };

  expect(await check('demo')).toEqual([
    'Both servers and the Tenant match what Halo says.',
    'The application logs in as the agent for ScalePad.',
    'The application has all scopes that ScalePad needs.',
    'ScalePad can read these.',
    "According to its scopes, ScalePad can change these. We didn't test it, because we never write to Halo.",
  ]);
  application.scopes = application.scopes.filter((scope) => scope !== 'read:invoices');
  expect((await check(' demo '))[0]).toBe('The application is missing scopes that ScalePad needs.');
  expect((await check('demo2'))[0]).toBe(
    'The Tenant is wrong. Halo names another one, or shows its page for an unknown Tenant.',
  );
});
