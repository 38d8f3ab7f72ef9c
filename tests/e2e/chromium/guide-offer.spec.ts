import { expect, HALO, test } from '../support/fixtures.ts';
import { NEW_APPLICATION } from '../support/secret.ts';

const OFFER = /Next, test the connection/;
const CARD = { role: 'complementary', name: 'Setup assistant' };

test('offers the connection check once, right after the application is saved', async ({ tab, guide, admin }) => {
  const text = () => guide.ax.textOf(CARD);
  await tab.goto(`${HALO}/config/integrations/api`);
  await guide.captured(['Resource Server', 'Authorisation Server', 'Tenant']);
  await tab.goto(NEW_APPLICATION);
  await guide.audited();
  await guide.apply();
  await expect.poll(() => guide.status()).toMatch(/settings? applied/);
  await guide.captured(['Client ID', 'Client Secret']);
  expect(await text()).not.toMatch(OFFER);
  // The agent does not exist yet, so the application is saved with another one.
  await guide.collapse();
  await admin.choose('Agent to log in as', 'Morgan Hale');
  await guide.expand();
  await admin.save();
  await expect.poll(text).toMatch(OFFER);

  await tab.reload();
  await guide.audited();
  expect(await text()).not.toMatch(OFFER);
});
