import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Guide } from '../pages/guide.ts';
import { HaloAdmin } from '../pages/halo-admin.ts';
import { Popup } from '../pages/popup.ts';
import { type ExtensionBrowser, launchWithExtension } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { readStorage } from '../support/read-storage.ts';
import { capturedPair } from '../support/secret.ts';

interface Session {
  browser: ExtensionBrowser;
  tab: Page;
  guide: Guide;
  admin: HaloAdmin;
  clicks: ClickCounter;
}

/** Expects these states of the steps in the popup, and continues by its link. */
async function continueSetup({ browser, tab, clicks }: Session, expected: Record<string, string>): Promise<void> {
  await tab.goto(`${HALO}/home`);
  const popup = await Popup.open(browser, tab, clicks);
  await expect.poll(() => popup.steps()).toMatchObject(expected);
  await popup.go();
}

/** Returns the stored record of a step. */
async function storedStep(browser: ExtensionBrowser, step: 'role' | 'application'): Promise<unknown> {
  const { [`setup:${HALO}`]: setup } = await readStorage(browser, 'local');
  return (setup as { steps: Record<string, unknown> }).steps[step];
}

test('the browser is closed and opened in the middle of each step, and the setup goes on there', async ({
  practice,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'setup-assistant-resume-'));
  let first = true;
  /** Runs one session in a browser with the profile of the session before. */
  const runSession = async (work: (session: Session) => Promise<void>) => {
    const browser = await launchWithExtension({ headless: true, practice, closeWelcome: first, profileDir });
    first = false;
    try {
      const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
      const clicks = new ClickCounter();
      await work({ browser, tab, clicks, guide: new Guide(tab, clicks), admin: new HaloAdmin(tab, clicks) });
    } finally {
      await browser.close();
    }
  };
  try {
    await runSession(async (now) => {
      const { guide, admin } = now;
      await now.tab.goto(`${HALO}/home`);
      await (await Popup.open(now.browser, now.tab, now.clicks)).stepByStep();
      await guide.atStep(1, 'Role');
      await guide.apply();
      await guide.allDone({ onlyThisTab: true });
      await admin.save();
      await expect.poll(() => guide.status()).toContain('Click Edit in Halo');
      await expect.poll(() => storedStep(now.browser, 'role')).toMatchObject({ recordUrl: expect.any(String) });
    });

    // The new role was saved, but not its permissions: the link opens this very role.
    await runSession(async (now) => {
      const { guide, admin, tab } = now;
      await continueSetup(now, { Role: 'In progress', Agent: 'To do' });
      await guide.atStep(1, 'Role');
      await admin.button('Edit').waitFor();
      await expect(tab.getByText('ScalePad Integration Role').first()).toBeVisible();
      await guide.audited();
      await admin.edit();
      await guide.apply();
      await guide.allDone();
      await admin.save();
      await guide.verified();
      // The agent is filled and not saved.
      await guide.go();
      await guide.atStep(2, 'Agent');
      await guide.audited();
      await guide.apply();
      await guide.allDone();
    });

    await runSession(async (now) => {
      const { guide, admin } = now;
      await continueSetup(now, { Role: 'Done', ScalePad: 'To do' });
      await guide.atStep(2, 'Agent');
      await guide.audited();
      await guide.apply();
      await guide.allDone();
      await admin.save();
      await guide.verified();
      // The application is filled and not saved: its pair is void when the browser closes.
      await guide.go();
      await guide.atStep(3, 'Application');
      await guide.audited();
      await guide.apply();
      await guide.allDone();
      await guide.captured(['Client ID', 'Client Secret']);
    });

    await runSession(async (now) => {
      const { browser, guide, admin } = now;
      await continueSetup(now, { Role: 'Done', Agent: 'Done', ScalePad: 'To do' });
      await guide.atStep(3, 'Application');
      expect(await capturedPair(browser)).toEqual({});
      await guide.audited();
      await guide.apply();
      await guide.allDone();
      await guide.captured(['Client ID', 'Client Secret']);
      await admin.save();
      await guide.verified();
      await expect.poll(() => storedStep(browser, 'application')).toMatchObject({ state: 'done' });
    });

    // All of Halo is done. The secret was deleted with the browser, and the popup says so instead of offering a fill that fails.
    await runSession(async ({ browser, tab, clicks }) => {
      await tab.goto(`${HALO}/home`);
      const popup = await Popup.open(browser, tab, clicks);
      await expect
        .poll(() => popup.steps())
        .toEqual({ Role: 'Done', Agent: 'Done', Application: 'Done', ScalePad: 'To do' });
      await popup.page.getByText("We don't have the Client Secret.").waitFor();
      await expect(popup.page.getByRole('list', { name: 'Credentials' })).toHaveCount(0);
      await expect(popup.page.getByRole('button', { name: 'Fill ScalePad form' })).toHaveCount(0);
    });
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
  }
});
