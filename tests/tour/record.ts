import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClickCounter } from '../e2e/support/clicks.ts';
import type { ShownFinding } from '../e2e/support/guide.ts';

/** What the guide said of one page at one moment. */
export interface PageRecord {
  moment: string;
  findings: ShownFinding[];
  /** What it said of the record's other tabs, by tab. */
  otherTabs: Record<string, string>;
}

/** The record that a tour leaves. No secrets: names, findings, counts. */
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

/** Writes `record.json` and `record.md` into the folder. */
export function writeRecord(folder: string, record: TourRecord, clicks: ClickCounter): void {
  writeFileSync(join(folder, 'record.json'), `${JSON.stringify(record, null, 2)}\n`);
  const lines = [
    '# Record of the tour',
    '',
    `Guide A on ${record.halo}: ${record.outcome} after ${record.seconds} s, ${record.clicks} clicks and ${record.keys} keys.`,
    ...(record.fault ? ['', `Waited in vain: ${record.fault}`] : []),
    `Connect at ScalePad ${record.connected ? 'obtained a token from Halo' : 'obtained no token'}.`,
    '',
    '## What the guide said',
    ...record.pages.flatMap(({ moment, findings, otherTabs }) => [
      '',
      `### ${moment}`,
      '',
      '| Setting | Finding |',
      '|---|---|',
      ...findings.map(({ name, status }) => `| ${name.replaceAll('|', '\\|')} | ${status} |`),
      ...Object.entries(otherTabs).map(([tab, text]) => `| (tab ${tab}) | ${text} |`),
    ]),
    '',
    '## What Halo saved',
    '',
    '```json',
    JSON.stringify(record.saved, null, 2),
    '```',
    '',
    "## The admin's presses",
    '',
    ...clicks.lines(),
    '',
    '## Pictures',
    '',
    ...record.pictures.map((file) => `- [${file}](${file})`),
    '',
  ];
  writeFileSync(join(folder, 'record.md'), lines.join('\n'));
}
