/** How the credentials are kept over the browser's end: not at all, encrypted and waiting for the passphrase, or encrypted. */
export type EncryptionState = 'off' | 'locked' | 'on';

/** Characters of a credential; longer than any real one, so that a page cannot fill the vault. */
export const VALUE_MAX = 2048;

/** How long before a Client Secret is forgotten popup, guide and toolbar say so. */
export const EXPIRES_SOON_MS = 5 * 60_000;

/** Characters of a passphrase, after Unicode normalisation, and fewer different ones than this are easy to guess. */
export const PASSPHRASE = { min: 12, max: 1024, different: 6 } as const;

/** What became of a passphrase, and how the keeping stands afterwards. Nothing is deleted but by `off`. */
export type PassphraseAnswer =
  | { ok: true; keeping: EncryptionState }
  | {
      ok: false;
      /**
       * `wrong`: not the passphrase; `too-short`: fewer characters than PASSPHRASE.min; `locked`: a new one cannot be set
       * before the old one was given, or the keeping turned off; `off`: nothing to unlock.
       */
      reason: 'wrong' | 'too-short' | 'locked' | 'off';
      keeping: EncryptionState;
    };
