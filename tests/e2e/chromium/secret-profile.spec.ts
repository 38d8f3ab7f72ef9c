import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchWithExtension } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';
import { Guide } from '../support/guide.ts';
import { heldPair, newApplication, shownPair } from '../support/secret.ts';

test('after the browser ends the secret is in no file of the profile', async ({ practice }) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'setup-assistant-profile-'));
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true, profileDir });
  const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
  const guide = new Guide(tab, new ClickCounter());
  await newApplication(tab, guide);
  const { clientSecret } = await shownPair(tab);
  expect(await heldPair(browser)).toMatchObject({ clientSecret });
  await tab.goto('about:blank');
  await browser.close();
  const files = readdirSync(profileDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).filter((path) => statSync(path).size < 64_000_000);
  const secret = Buffer.from(clientSecret);
  const wide = Buffer.from(clientSecret, 'utf16le');
  const hits = paths.filter((path) => {
    const bytes = readFileSync(path);
    return bytes.includes(secret) || bytes.includes(wide);
  });
  expect(paths.length).toBeGreaterThan(20);
  expect(hits).toEqual([]);
  rmSync(profileDir, { recursive: true, force: true });
});
