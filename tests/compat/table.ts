import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './report.ts';

/** The document with the table. */
const TABLE_FILE = join(import.meta.dirname, '../../docs/halo-compatibility.md');
const BEGIN = '<!-- npm run compat -- --write: begin -->';
const END = '<!-- npm run compat -- --write: end -->';
const WORDS = `## Form and select libraries

Neither the extension nor the practice sites were written with these. \`npm run compat\` builds a page of each from npm,
runs Apply, Undo and Save on its selects, or the fill and Connect on its form, in real Chromium, and compares what guide,
popup and card say with the library's own state. "Named" means that the extension said what it did not do; a setting
or field that it called done and that was not makes the outcome wrong.`;
const HEAD = '| Library | Version | Kind | Outcome |\n| --- | --- | --- | --- |';

export interface TableRow extends Outcome {
  title: string;
  version: string;
  kind: 'select' | 'form';
}

const OUTCOMES = { right: 'All right', left: 'Named as left to the admin', wrong: 'Wrong' } as const;

/** Returns the rows of the table in the document. @throws Error when the comments around the table are missing */
export function readTable(document: string): TableRow[] {
  return partsOf(document)
    .table.split('\n')
    .filter((line) => line.startsWith('| ') && !HEAD.includes(line))
    .map(readRow);
}

/** Returns the section with the table, which only the command writes. */
export function sectionOf(document: string): string {
  return `${BEGIN}${partsOf(document).table}${END}\n`;
}

/** Returns the document with these rows in its table. The rows of other libraries stay. */
function withRows(document: string, rows: readonly TableRow[]): string {
  const { before, after } = partsOf(document);
  const remaining = readTable(document).filter(
    (old) => !rows.some((row) => row.title === old.title && row.kind === old.kind),
  );
  const sorted = [...remaining, ...rows].sort((a, b) => (a.kind + a.title).localeCompare(b.kind + b.title, 'en'));
  return `${before}${BEGIN}\n\n${WORDS}\n\n${[HEAD, ...sorted.map(writeRow)].join('\n')}\n\n${END}${after}`;
}

/** Writes the rows into docs/halo-compatibility.md. */
export function writeTable(rows: readonly TableRow[]): void {
  writeFileSync(TABLE_FILE, withRows(readFileSync(TABLE_FILE, 'utf8'), rows));
}

function partsOf(document: string): { before: string; table: string; after: string } {
  const [before, rest, more] = document.split(BEGIN);
  const [table, after, other] = rest?.split(END) ?? [];
  if (before === undefined || table === undefined || after === undefined || more !== undefined || other !== undefined)
    throw new Error(`docs/halo-compatibility.md has no table between "${BEGIN}" and "${END}"`);
  return { before, table, after };
}

function writeRow({ title, version, kind, verdict, text }: TableRow): string {
  const outcome = verdict === 'right' ? OUTCOMES.right : `${OUTCOMES[verdict]}: ${text.replaceAll('|', '/')}`;
  return `| ${title} | ${version} | ${kind} | ${outcome} |`;
}

function readRow(line: string): TableRow {
  const [, title = '', version = '', kind = '', outcome = ''] = line.split('|').map((cell) => cell.trim());
  const verdict = (['right', 'left', 'wrong'] as const).find((one) => outcome.startsWith(OUTCOMES[one]));
  if (!verdict || (kind !== 'select' && kind !== 'form')) throw new Error(`Not a row of the table: ${line}`);
  return { title, version, kind, verdict, text: outcome.slice(OUTCOMES[verdict].length).replace(/^: /u, '') };
}
