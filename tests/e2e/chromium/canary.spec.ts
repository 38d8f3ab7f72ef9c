import { readFileSync } from 'node:fs';
import { carryOutGuideAStepByStep } from '../../tour/step-by-step.ts';
import { ConnectionCheck } from '../pages/connection-check.ts';
import { Guide } from '../pages/guide.ts';
import { Popup } from '../pages/popup.ts';
import { Canary } from '../support/canary.ts';
import { ClickCounter } from '../support/clicks.ts';
import { pasted } from '../support/clipboard.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { askExtension, capturedPair, savedApplication } from '../support/secret.ts';

/** The only contexts that may contain the secret. Each of them does. */
const ALLOWED = [
  'POST https://app.scalepad.com/api/integrations/halopsa',
  `POST ${HALO}/api/Application`,
  // The connection check, on the admin's press: Halo itself is asked whether the pair is good.
  `POST ${HALO}/auth/token`,
  'storage.session',
  'the clipboard after Copy',
  'the fields of app.scalepad.com',
].sort();

// The canary observes the whole browser.
test.use({ ownProfile: true });

test('canary: a whole setup leaves the secret nowhere but where it is documented', async ({
  extensionBrowser: browser,
  practice,
  clicks,
}) => {
  const { context } = browser;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HALO });
  const canary = await Canary.watch(browser);
  // The values are copied and checked after Connect, so they must still be there.
  await askExtension(browser, { type: 'set-preferences', patch: { wipeAfterFill: false } });
  await carryOutGuideAStepByStep({
    browser,
    clicks,
    onMoment: async ({ name, page }) => {
      await canary.observe(name);
      if (name !== 'application-set') return;
      const guide = new Guide(page, new ClickCounter());
      await guide.openMenu();
      await guide.press('button', 'Copy page details for support');
      await expect.poll(() => guide.status()).toMatch(/Page details copied/);
      canary.note('the diagnostics', await pasted(page));
    },
  });

  const tab = await context.newPage();
  await tab.goto(`${HALO}/home`);
  const popup = new Popup(await browser.openExtensionPage('popup.html'), clicks);
  const pastedElsewhere = async () => {
    const text = await pasted(tab);
    await popup.page.bringToFront();
    return text;
  };
  for (const format of ['Markdown', 'JSON']) {
    const download = popup.page.waitForEvent('download');
    await popup.page.getByRole('button', { name: `Save setup report as ${format}` }).click();
    const file = await download;
    canary.note(`the setup report as ${format}`, readFileSync(await file.path(), 'utf8') + file.suggestedFilename());
  }
  await popup.page.getByRole('button', { name: 'Copy setup report' }).click();
  await popup.waitForStatus('Setup report copied');
  canary.note('the copied setup report', await pastedElsewhere());
  await popup.page.getByRole('button', { name: 'Check connection' }).click();
  await new ConnectionCheck(popup.page).ended('works');
  await canary.observe('checked');
  await popup.page.getByRole('button', { name: 'Copy Client Secret' }).click();
  await popup.waitForStatus('Client Secret copied');
  canary.note('the clipboard after Copy', await pastedElsewhere());
  await canary.observe('copied');

  // The canary records the consoles, also the worker's.
  await (await browser.worker()).evaluate(() => console.info('logged in the worker'));
  await popup.page.evaluate(() => console.info('logged in the popup'));
  for (const where of ['worker', 'popup'])
    await expect.poll(() => canary.found([`logged in the ${where}`])).toEqual(['a console']);

  const { secret, last } = savedApplication(practice);
  expect(secret).not.toBe('');
  expect(canary.observations.length).toBeGreaterThan(100);
  // Each half of the secret counts. The allowed contexts prove that the search finds it.
  expect(canary.found([secret, secret.slice(0, 36), secret.slice(37)])).toEqual(ALLOWED);
  expect(await capturedPair(browser)).toEqual({ clientId: last?.clientId, clientSecret: secret, saved: true });
});
