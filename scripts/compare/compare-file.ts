import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePage } from './compare-page';
import { isAsExpected } from './comparison';
import { decode } from './copies';
import { NoDetails, pagesIn } from './page-details';
import { changeLines, comparisonLines } from './print-comparison';
import { linesToChange, SOURCES, type Sources } from './table-lines';

export { NoDetails } from './page-details';

/** Returns the lines of the product's tables, by file. */
export function readSources(root: string): Sources {
  return new Map(SOURCES.map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n')]));
}

/** What the command prints, and whether every copy was read and is as expected. */
interface Compared {
  lines: string[];
  isAsExpected: boolean;
}

/** Compares all pages of a file, and returns what to print: each page, what was not read, then the lines to change. */
export function compareFile(bytes: Uint8Array, root: string): Compared {
  const text = decode(bytes);
  if (text === null) throw new NoDetails('This file is no plain text in UTF-8. Save it as UTF-8, and run again.');
  const sources = readSources(root);
  const { pages, refused } = pagesIn(text);
  const compared = pages.map((page) => comparePage(page, sources));
  const rows = compared.flatMap((one) => one.rows);
  const changes = rows.flatMap(({ change }) => (change ? [change] : []));
  return {
    lines: [...compared.flatMap(comparisonLines), ...refused, ...changeLines(linesToChange(changes, sources))],
    isAsExpected: refused.length === 0 && isAsExpected(rows),
  };
}
