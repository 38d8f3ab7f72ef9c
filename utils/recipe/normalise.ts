/**
 * The normalisation by which a label or value on a page is compared with a recipe. Everything here is idempotent and
 * pure, and nothing is fuzzy.
 */

/** Characters without width (zero-width spaces, soft hyphens, direction marks); a page may have them anywhere. */
const INVISIBLE = /\p{Cf}/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;

/** Repeats a rule until it changes nothing: one rule may expose what another one removes. */
function settle(text: string, rule: (text: string) => string): string {
  let before = text;
  let after = rule(before);
  while (after !== before) {
    before = after;
    after = rule(before);
  }
  return after;
}

/** A text with more characters is neither a label nor a value of a list; it is compared unchanged. */
const MAX_LENGTH = 10_000;

/** Nearly every text of a page; the two costly rules do not change it. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/** Removes invisible characters, collapses white space, and trims. */
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
      // US and UK spellings: both "authorization" and "authorisation" occur on one screen (docs/halo-ui.md 6).
      .replace(/z/g, 's'),
  );
}

/**
 * Returns the form in which labels are compared: lower case, one kind of space, quote and dash, `&` as "and", z as s,
 * without the star of a required field, a trailing colon or a trailing ellipsis.
 *
 * @returns The normalised label; empty when the text has nothing but such signs. Never throws.
 */
export function normaliseLabel(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  return settle(text, (label) => withoutTail(fold(label).replace(/^[*\s]+/, '')));
}

/** Removes stars, colons, white space and runs of dots from the end. A loop, because a pattern would backtrack. */
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
 * Returns the form in which values of lists and read-only rows are compared: as `normaliseLabel`, and without the
 * asterisks around Halo's own entries such as `*No Default Team*`. A text of asterisks alone (a masked value) stays.
 *
 * @returns The normalised value. Never throws.
 */
export function normaliseValue(text: string): string {
  const masked = tidy(text).replace(/\s/g, '');
  return /^\*+$/.test(masked) ? masked : normaliseLabel(text);
}

/** What Halo shows for a permission that was never granted; the three mean the same (docs/halo-ui.md 2.6). */
const NO_ACCESS = new Set(['not set', 'no', 'no access']);

/**
 * Checks whether two values of a list mean the same: equal after `normaliseValue`, or both of "Not set", "No", "No
 * Access". An empty text means "not read" and equals only another empty text.
 */
export function sameValue(a: string, b: string): boolean {
  const left = normaliseValue(a);
  const right = normaliseValue(b);
  return left === right || (NO_ACCESS.has(left) && NO_ACCESS.has(right));
}

/**
 * Checks whether two names of a role, an agent or an application are the same. Stricter than `sameValue`: it ignores
 * only invisible characters and white space, because "Lisa" and "Liza", or "API" and "*API*", may be two agents.
 */
export function sameName(a: string, b: string): boolean {
  return tidy(a) === tidy(b);
}
