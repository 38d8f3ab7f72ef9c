import { type Comparison, isAsExpected, type Row, type Verdict } from './comparison';
import type { LineChange } from './table-lines';

const WORDS: Record<Verdict, string> = {
  expected: 'as expected',
  different: 'different',
  missing: 'not found',
  open: 'unclear from this copy',
};
const ORDER: readonly Verdict[] = ['different', 'missing', 'open', 'expected'];

/** The most texts that are printed of one kind. */
const MAX_TEXTS = 20;

/** Returns the comparison of one page as lines for a terminal: what differs first. */
export function comparisonLines({ title, rows, unknown }: Comparison): string[] {
  const counts = ORDER.map((verdict) => `${rows.filter((row) => row.verdict === verdict).length} ${WORDS[verdict]}`);
  const isRight = isAsExpected(rows);
  return [
    `${title}: ${counts.join(', ')}`,
    ...ORDER.flatMap((verdict) => rows.filter((row) => row.verdict === verdict).map(rowLine)),
    ...(isRight ? [] : others('tabs', unknown.tabs)),
    ...(isRight ? [] : others('buttons', unknown.buttons)),
    ...(isRight ? [] : others('labels', unknown.labels)),
  ];
}

/** Returns the lines to change for all pages of a file. */
export function changeLines(lines: readonly LineChange[]): string[] {
  return [
    ...(lines.length === 0 ? [] : ['lines to change:']),
    ...lines.flatMap((one) => [`    ${one.file}:${one.line}`, `      - ${one.old}`, `      + ${one.new}`]),
  ];
}

function rowLine({ what, name, verdict, note }: Row): string {
  return `  ${WORDS[verdict]}: ${what} "${name}"${note === undefined ? '' : `: ${note}`}`;
}

function others(what: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, MAX_TEXTS).map((text) => `"${text}"`);
  const more = texts.length - shown.length;
  return [`  ${what} of the page that no table has: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}
