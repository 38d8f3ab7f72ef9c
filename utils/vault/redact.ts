import { PAIR_SHAPES } from './shapes';

const HIDDEN = '•••';
const SECRET = new RegExp(PAIR_SHAPES.clientSecret, 'giu');
/** A pasted secret may be broken over lines, or have invisible characters in it. */
const BREAKS = /[\s\p{Cf}]+/gu;

/** Checks whether the text contains a Client Secret by its format, in one piece or broken. */
export function isSecretLike(text: string): boolean {
  return text.replace(BREAKS, '').search(SECRET) >= 0;
}

/**
 * Returns a copy whose texts have these values, and everything with the format of a Client Secret, redacted: one of
 * another pair, or one that was never captured, is a secret too.
 */
export function redact<T>(thing: T, values: readonly string[]): T {
  return hide(thing, [...values, ...values.map(encodeURIComponent)]) as T;
}

function hide(thing: unknown, values: readonly string[]): unknown {
  if (typeof thing === 'string') {
    const text = values.reduce((left, value) => left.replaceAll(value, HIDDEN), thing.replace(SECRET, HIDDEN));
    return isSecretLike(text) ? HIDDEN : text;
  }
  if (Array.isArray(thing)) return thing.map((one) => hide(one, values));
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, hide(value, values)]));
}
