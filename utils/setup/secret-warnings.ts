import { EXPIRES_SOON_MS } from '@/utils/vault/limits';
import { MOST_OTHERS } from '@/utils/vault/pairs';
import type { SetupView } from './types';

/** What an admin should know of the Client Secret, as the last part of a text's key (`secret.…` in the locales). */
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
 * What to say of the Client Secret beside Captured or Not captured. While it is held: that what came of its Save was not
 * seen (`asked`), that another pair waits for its Save (`otherPair`; `otherAsked` where that was pressed, `twoPairs`
 * where the one that counts is not saved either), that its time is nearly over (`soon`), that another pair will displace
 * the oldest saved one (`full`), and that only memory holds it. Once it is gone: why, or that it waits
 * for the passphrase. Pure.
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
  // An encrypted copy outlasts the browser, and the extension's restart.
  if (keeping !== 'on') remarks.push('memoryOnly');
  return remarks;
}

/** Whether a held Client Secret of this Halo address is forgotten within a few minutes. */
export function isDueSoon({ credentials, otherPairs = [] }: SetupView, now: number): boolean {
  return [...credentials, ...otherPairs].some(
    ({ expiresAt }) => expiresAt !== undefined && expiresAt > now && expiresAt - now <= EXPIRES_SOON_MS,
  );
}
