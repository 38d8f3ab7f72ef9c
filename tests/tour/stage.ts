import type { Page } from '@playwright/test';
import type { Popup } from '../e2e/pages/popup.ts';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import type { ClickCounter } from '../e2e/support/clicks.ts';
import type { ShownFinding } from '../e2e/support/shown-finding.ts';

/** One thing that the admin did, told as it happens. */
export interface Told {
  /** File name of the picture, without number and ending. */
  name: string;
  /** One line for the terminal. */
  text: string;
  page: Page;
  popup?: Popup;
  findings?: ShownFinding[];
  /** What the guide says of the record's other tabs. */
  otherTabs?: Record<string, string>;
}

export interface Run {
  browser: ExtensionBrowser;
  clicks: ClickCounter;
  tell?: (told: Told) => Promise<void>;
  /** Halo's address. */
  halo?: string;
}

/** A tour that has begun, in one tab of Halo. */
export interface Stage extends Run {
  page: Page;
  /** Reports what that tab shows now. */
  say(name: string, text: string, popup?: Popup): Promise<void>;
}

/** Opens Halo's home page, where nothing of the extension is. */
export async function begin(run: Run): Promise<Stage> {
  const page = await run.browser.tab();
  await page.goto(`${run.halo ?? 'https://demo.halopsa.com'}/home`);
  await page.locator('#app-container *').first().waitFor();
  const stage: Stage = { ...run, page, say: async (name, text, popup) => run.tell?.({ name, text, page, popup }) };
  await stage.say('home', "Halo's home page: nothing of the extension is on it.");
  return stage;
}
