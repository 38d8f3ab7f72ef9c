import { API, APPLICATIONS, type Filled, FORM, faultRow, STEPS, type Step } from '../support/fault-matrix.ts';
import { FAULTS } from '../support/faults.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { NEW_APPLICATION, savedApplication } from '../support/secret.ts';

for (const [name, fault] of Object.entries(FAULTS)) {
  test.describe(() => {
    test.use({ ownProfile: fault.changesExtension === true });
    test(`no secret is lost unwarned: ${name}`, async ({ extensionBrowser: browser, practice, expectedErrors }) => {
      // This test does not check what browser and pages log because of a fault.
      expectedErrors.push(/./);
      const cells = await faultRow(name, fault, { browser, practice });
      expect(cells.filter((cell) => cell.includes('LOST'))).toEqual([]);
    });
  });
}

/**
 * Chromium prerenders nothing in a tab that Playwright watches, so this row polls the browser instead. Each page is
 * prerendered and then activated: the new application, Halo's list after Save, and ScalePad's form.
 */
test('no secret is lost unwarned: prerender', async ({ practice, detachedBrowser: browser }) => {
  const row: Record<Step, string> = { captured: '', regenerated: '', 'Save pressed': '', saved: '', 'form open': '' };
  const secretOnPage = "document.body.innerText.match(/[0-9a-f]{8}-[0-9a-f-]{64}/)?.[0] ?? ''";
  const session = () => browser.inWorker('chrome.storage.session.get(null).then(JSON.stringify)');
  const captured = async () =>
    (
      JSON.parse(String((await session()) ?? '{}')) as Record<
        string,
        { clientSecret?: { value: string; saved: boolean } }
      >
    )[`vault:${HALO}`]?.clientSecret;
  const hasGuide = async () => (await browser.inTab("document.querySelectorAll('halo-setup-assistant').length")) === 1;
  const wasPrerendered = () => browser.inTab("performance.getEntriesByType('navigation')[0].activationStart > 0");
  const isCaptured = async (secret: string, saved: boolean) => {
    await expect.poll(captured).toMatchObject({ value: secret, saved });
    return 'held';
  };

  await browser.showPrerendered(`${HALO}/home`, NEW_APPLICATION);
  expect(await wasPrerendered()).toBe(true);
  await expect.poll(hasGuide).toBe(true);
  // Undo appears when Apply has finished.
  await browser.press('button', 'Apply settings', { until: 'Undo' });
  await browser.press('tab', 'Details');
  await expect.poll(() => browser.inTab(secretOnPage)).not.toBe('');
  const first = String(await browser.inTab(secretOnPage));
  row.captured = await isCaptured(first, false);

  await browser.press('button', 'Generate');
  await expect.poll(() => browser.inTab(secretOnPage)).not.toBe(first);
  const second = String(await browser.inTab(secretOnPage));
  row.regenerated = await isCaptured(second, false);

  await browser.press('button', 'Save');
  await expect.poll(() => savedApplication(practice).secret).toBe(second);
  row['Save pressed'] = await isCaptured(second, true);

  await browser.showPrerendered(`${HALO}/home`, APPLICATIONS);
  expect(await wasPrerendered()).toBe(true);
  await expect.poll(hasGuide).toBe(true);
  row.saved = await isCaptured(second, true);

  await browser.open(API);
  await expect.poll(session).toContain('resourceServer');
  await browser.showPrerendered('https://app.scalepad.com/', FORM);
  expect(await wasPrerendered()).toBe(true);
  await expect.poll(hasGuide).toBe(true);
  const filled = (await browser.ask({ type: 'fill', origin: HALO })) as Filled;
  expect(filled).toMatchObject({ ok: true });
  const values = "[...document.querySelectorAll('input')].map(({ value }) => value)";
  expect(await browser.inTab(values)).toContain(second);
  row['form open'] = `filled, ${await isCaptured(second, true)}`;

  const cells = STEPS.map((step) => `${step}: ${row[step]}`);
  process.stdout.write(`fault × step: ${['prerender', ...cells].join(' | ')}\n`);
  expect(cells.filter((cell) => cell.includes('LOST'))).toEqual([]);
});
