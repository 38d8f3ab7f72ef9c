import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from '../../gallery/faults.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, test } from '../support/fixtures.ts';

interface StorageScope {
  chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<Record<string, unknown>> }> };
}
interface MessageScope {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}
async function stored(browser: ExtensionBrowser, area: 'local' | 'session'): Promise<Record<string, unknown>> {
  const worker = await browser.worker();
  return worker.evaluate((name) => (globalThis as unknown as StorageScope).chrome.storage[name].get(null), area);
}

/** Wide and light, narrow and dark; the gallery has the others. */
const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

async function looksSound(page: Page): Promise<void> {
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page), `${width} ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The options page with one Halo known. */
async function openOptions(
  browser: ExtensionBrowser,
  tab: Page,
  guide: { atStep(n: number, t: string): Promise<unknown> },
) {
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  await guide.atStep(1, 'Role');
  const options = await browser.openExtensionPage('options.html');
  await options.getByRole('region', { name: 'demo.halopsa.com' }).waitFor();
  return options;
}

/** Begins the setup of the Halo by a choice that changes nothing: a page that is only looked at begins none. */
async function beginSetup(options: Page): Promise<void> {
  await options.evaluate(
    (origin) => (globalThis as unknown as MessageScope).chrome.runtime.sendMessage({ type: 'choose', origin }),
    HALO,
  );
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });

test('every choice of the options page is kept, and the page is sound in every look', async ({
  browserWithExtension: browser,
  tab,
  guide,
}) => {
  const options = await openOptions(browser, tab, guide);
  await looksSound(options);
  await expect(options.getByRole('navigation', { name: 'On this page' }).getByRole('link')).toHaveCount(6);

  const halo = options.getByRole('region', { name: 'demo.halopsa.com' });
  await halo.getByRole('checkbox', { name: "Show the guide in this Halo's pages" }).click();
  await saved(options).filter({ hasText: 'The guide is switched off in demo.halopsa.com' }).waitFor();
  await halo.getByRole('textbox', { name: 'Role' }).fill('Ours');
  await options.keyboard.press('Enter');
  await options.getByRole('checkbox', { name: 'Markers beside settings that differ' }).click();
  await options.getByRole('radio', { name: 'None' }).click();
  await options.getByRole('checkbox', { name: 'Forget the credentials once ScalePad is connected' }).click();
  await options.getByRole('spinbutton', { name: 'Forget it after (minutes)' }).fill('4');
  await options.keyboard.press('Enter');
  await options.getByText('Give whole minutes between 5 and 480.').waitFor();
  await options.getByRole('spinbutton', { name: 'Forget it after (minutes)' }).fill('90');
  await options.keyboard.press('Enter');
  await saved(options).filter({ hasText: 'The Client Secret is kept for 90 minutes' }).waitFor();
  await expect
    .poll(() => stored(browser, 'local'))
    .toMatchObject({
      preferences: { secretMinutes: 90, wipeAfterFill: true, markers: false, motion: 'reduced' },
      [`look:${HALO}`]: { off: true },
      [`setup:${HALO}`]: { names: { role: 'Ours' } },
    });

  // Kept over a reload of the page, and switched on again here.
  await options.reload();
  const box = halo.getByRole('checkbox', { name: "Show the guide in this Halo's pages" });
  await expect(box).not.toBeChecked();
  await expect(options.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await box.click();
  await guide.atStep(1, 'Role');

  await test.step('the passphrase is asked for twice, and can be taken back', async () => {
    const keep = options.getByRole('region', { name: 'Keeping over a restart' });
    await keep.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
    await keep.getByLabel('Passphrase again').fill('correct horse');
    await keep.getByRole('button', { name: 'Keep encrypted' }).click();
    await keep.getByText('The two are not the same.').waitFor();
    await keep.getByLabel('Passphrase again').fill('correct horse battery');
    await keep.getByRole('button', { name: 'Keep encrypted' }).click();
    await keep.getByText('On. The credentials are kept encrypted').waitFor();
    await keep.getByRole('button', { name: 'Stop keeping' }).click();
    await keep.getByText("The credentials live in the browser's memory").waitFor();
  });
});

test('settings go out into a file and come in from one, all or none, and are reset when asked', async ({
  browserWithExtension: browser,
  tab,
  guide,
}) => {
  const options = await openOptions(browser, tab, guide);
  await beginSetup(options);
  const minutes = options.getByRole('spinbutton', { name: 'Forget it after (minutes)' });
  await minutes.fill('77');
  await options.keyboard.press('Enter');
  await saved(options).filter({ hasText: '77 minutes' }).waitFor();

  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export settings' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^halo-setup-assistant-settings-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: 1, preferences: { secretMinutes: 77 }, halos: [{ origin: HALO }] });

  const picker = options.locator('input[type="file"]');
  const choose = (content: string) =>
    picker.setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  const before = JSON.stringify(await stored(browser, 'local'));
  for (const [content, says] of [
    ['Role;Agent', 'This file is not JSON.'],
    ['{}', "This is not a file of this extension's settings."],
    [text.replace('"version": 1', '"version": 9'), 'This file has version 9, and this extension knows version 1.'],
    [text.replace('77', '"77"'), 'In this file, preferences.secretMinutes is not of the right kind.'],
    [text.replace('"halos"', '"vault": 1, "halos"'), 'In this file, vault does not belong.'],
    [text.replace('"halos"', `"${'k'.repeat(500)}": 1, "halos"`), `In this file, ${'k'.repeat(120)}… does not belong.`],
  ] as const) {
    await choose(content);
    await expect(options.getByRole('alert')).toContainText(says);
    await expect(options.getByRole('alert')).toContainText('Nothing was changed.');
    expect(JSON.stringify(await stored(browser, 'local'))).toBe(before);
  }
  await looksSound(options);

  const long = `${'a'.repeat(60)}.halopsa.com`;
  const own = text.replace('"addresses": []', '"addresses": ["https://support.example.com"]').replace('77', '78');
  await choose(own.replaceAll(HALO, `https://${long}`));
  await saved(options).filter({ hasText: 'Settings imported' }).waitFor();
  await expect(minutes).toHaveValue('78');
  await expect(options.getByRole('alert')).toHaveCount(0);
  await options.getByRole('button', { name: 'Allow support.example.com' }).waitFor();
  await options.getByRole('region', { name: long }).waitFor();
  await looksSound(options);

  await options.getByRole('button', { name: 'Reset everything' }).click();
  await expect(options.getByRole('button', { name: 'Keep', exact: true })).toBeFocused();
  await options.getByText('This removes all settings').waitFor();
  await options.getByRole('button', { name: 'Keep', exact: true }).click();
  expect(await stored(browser, 'local')).toMatchObject({ preferences: { secretMinutes: 78 } });
  await options.getByRole('button', { name: 'Reset everything' }).click();
  await options.getByRole('button', { name: 'Yes, reset' }).click();
  await saved(options).filter({ hasText: 'Everything is reset' }).waitFor();
  await expect(minutes).toHaveValue('30');
  // The open page of Halo is only looked at, which begins no setup.
  expect(Object.keys(await stored(browser, 'local'))).toEqual([]);
});

test('the welcome page says how to start, and is sound in every look', async ({ browserWithExtension: browser }) => {
  const welcome = await browser.openExtensionPage('welcome.html');
  await expect(welcome.getByRole('heading', { level: 2 })).toHaveText([
    'How to start',
    'What it does',
    'What it can see',
    'Try it first',
  ]);
  await expect(welcome.getByRole('listitem').first()).toContainText('Pin the assistant to the toolbar');
  await expect(welcome.getByRole('button', { name: 'Allow on Halo and ScalePad' })).toHaveCount(0);
  await looksSound(welcome);
  const options = browser.context.waitForEvent('page');
  await welcome.getByRole('button', { name: 'Settings' }).click();
  await (await options).waitForURL('**/options.html');
});
