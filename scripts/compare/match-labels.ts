import { isSimilarLabel } from '@/utils/audit/similar-labels';
import type { Requirement } from '@/utils/recipe/schema';
import { isSameName, ownWords, sameWord, shareOfWords, wordsOf } from './label-words';

/** The smallest share of common words with which a text is a candidate. */
const MIN_SHARE = 0.5;
/** More candidates than this do not help. */
const MAX_CANDIDATES = 4;

/** A name of the table that was not found, by its spellings. */
export interface Wanted<T> {
  what: T;
  spellings: readonly string[];
  /** Whether this label is possible, such as by the kind of its control. */
  allows?: (label: string) => boolean;
}

export interface Rules {
  /**
   * The spellings of all names of the table, also of those that were found: a word of another name means another thing.
   */
  names: readonly (readonly string[])[];
  /** Whether a text is never proposed, however similar it is. */
  isNever: (label: string) => boolean;
  /** Whether the text may lack a word of the name, or have one more, anywhere. */
  allowsPart?: boolean;
  /** Whether a person may choose also among texts that are never proposed, or have a word of another name. */
  namesOthers?: boolean;
}

/** A name's new spelling, or the candidates among which a person decides: none where no text is similar. */
export interface Match {
  label: string | null;
  candidates: string[];
}

/**
 * Returns a function that finds the match of a wanted name. A text is proposed only if it is similar to this name
 * alone, and no other text is. A person decides about a text that is similar to two names, and about two texts for one
 * name.
 */
export function matchLabels<T>(
  wanted: readonly Wanted<T>[],
  labels: readonly string[],
  rules: Rules,
): (what: T) => Match {
  const likely = new Map(
    wanted.map((one) => {
      const own = ownWords(one.spellings, rules.names);
      const others = rules.names
        .filter((name) => !isSameName(name, one.spellings))
        .flatMap((name) => ownWords(name, rules.names));
      const allowed = labels.filter((label) => one.allows?.(label) ?? true);
      return [one.what, allowed.flatMap((label) => likeness(one.spellings, label, own, others, rules))] as const;
    }),
  );
  const isSureOf = (what: T, text: string) => likely.get(what)?.some((one) => one.isSure && one.label === text);
  return (what) => {
    const texts = likely.get(what) ?? [];
    const spellings = wanted.find((one) => one.what === what)?.spellings ?? [];
    const [first, ...more] = texts.filter(({ isSure }) => isSure);
    const isOfOther = wanted.some(
      (one) => first && isSureOf(one.what, first.label) && !isSameName(one.spellings, spellings),
    );
    if (first && more.length === 0 && !isOfOther) return { label: first.label, candidates: [] };
    const near = [...texts].sort((a, b) => Number(b.isSure) - Number(a.isSure) || b.share - a.share);
    return { label: null, candidates: near.slice(0, MAX_CANDIDATES).map(({ label }) => label) };
  };
}

interface Likely {
  label: string;
  /** Whether it may be proposed. */
  isSure: boolean;
  share: number;
}

function likeness(
  spellings: readonly string[],
  label: string,
  own: readonly string[],
  others: readonly string[],
  { isNever, allowsPart = false, namesOthers = false }: Rules,
): Likely[] {
  const words = wordsOf(label);
  const share = Math.max(...spellings.map((spelling) => shareOfWords(wordsOf(spelling), words)));
  const isLike = isSimilar(spellings, label);
  if (!isLike && (share < MIN_SHARE || !words.some((word) => own.some((one) => sameWord(one, word))))) return [];
  const isOther = words.some((word) => others.some((one) => sameWord(one, word)));
  const isFree = !isOther && !isNever(label);
  if (!isFree && !namesOthers) return [];
  const isPart = allowsPart && spellings.some((spelling) => isPartOf(wordsOf(spelling), words));
  return [{ label, share, isSure: (isLike || isPart) && isFree }];
}

/** Checks whether one of two lists has all words of the other. */
function isPartOf(a: readonly string[], b: readonly string[]): boolean {
  const has = (all: readonly string[], some: readonly string[]) =>
    some.every((word) => all.some((other) => sameWord(other, word)));
  return has(a, b) || has(b, a);
}

/** Checks whether the guide itself would suggest this text to the admin. */
function isSimilar([name = '', ...synonyms]: readonly string[], label: string): boolean {
  return isSimilarLabel({ name, synonyms } as unknown as Requirement, label);
}
