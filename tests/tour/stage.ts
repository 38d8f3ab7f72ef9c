import type { Page } from '@playwright/test';
import type { Popup } from '../e2e/pages/popup.ts';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import type { ClickCounter } from '../e2e/support/clicks.ts';
import type { ShownFinding } from '../e2e/support/parse-finding-item.ts';

/** One moment of a tour, reported when it happens. */
export interface Moment {
  /** The file name of the picture, without number and extension. */
  name: string;
  /** One line for the terminal. */
  text: string;
  page: Page;
  popup?: Popup;
  findings?: ShownFinding[];
  /** The guide's texts about the record's other tabs, by tab. */
  otherTabs?: Record<string, string>;
}

export interface Run {
  browser: ExtensionBrowser;
  clicks: ClickCounter;
  onMoment?: (moment: Moment) => Promise<void>;
  /** Halo's address. */
  halo?: string;
}

/** A tour that has begun, in one tab of Halo. */
export interface Stage extends Run {
  page: Page;
  /** Reports the current moment, with that tab. */
  report(name: string, text: string, popup?: Popup): Promise<void>;
}

/** Opens Halo's home page, to which the extension adds nothing. */
export async function begin(run: Run): Promise<Stage> {
  const page = await run.browser.tab();
  await page.goto(`${run.halo ?? 'https://demo.halopsa.com'}/home`);
  await page.locator('#app-container *').first().waitFor();
  const stage: Stage = {
    ...run,
    page,
    report: async (name, text, popup) => run.onMoment?.({ name, text, page, popup }),
  };
  await stage.report('home', "Halo's home page: nothing of the extension is on it.");
  return stage;
}
