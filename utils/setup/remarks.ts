import type { SetupView } from './types';

/** What an admin should know of the Client Secret, as the last part of a text's key (`secret.…` in the locales). */
export type SecretRemark =
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
 * where the one that counts is not saved either), and that only memory holds it. Once it is gone: why, or that it waits
 * for the passphrase. Pure.
 */
export function secretRemarks({ credentials, otherPairs = [], keeping }: SetupView): SecretRemark[] {
  const secret = credentials.find(({ id }) => id === 'clientSecret');
  if (!secret?.captured) {
    if (keeping === 'locked') return ['locked'];
    return secret?.gone ? [secret.gone] : [];
  }
  const remarks: SecretRemark[] = [];
  if (secret.asked) remarks.push('asked');
  const open = otherPairs.filter(({ saved }) => !saved);
  if (open.length > 0 && !secret.saved) remarks.push('twoPairs');
  else if (open.length > 0) remarks.push(open.some(({ asked }) => asked) ? 'otherAsked' : 'otherPair');
  // An encrypted copy outlasts the browser, and the extension's restart.
  if (keeping !== 'on') remarks.push('memoryOnly');
  return remarks;
}
