import { LEFT_OUT } from '@/utils/page-details';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Row } from './comparison';
import { instructionFor } from './correction-row';
import { type Change, placeOf, type Sources } from './table-lines';

/** A setting of the page: the titles that the tables have for its section, and the titles of the sections it is in. */
interface InSection {
  titles: readonly string[];
  seen: readonly (string | null)[];
}

/** Returns one row for each section that the found settings should be in. */
export function sectionRows(settings: readonly InSection[], sources: Sources): Row[] {
  const bySection = new Map<string, { titles: readonly string[]; seen: (string | null)[] }>();
  for (const { titles, seen } of settings) {
    const [title] = titles;
    if (title === undefined) continue;
    const entry = bySection.get(title) ?? { titles, seen: [] };
    entry.seen.push(...seen);
    bySection.set(title, entry);
  }
  const known = new Set(settings.flatMap(({ titles }) => titles).map(normaliseLabel));
  return [...bySection].flatMap(([name, { titles, seen }]) => rowOf(name, titles, seen, known, sources));
}

function rowOf(
  name: string,
  titles: readonly string[],
  seen: readonly (string | null)[],
  known: ReadonlySet<string>,
  sources: Sources,
): Row[] {
  const row = { what: 'section', name } as const;
  const keys = new Set(titles.map(normaliseLabel));
  if (seen.length === 0) return [];
  if (seen.some((title) => title !== null && keys.has(normaliseLabel(title)))) return [{ ...row, verdict: 'expected' }];
  const texts = [...new Set(seen)].flatMap((title) => (title && title !== LEFT_OUT ? [title] : []));
  const change = (text: string): Change => ({ in: 'section', title: name, text });
  const [text, ...more] = texts;
  if (!text) return [{ ...row, verdict: 'missing', note: 'its settings are in no section' }];
  // The title of another section is never proposed, and neither of two titles is.
  if (more.length > 0 || known.has(normaliseLabel(text)))
    return [{ ...row, verdict: 'missing', note: instructionFor(texts.slice(0, 4), placeOf(change(''), sources)) }];
  return [{ ...row, verdict: 'different', note: `"${text}" here`, change: change(text) }];
}
