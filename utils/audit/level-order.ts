import type { Reading } from '@/utils/form-controls/types';
import { isLevel, isLower } from '@/utils/halo/privilege-levels';
import { normaliseValue, sameValue } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';
import type { FlagWords } from './target-value';

/**
 * Checks whether Apply may replace the present value, so that it lowers nobody's rights without their consent:
 *
 * | requirement | may be replaced |
 * | --- | --- |
 * | text, list | always: a name is the record's own, a list keeps what it has |
 * | choice without an order (a login type, a team, work hours) | always: no value is above another |
 * | choice on a role, or with higher values in the recipe | nothing set, "No Access" and the like, or a level that is known to be lower |
 * | boolean | on or off, Yes or No, nothing set, or a "No" with a note; a third word is not known |
 *
 * A value that cannot be read is not replaced, except for a list, which keeps what it has.
 */
export function mayReplace(requirement: Requirement, reading: Reading, words: FlagWords): boolean {
  const { on, text, unreadable } = reading;
  if (unreadable) return requirement.kind === 'list';
  if (text === null || on !== null) return true;
  switch (requirement.kind) {
    case 'text':
    case 'list':
      return true;
    case 'boolean':
      return [...words.yes, ...words.no, ...words.unset].some((word) => same(word, text)) || isRemarked(text, words.no);
    case 'choice': {
      if (!hasOrder(requirement)) return true;
      if ([...words.unset, ...words.no].some((word) => same(word, text))) return true;
      const wanted = typeof requirement.value === 'string' ? [requirement.value, ...requirement.alternatives] : [];
      return wanted.some((level) => isLower(text, level));
    }
  }
}

/**
 * Checks whether a reading can be understood. It cannot where the page draws a right as a picture, or writes it in words
 * that are neither a known level nor Yes or No: it may still be the wanted value.
 */
export function isUnderstood(requirement: Requirement, { on, text, unreadable }: Reading, words: FlagWords): boolean {
  if (unreadable) return false;
  const known = (list: readonly string[]) => text !== null && list.some((word) => same(word, text));
  switch (requirement.kind) {
    case 'text':
    case 'list':
      return true;
    case 'boolean':
      return on !== null || known([...words.yes, ...words.no, ...words.unset]) || isRemarked(text ?? '', words.no);
    case 'choice':
      if (!hasOrder(requirement)) return text !== null;
      return known([...words.no, ...words.unset]) || (text !== null && isLevel(text));
  }
}

/** Checks whether the values of a choice are ordered: all on a role grant rights, and where the recipe says so. */
function hasOrder({ page, exceeding: higher }: Extract<Requirement, { kind: 'choice' }>): boolean {
  return page === 'role' || higher.length > 0;
}

function same(word: string, text: string): boolean {
  return sameValue(word, text);
}

/** Checks whether a text is a No with a note, such as "No - scope to own team". */
function isRemarked(text: string, no: readonly string[]): boolean {
  const [word, ...rest] = normaliseValue(text).split(/ ?[-(,:] ?/u);
  return rest.length > 0 && no.some((one) => normaliseValue(one) === word);
}
