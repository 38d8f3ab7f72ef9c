import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePage } from './compare-page';
import { decode } from './copies';
import { NoDetails, pagesIn } from './page-details';
import { comparisonLines } from './print-comparison';
import { SOURCES, type Sources } from './table-lines';

export { NoDetails } from './page-details';

/** Returns the lines of the product's tables, by file. */
export function readSources(root: string): Sources {
  return new Map(SOURCES.map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n')]));
}

/** Compares all pages of a file, and returns what to print. */
export function compareFile(bytes: Uint8Array, root: string): { lines: string[]; isAsExpected: boolean } {
  const text = decode(bytes);
  if (text === null) throw new NoDetails('This file is no plain text in UTF-8. Save it as UTF-8, and run again.');
  const sources = readSources(root);
  const { pages, refused } = pagesIn(text);
  const compared = pages.map((page) => comparePage(page, sources));
  const isAsExpected = compared.every(({ rows }) =>
    rows.every(({ verdict }) => verdict === 'expected' || verdict === 'open'),
  );
  return {
    lines: [...compared.flatMap(comparisonLines), ...refused],
    isAsExpected: isAsExpected && refused.length === 0,
  };
}
