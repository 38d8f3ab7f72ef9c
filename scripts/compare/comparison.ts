import type { Change } from './table-lines';

/**
 * `expected`: as the table says. `different`: there, but not as the table says. `missing`: not there. `open`: cannot be
 * told from this copy, because it appears later or in another place.
 */
export type Verdict = 'expected' | 'different' | 'missing' | 'open';

/** Checks whether nothing in these rows is known to differ. */
export function isAsExpected(rows: readonly Row[]): boolean {
  return rows.every(({ verdict }) => verdict === 'expected' || verdict === 'open');
}

/** One name of the table, compared with the page. */
export interface Row {
  what: 'tab' | 'part' | 'section' | 'label' | 'kind' | 'button' | 'field';
  name: string;
  verdict: Verdict;
  /** What is different, and where no single line corrects it, what to change and where. */
  note?: string;
  change?: Change;
}

export interface Comparison {
  /** Which page the copy is of. */
  title: string;
  rows: Row[];
  /** Texts of the page that no table has: to choose from where something is missing. */
  unknown: { tabs: string[]; buttons: string[]; labels: string[] };
}
