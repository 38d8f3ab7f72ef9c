import type { Row } from './comparison';
import type { Match } from './match-labels';
import { type Change, placeOf, type Sources } from './table-lines';

/**
 * Returns the row of a name that was not found: with the line to change if the page has its new spelling, else with the
 * place where a person adds it.
 */
export function correctionRow(
  row: Pick<Row, 'what' | 'name'>,
  { label, candidates }: Match,
  change: (text: string) => Change,
  sources: Sources,
): Row {
  if (label !== null) return { ...row, verdict: 'different', note: `"${label}" here`, change: change(label) };
  return { ...row, verdict: 'missing', note: instructionFor(candidates, placeOf(change(''), sources)) };
}

/** Returns the instruction for a person where no text is proposed. */
export function instructionFor(candidates: readonly string[], place: string): string {
  if (candidates.length === 0) return `add its text in ${place}`;
  const texts = candidates.map((text) => `"${text}"`).join(' or ');
  return `perhaps ${texts}: a person decides, and adds it in ${place}`;
}
