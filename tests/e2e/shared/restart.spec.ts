import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HaloAdmin } from '../pages/halo-admin.ts';
import { Popup } from '../pages/popup.ts';
import { RunCard, startRun } from '../pages/run-card.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { expect, HALO, launcherOf, test } from '../support/fixtures.ts';
import { savesOf } from '../support/saved-records.ts';

test('a guided run is paused when the browser is closed, and goes on where it was with Continue', async ({
  kind,
  practice,
  clicks,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'setup-assistant-restart-'));
  const launch = (closeWelcome: boolean) => launcherOf(kind)({ headless: true, practice, closeWelcome, profileDir });
  const saves = () => savesOf(practice.store.halo(new URL(HALO).host));
  const steps: ((browser: ExtensionBrowser) => Promise<void>)[] = [
    async (browser) => {
      const tab = await startRun(browser, HALO);
      const card = new RunCard(tab, clicks);
      await card.waitForText('Step 1 of 4: Role', 'Your turn: click Save in Halo');
      await new HaloAdmin(tab, clicks).save();
      await card.waitForText('Your turn: click Edit in Halo');
      // The card shows it before the role is stored.
      const recordUrl = (key: string) =>
        browser.inExtension(async (name) => {
          type Setups = Record<string, { steps: { role: { recordUrl?: string } } }>;
          type Area = { get(key: string): Promise<Setups> };
          const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome;
          return (await storage.local.get(name))[name]?.steps.role.recordUrl ?? '';
        }, key);
      await expect.poll(() => recordUrl(`setup:${HALO}`)).not.toMatch(/^$|id=-1/);
    },
    async (browser) => {
      const tab = await browser.tab();
      await tab.goto(`${HALO}/home`);
      const popup = await Popup.open(browser, tab, clicks);
      await popup.page.getByText('Paused: the browser or the extension restarted').waitFor();
      expect(saves()).toEqual(['role']);
      await popup.continueRun();
      const card = new RunCard(tab, clicks);
      await card.waitForText('Step 1 of 4: Role', 'Your turn: click Edit in Halo');
    },
  ];
  try {
    for (const [at, step] of steps.entries()) {
      const browser = await launch(at === 0);
      await step(browser).finally(() => browser.close());
    }
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
  }
  expect(saves()).toEqual(['role']);
});
