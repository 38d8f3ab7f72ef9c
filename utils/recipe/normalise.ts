/**
 * The spelling rules by which a label or value on a page is held against a recipe. Everything here is idempotent and
 * pure; nothing is fuzzy: two texts are one after these rules, or they are two.
 */

/** Characters that take no room (zero-width spaces, soft hyphens, direction marks): a page may hide them anywhere. */
const INVISIBLE = /\p{Cf}/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;

/** Repeats a rule until it changes nothing more: one rule may bare what another one removes. */
function settle(text: string, rule: (text: string) => string): string {
  let before = text;
  let after = rule(before);
  while (after !== before) {
    before = after;
    after = rule(before);
  }
  return after;
}

/** A longer text is no label and no value of a list: it is compared as it is. */
const MOST_CHARACTERS = 10_000;

/** Nearly every text of a page, and what the two costly rules leave alone. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/** Invisible characters out, every run of white space one space, no space at the ends. */
function tidy(text: string): string {
  const levelled = PRINTABLE_ASCII.test(text) ? text : text.replace(INVISIBLE, '').normalize('NFKC');
  return levelled.replace(/\s+/g, ' ').trim();
}

function fold(text: string): string {
  return tidy(
    tidy(text)
      .toLowerCase()
      .replace(SINGLE_QUOTES, "'")
      .replace(DOUBLE_QUOTES, '"')
      .replace(DASHES, '-')
      .replace(/&/g, ' and ')
      // US and UK spellings meet: authorization, authorisation (halo-and-scalepad facts: both occur on one screen).
      .replace(/z/g, 's'),
  );
}

/**
 * The form in which labels are compared: lower case, one kind of space, quote and dash, `&` as "and", z as s, without
 * the star that marks a required field, a trailing colon or a trailing ellipsis.
 *
 * @returns the normalised label; empty when the text holds nothing but marks. Never throws.
 */
export function normaliseLabel(text: string): string {
  if (text.length > MOST_CHARACTERS) return text;
  return settle(text, (label) => withoutTail(fold(label).replace(/^[*\s]+/, '')));
}

/** Removes stars, colons, white space and runs of dots from the end; walks, because a pattern would try them over and over. */
function withoutTail(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text[end - 1] ?? '';
    if (last !== '' && '*: '.includes(last)) end -= 1;
    else if (last === '.' && text[end - 2] === '.') while (text[end - 1] === '.') end -= 1;
    else return text.slice(0, end);
  }
}

/**
 * The form in which the values of lists and read-only rows are compared: as `normaliseLabel`, and without the
 * asterisks around Halo's own entries such as `*No Default Team*`. A text of asterisks alone (a masked value) stays.
 *
 * @returns the normalised value. Never throws.
 */
export function normaliseValue(text: string): string {
  const masked = tidy(text).replace(/\s/g, '');
  return /^\*+$/.test(masked) ? masked : normaliseLabel(text);
}

/** What Halo shows for a permission that was never given; the three mean the same (observed on real role pages). */
const NOTHING_GIVEN = new Set(['not set', 'no', 'no access']);

/**
 * Do two values of a list mean the same: alike after `normaliseValue`, or both of "Not set", "No", "No Access".
 * An empty text means "not read" and equals only another empty text.
 */
export function sameValue(a: string, b: string): boolean {
  const left = normaliseValue(a);
  const right = normaliseValue(b);
  return left === right || (NOTHING_GIVEN.has(left) && NOTHING_GIVEN.has(right));
}

/**
 * Are two names that people gave (a role, an agent, an application) the same. Stricter than `sameValue`: only invisible
 * characters and white space are levelled, because "Lisa" and "Liza", or "API" and "*API*", may be two agents.
 */
export function sameName(a: string, b: string): boolean {
  return tidy(a) === tidy(b);
}
