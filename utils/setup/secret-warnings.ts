import { EXPIRES_SOON_MS } from '@/utils/vault/limits';
import { MOST_OTHERS } from '@/utils/vault/pairs';
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
  | 'restarted';

/**
 * Returns the warnings about the Client Secret beside Captured or Not captured. While it is held: the result of its
 * Save was not seen (`asked`), another pair waits for its Save (`otherPair`; `otherAsked` where Save was pressed,
 * `twoPairs` where the selected pair is not saved either), it expires soon (`soon`), another pair will displace the
 * oldest saved one (`full`), and only memory holds it. Once it is gone: why, or that the passphrase is needed. Pure.
 */
export function secretWarnings(view: SetupView, now = Date.now()): SecretWarning[] {
  const { credentials, otherPairs = [], keeping } = view;
  const secret = credentials.find(({ id }) => id === 'clientSecret');
  if (!secret?.captured) {
    if (keeping === 'locked') return ['locked'];
    return secret?.gone ? [secret.gone] : [];
  }
  const remarks: SecretWarning[] = [];
  if (isDueSoon(view, now)) remarks.push('soon');
  if (otherPairs.length >= MOST_OTHERS) remarks.push('full');
  if (secret.asked) remarks.push('asked');
  const open = otherPairs.filter(({ saved }) => !saved);
  if (open.length > 0 && !secret.saved) remarks.push('twoPairs');
  else if (open.length > 0) remarks.push(open.some(({ asked }) => asked) ? 'otherAsked' : 'otherPair');
  // An encrypted copy survives a restart of the browser and of the extension.
  if (keeping !== 'on') remarks.push('memoryOnly');
  return remarks;
}

/** Checks whether a held Client Secret of this Halo address expires within a few minutes. */
export function isDueSoon({ credentials, otherPairs = [] }: SetupView, now: number): boolean {
  return [...credentials, ...otherPairs].some(
    ({ expiresAt }) => expiresAt !== undefined && expiresAt > now && expiresAt - now <= EXPIRES_SOON_MS,
  );
}
