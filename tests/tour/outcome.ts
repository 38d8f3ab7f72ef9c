import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import type { ShownFinding } from '../e2e/support/parse-finding-item.ts';

/** The guide's findings on one page at one moment. */
export interface PageRecord {
  moment: string;
  findings: ShownFinding[];
  /** The guide's texts about the record's other tabs, by tab. */
  otherTabs: Record<string, string>;
}

/**
 * The result of a tour: names, findings and counts, without secrets. The extension's own report lists what was set up.
 */
export interface TourRecord {
  outcome: 'done' | 'failed';
  /** The error, when the tour failed. */
  fault?: string;
  halo: string;
  seconds: number;
  clicks: number;
  keys: number;
  presses: string[];
  pages: PageRecord[];
  /** The records that the practice server saved. */
  saved: Record<string, unknown>;
  /** Whether the values that ScalePad's Connect received obtained a token. */
  connected: boolean;
  pictures: string[];
}

/** Writes the result of a tour to `tour.json`. */
export function writeTour(folder: string, record: TourRecord): void {
  writeFileSync(join(folder, 'tour.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** Saves the setup report with the popup's buttons, as `report.md` and `report.json`. */
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
