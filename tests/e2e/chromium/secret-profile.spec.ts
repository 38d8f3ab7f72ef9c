import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Practice } from '../../practice/server/start.ts';
import { Guide } from '../pages/guide.ts';
import { RunCard, startRun } from '../pages/run-card.ts';
import { type ExtensionBrowser, launchWithExtension } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { askExtension, capturedPair, captureQuickly } from '../support/secret.ts';

const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
const PASSPHRASE = 'eleven badgers on a ferry';

/** Returns the files of the profile that contain one of these texts, in either of the encodings that Chromium writes. */
function filesWith(profileDir: string, texts: string[]): { searched: number; hits: string[] } {
  const files = readdirSync(profileDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name)).filter((path) => statSync(path).size < 64_000_000);
  const patterns = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const hits = paths.filter((path) => {
    const bytes = readFileSync(path);
    return patterns.some((pattern) => bytes.includes(pattern));
  });
  return { searched: paths.length, hits };
}

/** Provides a profile that outlives the browser and is removed after the test. */
const withProfile = test.extend<{ profileDir: string; start(): Promise<ExtensionBrowser> }>({
  profileDir: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'setup-assistant-profile-'));
    await use(dir);
    rmSync(dir, { recursive: true, force: true });
  },
  start: async ({ practice, profileDir }: { practice: Practice; profileDir: string }, use) => {
    let starts = 0;
    await use(() => {
      starts += 1;
      // The welcome page opens on installation, so only the first time.
      return launchWithExtension({ headless: true, practice, closeWelcome: starts === 1, profileDir });
    });
  },
});

withProfile('after the browser ends the secret is in no file of the profile', async ({ profileDir, start }) => {
  const browser = await start();
  const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
  const { clientSecret } = await captureQuickly(tab, new Guide(tab, new ClickCounter()));
  await expect.poll(() => capturedPair(browser)).toMatchObject({ clientSecret });
  await tab.goto('about:blank');
  await browser.close();
  const { searched, hits } = filesWith(profileDir, [clientSecret]);
  expect(searched).toBeGreaterThan(20);
  expect(hits).toEqual([]);
});

withProfile(
  'a filled form that is still open when the browser ends leaves the secret in no file',
  async ({ practice, profileDir, start }) => {
    practice.store.setQuirk('scalepad-secret-text', true);
    const browser = await start();
    const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
    const guide = new Guide(tab, new ClickCounter());
    await tab.goto(`${HALO}/config/integrations/api`);
    await guide.captured(['Resource Server', 'Authorisation Server', 'Tenant']);
    const { clientSecret } = await captureQuickly(tab, guide);
    tab.on('dialog', (dialog) => void dialog.accept());
    await tab.goto(FORM);
    await tab.getByLabel('Client Secret', { exact: true }).waitFor();
    // The extension may find the form a moment after it is drawn.
    const fill = async () => (await askExtension<{ ok: boolean }>(browser, { type: 'fill', origin: HALO })).answer.ok;
    await expect.poll(fill).toBe(true);
    expect(await tab.getByLabel('Client Secret', { exact: true }).inputValue()).toBe(clientSecret);
    // Chromium leaves such a field out of its session files; the browser of this test writes none at all.
    await expect(tab.getByLabel('Client Secret', { exact: true })).toHaveAttribute('autocomplete', 'off');
    await browser.close();
    expect(filesWith(profileDir, [clientSecret]).hits).toEqual([]);
  },
);

withProfile(
  'with a passphrase the values are restored after the browser’s end, and no file on the disk contains them',
  async ({ profileDir, start }) => {
    const passphrase = (browser: ExtensionBrowser, what: string, word?: string) =>
      askExtension<object>(browser, { type: 'passphrase', do: what, passphrase: word });
    const values = async (browser: ExtensionBrowser) => {
      const secret = { type: 'get-credential', origin: HALO, credential: 'clientSecret' };
      const tenant = { type: 'get-credential', origin: HALO, credential: 'tenant' };
      return [
        (await askExtension<string | null>(browser, secret)).answer,
        (await askExtension<string | null>(browser, tenant)).answer,
      ];
    };

    const first = await start();
    const tab = first.context.pages()[0] ?? (await first.context.newPage());
    const guide = new Guide(tab, new ClickCounter());
    await tab.goto(`${HALO}/config/integrations/api`);
    await guide.captured(['Resource Server', 'Tenant']);
    const { clientId, clientSecret } = await captureQuickly(tab, guide);
    expect((await passphrase(first, 'set', 'too short')).answer).toEqual({
      ok: false,
      reason: 'too-short',
      encryption: 'off',
    });
    expect((await passphrase(first, 'set', PASSPHRASE)).answer).toEqual({ ok: true, encryption: 'on' });
    await tab.goto('about:blank');
    await first.close();
    const patterns = [clientSecret, clientSecret.slice(0, 36), clientSecret.slice(37), clientId, PASSPHRASE];
    expect(filesWith(profileDir, patterns).hits).toEqual([]);
    // This proves that the search works.
    expect(filesWith(profileDir, [`kept:${HALO}`]).hits.length).toBeGreaterThan(0);

    const second = await start();
    expect(await values(second)).toEqual([null, null]);
    expect((await passphrase(second, 'unlock', 'not the passphrase')).answer).toEqual({
      ok: false,
      reason: 'wrong',
      encryption: 'locked',
    });
    expect((await passphrase(second, 'unlock', PASSPHRASE)).answer).toEqual({ ok: true, encryption: 'on' });
    expect(await values(second)).toEqual([clientSecret, 'demo']);
    expect((await passphrase(second, 'off')).answer).toEqual({ ok: true, encryption: 'off' });
    await second.close();

    const third = await start();
    expect((await passphrase(third, 'unlock', PASSPHRASE)).answer).toMatchObject({ ok: false, reason: 'off' });
    expect(await values(third)).toEqual([null, null]);
    await third.close();
  },
);

withProfile('a guided run is paused after the browser’s end, and goes on only with Continue', async ({ start }) => {
  const clicks = new ClickCounter();
  const before = await start();
  await new RunCard(await startRun(before, HALO), clicks).waitForText('click Save in Halo');
  await before.close();
  const browser = await start();
  const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
  await tab.goto(`${HALO}/config/agents/roles?id=-1`);
  const card = new RunCard(tab, clicks);
  await card.waitForText('Paused: the browser or the extension restarted');
  expect(await tab.getByLabel('Role Name').inputValue()).toBe('');
  await card.click('Continue');
  await card.waitForText('click Save in Halo');
  await browser.close();
});
