import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { Guide } from '../support/guide.ts';
import { HaloAdmin } from '../support/halo.ts';
import { Popup } from '../support/popup.ts';
import { heldPair } from '../support/secret.ts';

interface Evening {
  browser: ExtensionBrowser;
  tab: Page;
  guide: Guide;
  admin: HaloAdmin;
  clicks: ClickCounter;
}

/** The step that the popup says is under way, and the admin's press on the way to it. */
async function goOn({ browser, tab, clicks }: Evening): Promise<Record<string, string>> {
  await tab.goto(`${HALO}/home`);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.ready();
  const steps = await popup.steps();
  await popup.go();
  return steps;
}

test('the browser is closed and opened in the middle of each step, and the set-up goes on there', async ({
  practice,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'setup-assistant-resume-'));
  let first = true;
  /** A browser with yesterday's profile. */
  const evening = async (work: (evening: Evening) => Promise<void>) => {
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
    await evening(async (now) => {
      const { guide, admin } = now;
      expect(await goOn(now)).toEqual({ Role: 'To do', Agent: 'To do', Application: 'To do', ScalePad: 'To do' });
      await guide.atStep(1, 'Role');
      await guide.apply();
      await guide.allMet({ onlyThisTab: true });
      await admin.save();
      await guide.ax.wait({ role: 'link', name: /^Take me there: / });
    });

    // The new role was saved, and its permissions not yet: the way leads to this very role.
    await evening(async (now) => {
      const { guide, admin, tab } = now;
      expect(await goOn(now)).toMatchObject({ Role: 'In progress', Agent: 'To do' });
      await guide.atStep(1, 'Role');
      await admin.button('Edit').waitFor();
      await expect(tab.getByText('ScalePad Integration Role').first()).toBeVisible();
      await guide.audited();
      await admin.edit();
      await guide.apply();
      await guide.allMet();
      await admin.save();
      await guide.verified();
      // The agent is filled and not saved.
      await guide.go();
      await guide.atStep(2, 'Agent');
      await guide.audited();
      await guide.apply();
      await guide.allMet();
    });

    await evening(async (now) => {
      const { guide, admin } = now;
      expect(await goOn(now)).toMatchObject({ Role: 'Done', ScalePad: 'To do' });
      await guide.atStep(2, 'Agent');
      await guide.audited();
      await guide.apply();
      await guide.allMet();
      await admin.save();
      await guide.verified();
      // The application is filled and not saved: its pair is void with the browser's end.
      await guide.go();
      await guide.atStep(3, 'Application');
      await guide.audited();
      await guide.apply();
      await guide.allMet();
      await guide.captured(['Client ID', 'Client Secret']);
    });

    await evening(async (now) => {
      const { browser, guide, admin } = now;
      expect(await goOn(now)).toMatchObject({ Role: 'Done', Agent: 'Done', ScalePad: 'To do' });
      await guide.atStep(3, 'Application');
      expect(await heldPair(browser)).toEqual({});
      await guide.audited();
      await guide.apply();
      await guide.allMet();
      await guide.captured(['Client ID', 'Client Secret']);
      await admin.save();
      await guide.verified();
    });

    // All of Halo is done. The secret went with the browser, and the popup says so in place of an empty form's failure.
    await evening(async ({ browser, tab, clicks }) => {
      await tab.goto(`${HALO}/home`);
      const popup = await Popup.open(browser, tab, clicks);
      await expect
        .poll(() => popup.steps())
        .toEqual({ Role: 'Done', Agent: 'Done', Application: 'Done', ScalePad: 'To do' });
      const secret = (await popup.credentials()).find((line) => line.includes('Client Secret'));
      expect(secret).toContain('Not captured');
      await expect(popup.page.getByRole('button', { name: 'Fill ScalePad form' })).toBeDisabled();
    });
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
  }
});
