import { EXPIRES_SOON_MS, MAX_OTHER_PAIRS } from '@/utils/vault/limits';
import type { SetupView } from './types';

/** What an admin should know about the Client Secret, as the last part of a text's key (`secret.…` in the locales). */
export type SecretWarning =
  | 'soon'
  | 'full'
  | 'memoryOnly'
  | 'asked'
  | 'otherPair'
  | 'otherAsked'
  | 'twoPairs'
  | 'locked'
  | 'expired'
  | 'discarded'
  | 'replaced'
  | 'restarted';

/**
 * Returns the warnings about the Client Secret next to Captured or Not captured. Pure.
 *
 * | warning | meaning |
 * | --- | --- |
 * | `asked` | Save was pressed, and its result is not known |
 * | `otherPair`, `otherAsked` | another pair is not saved; its Save was pressed |
 * | `twoPairs` | neither the selected pair nor another one is saved |
 * | `soon` | it expires soon |
 * | `full` | the next pair displaces the oldest saved one |
 * | `memoryOnly` | it is only in memory |
 * | the others | it is not captured: why, or that the passphrase is needed |
 */
export function secretWarnings(view: SetupView, now = Date.now()): SecretWarning[] {
  const { credentials, alternativePairs = [], encryption } = view;
  const secret = credentials.find(({ id }) => id === 'clientSecret');
  if (!secret?.captured) {
    if (encryption === 'locked') return ['locked'];
    return secret?.gone ? [secret.gone] : [];
  }
  const warnings: SecretWarning[] = [];
  if (expiresSoon(view, now)) warnings.push('soon');
  if (alternativePairs.length >= MAX_OTHER_PAIRS) warnings.push('full');
  if (secret.saveRequested) warnings.push('asked');
  const open = alternativePairs.filter(({ saved }) => !saved);
  if (open.length > 0 && !secret.saved) warnings.push('twoPairs');
  else if (open.length > 0) warnings.push(open.some(({ saveRequested }) => saveRequested) ? 'otherAsked' : 'otherPair');
  // An encrypted copy survives a restart of the browser and of the extension.
  if (encryption !== 'on') warnings.push('memoryOnly');
  return warnings;
}

/** Checks whether a captured Client Secret of this Halo address expires within a few minutes. */
export function expiresSoon({ credentials, alternativePairs = [] }: SetupView, now: number): boolean {
  return [...credentials, ...alternativePairs].some(
    ({ expiresAt }) => expiresAt !== undefined && expiresAt > now && expiresAt - now <= EXPIRES_SOON_MS,
  );
}
