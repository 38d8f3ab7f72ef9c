import { ConnectionCheck, storeValues, textOf } from '../pages/connection-check.ts';
import { Popup } from '../pages/popup.ts';
import { launchWithExtension } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';

test('the check names a Halo that does not answer, and one whose certificate the browser refuses', async ({
  practice,
}) => {
  // This is not the server's key, so the browser does not trust the certificate of any practice host.
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
      const check = new ConnectionCheck((await Popup.open(browser, tab, new ClickCounter())).page);
      const servers = { resourceServer: `${origin}/api`, authorisationServer: `${origin}/auth`, tenant: 'demo' };
      await storeValues(browser, origin, { ...servers, clientId: 'id', clientSecret: 'secret' });
      await check.press();
      await check.ended('fails');
      expect((await check.outcomes())[0]).toBe(outcome);
      await expect(check.line(outcome)).toContainText(textOf('cure', outcome));
      await expect(check.line(outcome).getByRole('link')).toHaveText("Go to Halo's answer");
      await tab.close();
    }
  } finally {
    await browser.close();
  }
});
