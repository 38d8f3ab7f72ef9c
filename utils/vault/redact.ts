import { PAIR_SHAPES } from './shapes';

const HIDDEN = '•••';
const SECRET = new RegExp(PAIR_SHAPES.clientSecret, 'giu');
/** A secret that was pasted may be broken over lines, or have signs between that nobody sees. */
const BREAKS = /[\s\p{Cf}]+/gu;

/** Whether the text holds what has the shape of a Client Secret, in one piece or broken. */
export function looksSecret(text: string): boolean {
  return text.replace(BREAKS, '').search(SECRET) >= 0;
}

/**
 * The same thing with these values, and all that has the shape of a Client Secret, made unreadable in its texts: one of
 * another pair, or one that was never captured, is a secret too.
 */
export function redact<T>(thing: T, values: readonly string[]): T {
  return hide(thing, [...values, ...values.map(encodeURIComponent)]) as T;
}

function hide(thing: unknown, values: readonly string[]): unknown {
  if (typeof thing === 'string') {
    const text = values.reduce((left, value) => left.replaceAll(value, HIDDEN), thing.replace(SECRET, HIDDEN));
    return looksSecret(text) ? HIDDEN : text;
  }
  if (Array.isArray(thing)) return thing.map((one) => hide(one, values));
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, hide(value, values)]));
}
