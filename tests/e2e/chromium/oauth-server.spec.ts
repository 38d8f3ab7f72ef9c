import { randomUUID } from 'node:crypto';
import { SCALEPAD_SCOPES } from '../../practice/server/scalepad-setup.ts';
import { newSecret } from '../../practice/server/secrets.ts';
import { ConnectionCheck, storeValues } from '../pages/connection-check.ts';
import { Popup } from '../pages/popup.ts';
import { launchWithExtension } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { startOidcHalo } from '../support/oidc.ts';

/** Returns a client with new credentials. */
function client(grants: string[], scopes: readonly string[]) {
  return { client_id: randomUUID(), client_secret: newSecret(), grant_types: grants, scope: scopes.join(' ') };
}

test('the check works with a real OAuth server, not only with ours', async () => {
  const known = [...SCALEPAD_SCOPES, 'read:kb', 'all'];
  const good = client(['client_credentials'], SCALEPAD_SCOPES);
  const poor = client(['client_credentials'], ['read:tickets', 'read:customers', 'all']);
  const other = client(['authorization_code'], SCALEPAD_SCOPES);
  const wide = client(['client_credentials'], known);
  const halo = await startOidcHalo(HALO, [good, poor, other, wide], known);
  const browser = await launchWithExtension({ headless: true, practice: halo, closeWelcome: true });
  try {
    const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
    await tab.goto(`${HALO}/tickets`);
    const { page } = await Popup.open(browser, tab, new ClickCounter());
    const check = new ConnectionCheck(page);
    const outcomes = async (clientId: string, clientSecret: string) => {
      const servers = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
      await storeValues(browser, HALO, { ...servers, clientId, clientSecret });
      await check.press();
      await check.list.waitFor();
      return check.outcomes();
    };
    expect(await outcomes(good.client_id, good.client_secret)).toEqual([
      'addressesAgree',
      'scopesMet',
      'rowsSeen',
      'editInferred',
    ]);
    // A server that refuses the scope all: the second answer does not count.
    expect(halo.answered[0]).toBe(200);
    expect((await outcomes(good.client_id, poor.client_secret))[0]).toBe('invalidClient');
    expect((await outcomes(randomUUID(), good.client_secret))[0]).toBe('invalidClient');
    expect((await outcomes(other.client_id, other.client_secret))[0]).toBe('wrongMethod');
    // This server refuses the recipe's scopes, and answers a request for `all` with a token that lists only `all`.
    expect((await outcomes(poor.client_id, poor.client_secret))[0]).toBe('invalidScope');
    expect((await outcomes(wide.client_id, wide.client_secret))[0]).toBe('allTicked');
    await expect(page.getByRole('list', { name: 'Connection check' })).not.toContainText(wide.client_secret);
  } finally {
    await browser.close();
    await halo.close();
  }
});
