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

describe('the warnings about a Client Secret that is', () => {
  it.each([
    ['held in memory', view({ saved: true }), ['memoryOnly']],
    [
      'held in memory before the passphrase was entered',
      view({ saved: true }, { encryption: 'locked' }),
      ['memoryOnly'],
    ],
    ['also on the disk', view({ saved: true }, { encryption: 'on' }), []],
    [
      'saved, with an unsaved one in addition',
      view({ saved: true }, { alternativePairs: [other(false)] }),
      ['otherPair', 'memoryOnly'],
    ],
    [
      'saved, with another one for which Save was requested',
      view({ saved: true }, { alternativePairs: [other(false), other(false, true)], encryption: 'on' }),
      ['otherAsked'],
    ],
    ['requested to be saved, without a known result', view({ saveRequested: true }, { encryption: 'on' }), ['asked']],
    ['one of two, none saved', view({}, { alternativePairs: [other(false)], encryption: 'on' }), ['twoPairs']],
    [
      'saved, with an earlier saved one',
      view({ saved: true }, { alternativePairs: [other(true)], encryption: 'on' }),
      [],
    ],
    [
      'about to expire',
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
      'not yet about to expire',
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
      'the last one that the vault can hold',
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
