import type { Comparison, Row, Verdict } from './comparison';

const WORDS: Record<Verdict, string> = {
  expected: 'as expected',
  different: 'different',
  missing: 'not found',
  open: 'not to be told from this copy',
};
const ORDER: readonly Verdict[] = ['different', 'missing', 'open', 'expected'];

/** Returns the comparison of one page as lines for a terminal: what differs first, then the lines to change. */
export function comparisonLines({ title, rows, lines, unknown }: Comparison): string[] {
  const counts = ORDER.map((verdict) => `${rows.filter((row) => row.verdict === verdict).length} ${WORDS[verdict]}`);
  const isRight = rows.every(({ verdict }) => verdict === 'expected' || verdict === 'open');
  return [
    `${title}: ${counts.join(', ')}`,
    ...ORDER.flatMap((verdict) => rows.filter((row) => row.verdict === verdict).map(rowLine)),
    ...(isRight ? [] : others('tabs', unknown.tabs)),
    ...(isRight ? [] : others('buttons', unknown.buttons)),
    ...(isRight ? [] : others('labels', unknown.labels)),
    ...(lines.length === 0 ? [] : ['  lines to change:']),
    ...lines.flatMap((one) => [`    ${one.file}:${one.line}`, `      - ${one.old}`, `      + ${one.new}`]),
  ];
}

function rowLine({ what, name, verdict, note }: Row): string {
  return `  ${WORDS[verdict]}: ${what} "${name}"${note === undefined ? '' : `: ${note}`}`;
}

function others(what: string, texts: readonly string[]): string[] {
  return texts.length === 0
    ? []
    : [`  ${what} of the page that no table has: ${texts.map((text) => `"${text}"`).join(', ')}`];
}
