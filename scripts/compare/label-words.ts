import leven from 'leven';
import { normaliseLabel } from '@/utils/recipe/normalise';

/** Two words are the same if at most this share of the longer one must be changed to get the other. */
const MAX_CHANGED_SHARE = 0.3;

/** Returns the words of a label, normalised for the comparison. */
export function wordsOf(label: string): string[] {
  return normaliseLabel(label)
    .split(/[\s:]+/u)
    .filter((word) => word !== '');
}

/** Checks whether two words are the same, except for some letters. */
export function sameWord(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const most = longer * MAX_CHANGED_SHARE;
  return a === b || (Math.abs(a.length - b.length) <= most && leven(a, b) <= most);
}

/** Returns the share of words that two labels have in common: 1 for all, 0 for none. */
export function shareOfWords(left: readonly string[], right: readonly string[]): number {
  const unmatched = [...right];
  let common = 0;
  for (const word of left) {
    const at = unmatched.findIndex((other) => sameWord(word, other));
    if (at < 0) continue;
    unmatched.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length || 1);
}

/**
 * Checks whether two names are for one setting: two recipes can have the same setting, each with its own name for it.
 */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const keys = new Set(a.map(normaliseLabel));
  return b.some((spelling) => keys.has(normaliseLabel(spelling)));
}

/** Returns the words of a name's spellings that no other name of the table has: "contracts", but not "access level". */
export function ownWords(spellings: readonly string[], names: readonly (readonly string[])[]): string[] {
  const otherWords = names.filter((name) => !isSameName(name, spellings)).flatMap((name) => name.flatMap(wordsOf));
  const own = [...new Set(spellings.flatMap(wordsOf))];
  return own.filter((word) => !otherWords.some((other) => sameWord(word, other)));
}
