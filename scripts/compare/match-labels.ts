import leven from 'leven';
import { isSimilarLabel } from '@/utils/audit/similar-labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';

/** Two labels with less in common than this are not proposed as one. */
const LEAST = 0.5;
/** What the guide itself would suggest to the admin counts as more than any share of words. */
const LIKELY = 1;

/** A name of the table that was not found, by its spellings. */
export interface Wanted<T> {
  what: T;
  spellings: readonly string[];
  /** Whether this label could be it at all, such as by the kind of its control. */
  allows?: (label: string) => boolean;
}

/** Returns for each wanted name the label that is probably its new spelling; each label once, the best pairs first. */
export function likelyLabels<T>(wanted: readonly Wanted<T>[], labels: readonly string[]): Map<T, string> {
  const pairs = wanted.flatMap((one) =>
    labels
      .filter((label) => one.allows?.(label) ?? true)
      .map((label) => ({ one, label, score: likeness(one.spellings, label) })),
  );
  const found = new Map<T, string>();
  const used = new Set<string>();
  for (const { one, label, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < LEAST || found.has(one.what) || used.has(label)) continue;
    found.set(one.what, label);
    used.add(label);
  }
  return found;
}

/** Returns how alike a label and some spellings are: over 1 where the guide would suggest it, else the share of words. */
function likeness(spellings: readonly string[], label: string): number {
  const [name = '', ...synonyms] = spellings;
  const key = normaliseLabel(label);
  const best = Math.max(...spellings.map((spelling) => shareOfWords(normaliseLabel(spelling), key)));
  return isSimilarLabel({ name, synonyms } as unknown as Requirement, label) ? LIKELY + best : best;
}

function shareOfWords(a: string, b: string): number {
  const [left, right] = [a.split(/[\s:]+/u), b.split(/[\s:]+/u)];
  const rest = [...right];
  let common = 0;
  for (const word of left) {
    const at = rest.findIndex((other) => leven(word, other) <= Math.max(word.length, other.length) * 0.3);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}
