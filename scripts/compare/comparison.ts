import type { Change } from './table-lines';

/**
 * `expected`: as in the table. `different`: present, but not as in the table. `missing`: absent. `open`: unclear from
 * this copy, because it appears later or in another place.
 */
export type Verdict = 'expected' | 'different' | 'missing' | 'open';

/** Checks that no row is known to differ. */
export function isAsExpected(rows: readonly Row[]): boolean {
  return rows.every(({ verdict }) => verdict === 'expected' || verdict === 'open');
}

/** One name of the table, compared with the page. */
export interface Row {
  what: 'tab' | 'part' | 'section' | 'label' | 'kind' | 'button' | 'field';
  name: string;
  verdict: Verdict;
  /** What is different; and if no single line corrects it, what to change and where. */
  note?: string;
  change?: Change;
}

export interface Comparison {
  /** Which page the copy is of. */
  title: string;
  rows: Row[];
  /** Texts of the page that no table has: the candidates for a missing one. */
  unknown: { tabs: string[]; buttons: string[]; labels: string[] };
}
