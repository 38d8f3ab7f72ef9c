import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import type { ShownFinding } from '../e2e/support/shown-finding.ts';

/** What the guide said of one page at one moment. */
export interface PageRecord {
  moment: string;
  findings: ShownFinding[];
  /** What it said of the record's other tabs, by tab. */
  otherTabs: Record<string, string>;
}

/** How the tour went. No secrets: names, findings, counts. What was set up is told by the product's own record. */
export interface TourRecord {
  outcome: 'done' | 'failed';
  /** What was waited for in vain, when it failed. */
  fault?: string;
  halo: string;
  seconds: number;
  clicks: number;
  keys: number;
  presses: string[];
  pages: PageRecord[];
  /** What the practice server saved, as the guide's settings name it. */
  saved: Record<string, unknown>;
  /** Whether the values that ScalePad's Connect received obtained a token. */
  connected: boolean;
  pictures: string[];
}

/** Writes how the tour went into `tour.json`. */
export function writeTour(folder: string, record: TourRecord): void {
  writeFileSync(join(folder, 'tour.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** Lets the popup save its setup report, as an admin would, as `report.md` and `report.json`. */
export async function saveSetupReport(browser: ExtensionBrowser, folder: string): Promise<void> {
  const popup = await browser.openExtensionPage('popup.html');
  for (const [kind, file] of [
    ['Markdown', 'report.md'],
    ['JSON', 'report.json'],
  ] as const) {
    const press = () => popup.getByRole('button', { name: `Save setup report as ${kind}` }).click();
    await browser.saveDownload(popup, press, join(folder, file));
  }
  await popup.close();
}
