import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from '../../gallery/faults.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { typeInto } from '../support/input.ts';
import { readStorage } from '../support/read-storage.ts';

interface MessageScope {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** Wide and light, narrow and dark; the gallery has the others. */
const SCANS = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

/** Checks the page in each width and colour scheme; in Chromium only, because Firefox's BiDi has no command for dark colours. */
async function expectNoFaults({ kind }: ExtensionBrowser, page: Page): Promise<void> {
  if (kind === 'firefox') return;
  for (const { width, colorScheme } of SCANS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page), `${width} ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Opens the options page with one known Halo. */
async function openOptions(
  browser: ExtensionBrowser,
  tab: Page,
  guide: { atStep(n: number, t: string): Promise<unknown> },
) {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.atStep(1, 'Role');
  const options = await browser.openExtensionPage('options.html');
  // In Firefox its window must have the focus, or Enter in a field does nothing.
  await options.bringToFront();
  await options.getByRole('region', { name: 'demo.halopsa.com' }).waitFor();
  return options;
}

/** Begins the setup of the Halo by a choice that changes nothing: a page that is only viewed begins none. */
async function beginSetup(options: Page): Promise<void> {
  await options.evaluate(
    (origin) => (globalThis as unknown as MessageScope).chrome.runtime.sendMessage({ type: 'update-setup', origin }),
    HALO,
  );
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });

test('every choice of the options page is stored, and the page is sound in every theme and width', async ({
  extensionBrowser: browser,
  tab,
  guide,
}) => {
  const options = await openOptions(browser, tab, guide);
  await expectNoFaults(browser, options);
  await expect(options.getByRole('navigation', { name: 'On this page' }).getByRole('link')).toHaveCount(6);

  const halo = options.getByRole('region', { name: 'demo.halopsa.com' });
  await halo.getByRole('checkbox', { name: 'Show Setup Assistant on this Halo' }).click();
  await saved(options).filter({ hasText: 'Setup Assistant is hidden on demo.halopsa.com' }).waitFor();
  await typeInto(halo.getByRole('textbox', { name: 'Role' }), 'Ours');
  await options.keyboard.press('Enter');
  await options.getByRole('checkbox', { name: 'Highlight settings to change' }).click();
  await options.getByRole('radio', { name: 'Off', exact: true }).click();
  await options.getByRole('checkbox', { name: 'Delete credentials once ScalePad is connected' }).click();
  await typeInto(options.getByRole('spinbutton', { name: 'Delete it after (minutes)' }), '4');
  await options.keyboard.press('Enter');
  await options.getByText('Enter a whole number from 5 to 480.').waitFor();
  await typeInto(options.getByRole('spinbutton', { name: 'Delete it after (minutes)' }), '90');
  await options.keyboard.press('Enter');
  await saved(options).filter({ hasText: 'We delete the Client Secret after 90 minutes' }).waitFor();
  await expect
    .poll(() => readStorage(browser, 'local'))
    .toMatchObject({
      preferences: { secretMinutes: 90, wipeAfterFill: false, markers: false, motion: 'reduced' },
      [`look:${HALO}`]: { off: true },
      [`setup:${HALO}`]: { names: { role: 'Ours' } },
    });

  // Stored, and switched on again in another page of the options.
  const later = await browser.openExtensionPage('options.html');
  await later.bringToFront();
  const box = later
    .getByRole('region', { name: 'demo.halopsa.com' })
    .getByRole('checkbox', { name: 'Show Setup Assistant on this Halo' });
  await expect(box).not.toBeChecked();
  await expect(later.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await box.click();
  await guide.atStep(1, 'Role');

  await test.step('the passphrase is entered twice, and can be removed', async () => {
    const keep = later.getByRole('region', { name: 'Keep credentials after a restart' });
    await typeInto(keep.getByLabel('Passphrase', { exact: true }), 'correct horse battery');
    await typeInto(keep.getByLabel('Confirm passphrase'), 'correct horse');
    await keep.getByRole('button', { name: 'Set passphrase' }).click();
    await keep.getByText("The passphrases don't match.").waitFor();
    await typeInto(keep.getByLabel('Confirm passphrase'), 'correct horse battery');
    await keep.getByRole('button', { name: 'Set passphrase' }).click();
    await keep.getByText('Turned on. We store an encrypted copy of your credentials on this computer.').waitFor();
    await keep.getByRole('button', { name: 'Turn off' }).click();
    await keep.getByText('Credentials are deleted when you close the browser.').waitFor();
  });
});

test('settings are exported to a file and imported from one, all or none, and are reset on confirmation', async ({
  extensionBrowser: browser,
  tab,
  guide,
}, info) => {
  const options = await openOptions(browser, tab, guide);
  await beginSetup(options);
  const minutes = options.getByRole('spinbutton', { name: 'Delete it after (minutes)' });
  await typeInto(minutes, '77');
  await options.keyboard.press('Enter');
  await saved(options).filter({ hasText: '77 minutes' }).waitFor();

  const path = info.outputPath('exported.json');
  const press = () => options.getByRole('button', { name: 'Export settings' }).click();
  expect(await browser.saveDownload(options, press, path)).toMatch(
    /^halo-setup-assistant-settings-\d{4}-\d\d-\d\d\.json$/,
  );
  const text = readFileSync(path, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: 1, preferences: { secretMinutes: 77 }, halos: [{ origin: HALO }] });

  const picker = options.locator('input[type="file"]');
  const choose = (content: string) =>
    picker.setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  const before = JSON.stringify(await readStorage(browser, 'local'));
  for (const [content, says] of [
    ['Role;Agent', "This isn't a JSON file."],
    ['{}', "This isn't a settings file of this extension."],
    [text.replace('"version": 1', '"version": 9'), 'This file has version 9, but this extension reads version 1.'],
    [
      text.replace('"secretMinutes": 77', '"secretMinutes": "77"'),
      'In this file, preferences.secretMinutes has the wrong type.',
    ],
    [text.replace('"halos"', '"vault": 1, "halos"'), "We don't recognise vault in this file."],
    [
      text.replace('"halos"', `"${'k'.repeat(500)}": 1, "halos"`),
      `We don't recognise ${'k'.repeat(120)}… in this file.`,
    ],
  ] as const) {
    await choose(content);
    await expect(options.getByRole('alert')).toContainText(says);
    await expect(options.getByRole('alert')).toContainText('Nothing was changed.');
    expect(JSON.stringify(await readStorage(browser, 'local'))).toBe(before);
  }
  await expectNoFaults(browser, options);

  const long = `${'a'.repeat(60)}.halopsa.com`;
  const own = text
    .replace('"addresses": []', '"addresses": ["https://support.example.com"]')
    .replace('"secretMinutes": 77', '"secretMinutes": 78');
  await choose(own.replaceAll(HALO, `https://${long}`));
  await saved(options).filter({ hasText: 'Settings imported' }).waitFor();
  await expect(minutes).toHaveValue('78');
  await expect(options.getByRole('alert')).toHaveCount(0);
  await options.getByRole('button', { name: 'Allow support.example.com' }).waitFor();
  await options.getByRole('region', { name: long }).waitFor();
  await expectNoFaults(browser, options);

  await options.getByRole('button', { name: 'Reset everything' }).click();
  // In Firefox the window itself may have lost the focus to the download.
  await expect.poll(() => options.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
  await options.getByText('This deletes all settings').waitFor();
  await options.getByRole('button', { name: 'Cancel' }).click();
  expect(await readStorage(browser, 'local')).toMatchObject({ preferences: { secretMinutes: 78 } });
  await options.getByRole('button', { name: 'Reset everything' }).click();
  await options.getByRole('button', { name: 'Reset', exact: true }).click();
  await saved(options).filter({ hasText: 'Everything is back to its defaults' }).waitFor();
  await expect(minutes).toHaveValue('30');
  // The open page of Halo is only viewed, which begins no setup.
  expect(Object.keys(await readStorage(browser, 'local'))).toEqual([]);
});

test('the welcome page leads to the Halo whose address is entered, and is sound in every theme and width', async ({
  extensionBrowser: browser,
}) => {
  const welcome = await browser.openExtensionPage('welcome.html');
  await expect(welcome.getByRole('heading', { level: 2 })).toHaveText([
    'What it changes',
    'What it stores',
    'What it sends',
  ]);
  await welcome.getByText('Beta: tested on a practice Halo, not yet on a live one.').waitFor();
  expect(await welcome.getByRole('main').innerText()).not.toMatch(/\bnpm\b/);
  await expect(welcome.getByRole('button', { name: 'Allow on Halo and ScalePad' })).toHaveCount(0);
  await expect(welcome.locator('.primary')).toHaveText(['Open Halo']);
  await expectNoFaults(browser, welcome);
  await typeInto(welcome.getByRole('textbox', { name: 'Your Halo address' }), 'demo.halopsa.com');
  const halo = browser.context.waitForEvent('page');
  await welcome.getByRole('button', { name: 'Open Halo' }).click();
  await (await halo).waitForURL(`${HALO}/**`);
});
