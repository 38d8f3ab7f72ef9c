import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePage } from './compare-page';
import { pagesIn } from './page-details';
import { comparisonLines } from './print-comparison';
import { SOURCES, type Sources } from './table-lines';

export { NoDetails } from './page-details';

/** Returns the lines of the product's tables, by file. */
export function readSources(root: string): Sources {
  return new Map(SOURCES.map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n')]));
}

/** Compares all pages of a file, and returns what to print. */
export function compareFile(text: string, root: string): { lines: string[]; isAsExpected: boolean } {
  const sources = readSources(root);
  const compared = pagesIn(text).map((page) => comparePage(page, sources));
  const isAsExpected = compared.every(({ rows }) =>
    rows.every(({ verdict }) => verdict === 'expected' || verdict === 'open'),
  );
  return { lines: compared.flatMap(comparisonLines), isAsExpected };
}
