import { preferences } from '../preferences/store';
import type { Pair } from './schema';

/**
 * Returns when the Client Secret of this pair expires, in epoch milliseconds; null when there is none. The limit is the
 * one at its capture, or a longer one chosen since: a shorter one applies to later captures only.
 */
export async function expiryOf({ clientSecret }: Pair): Promise<number | null> {
  if (!clientSecret) return null;
  return clientSecret.at + (clientSecret.minutes ?? (await preferences()).secretMinutes) * 60_000;
}

/** Returns when each of these Client Secrets expires. */
export async function expiryTimesOf(pairs: readonly Pair[]): Promise<number[]> {
  return (await Promise.all(pairs.map(expiryOf))).filter((due) => due !== null);
}
