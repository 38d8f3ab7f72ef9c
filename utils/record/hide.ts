import type { CredentialValues } from '../messages';

/** Halo's own are 36 and 73 characters; anything shorter than this could be an ordinary word. */
const SHORTEST = 8;
const HIDDEN = '•••';

/**
 * The same thing with every Client ID and Client Secret in its texts made unreadable: somebody may have pasted one into
 * a name field, and a page may show one where a setting is expected. The servers and the Tenant are parts of Halo's
 * address and no secrets.
 */
export function hideValues<T>(thing: T, { clientId, clientSecret }: CredentialValues): T {
  const values = [clientSecret, clientId].filter((value): value is string => (value ?? '').length >= SHORTEST);
  if (values.length === 0) return thing;
  return hide(thing, [...values, ...values.map(encodeURIComponent)]) as T;
}

function hide(thing: unknown, values: string[]): unknown {
  if (typeof thing === 'string') return values.reduce((text, value) => text.replaceAll(value, HIDDEN), thing);
  if (Array.isArray(thing)) return thing.map((one) => hide(one, values));
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, hide(value, values)]));
}
