import { describe, expect, it } from 'vitest';
import { secretWarnings } from '@/utils/setup/secret-warnings';
import type { CredentialStatus, SetupView } from '@/utils/setup/types';

type Part = Pick<SetupView, 'alternativePairs' | 'encryption'>;
const view = (secret: Partial<CredentialStatus>, rest: Part = {}) =>
  secretWarnings({ credentials: [{ id: 'clientSecret', captured: true, ...secret }], ...rest } as SetupView);
const other = (saved: boolean, saveRequested = false) => ({
  id: 'a',
  saved,
  saveRequested,
  capturedAt: 1,
  expiresAt: 2,
});

describe('what is said of the Client Secret', () => {
  it.each([
    ['held in memory', view({ saved: true }), ['memoryOnly']],
    ['held in memory before the passphrase was given', view({ saved: true }, { encryption: 'locked' }), ['memoryOnly']],
    ['kept on the disk too', view({ saved: true }, { encryption: 'on' }), []],
    [
      'saved, with another one beside',
      view({ saved: true }, { alternativePairs: [other(false)] }),
      ['otherPair', 'memoryOnly'],
    ],
    [
      'saved, with another one beside on which Save was pressed',
      view({ saved: true }, { alternativePairs: [other(false), other(false, true)], encryption: 'on' }),
      ['otherAsked'],
    ],
    ['not seen to be saved', view({ saveRequested: true }, { encryption: 'on' }), ['asked']],
    ['two, none saved', view({}, { alternativePairs: [other(false)], encryption: 'on' }), ['twoPairs']],
    [
      'saved, with an earlier saved one',
      view({ saved: true }, { alternativePairs: [other(true)], encryption: 'on' }),
      [],
    ],
    [
      'forgotten soon',
      secretWarnings(
        {
          credentials: [{ id: 'clientSecret', captured: true, saved: true, expiresAt: 6 * 60_000 }],
          encryption: 'on',
        } as SetupView,
        60_000,
      ),
      ['soon'],
    ],
    [
      'not yet forgotten soon',
      secretWarnings(
        {
          credentials: [{ id: 'clientSecret', captured: true, saved: true, expiresAt: 6 * 60_000 }],
          encryption: 'on',
        } as SetupView,
        59_999,
      ),
      [],
    ],
    [
      'the last of as many as are kept',
      view({ saved: true }, { alternativePairs: Array.from({ length: 7 }, () => other(true)), encryption: 'on' }),
      ['full'],
    ],
    ['never captured', view({ captured: false }), []],
    ['expired', view({ captured: false, gone: 'expired' }), ['expired']],
    ['discarded', view({ captured: false, gone: 'discarded' }), ['discarded']],
    ['lost by a restart', view({ captured: false, gone: 'restarted' }), ['restarted']],
    ['waiting for the passphrase', view({ captured: false, gone: 'restarted' }, { encryption: 'locked' }), ['locked']],
  ])('%s', (_how, warnings, expected) => expect(warnings).toEqual(expected));
});
