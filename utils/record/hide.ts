import type { CredentialValues } from '../messages';
import { PAIR_SHAPES } from '../vault/shapes';

/** Halo's own are 36 and 73 characters; anything shorter than this could be an ordinary word. */
const SHORTEST = 8;
const HIDDEN = '•••';
const SECRET = new RegExp(PAIR_SHAPES.clientSecret, 'giu');

/**
 * The same thing with every Client ID and Client Secret in its texts made unreadable: somebody may have pasted one into
 * a name field, and a page may show one where a setting is expected. What has the shape of a secret is one, whether it is
 * among these values or not: another pair's, or one that is not captured yet. The servers and the Tenant are parts of Halo's
 * address and no secrets.
 */
export function hideValues<T>(thing: T, { clientId, clientSecret }: CredentialValues): T {
  const values = [clientSecret, clientId].filter((value): value is string => (value ?? '').length >= SHORTEST);
  return hide(thing, [...values, ...values.map(encodeURIComponent)]) as T;
}

function hide(thing: unknown, values: string[]): unknown {
  if (typeof thing === 'string')
    return values.reduce((text, value) => text.replaceAll(value, HIDDEN), thing.replace(SECRET, HIDDEN));
  if (Array.isArray(thing)) return thing.map((one) => hide(one, values));
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, hide(value, values)]));
}
