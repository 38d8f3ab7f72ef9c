import type { SetupView } from './types';

/** What an admin should know of the Client Secret, as the last part of a text's key (`secret.…` in the locales). */
export type SecretRemark = 'memoryOnly' | 'otherPair' | 'twoPairs' | 'locked' | 'expired' | 'discarded' | 'restarted';

/**
 * What to say of the Client Secret beside Captured or Not captured. While it is held: that another pair waits for its
 * Save (`otherPair`; `twoPairs` where the one that counts is not saved either), and that only memory holds it. Once it
 * is gone: why, or that it waits for the passphrase. Pure.
 */
export function secretRemarks({ credentials, otherPairs = [], keeping }: SetupView): SecretRemark[] {
  const secret = credentials.find(({ id }) => id === 'clientSecret');
  if (!secret?.captured) {
    if (keeping === 'locked') return ['locked'];
    return secret?.gone ? [secret.gone] : [];
  }
  const remarks: SecretRemark[] = [];
  if (otherPairs.some(({ saved }) => !saved)) remarks.push(secret.saved ? 'otherPair' : 'twoPairs');
  // An encrypted copy outlasts the browser, and the extension's restart.
  if (keeping !== 'on') remarks.push('memoryOnly');
  return remarks;
}
