import type { CredentialId } from '../recipe/constants';

/**
 * Whether the credentials survive a restart of the browser: no, encrypted and waiting for the passphrase, or encrypted.
 */
export type EncryptionState = 'off' | 'locked' | 'on';

/** Characters of a credential; longer than any real one, so that a page cannot fill the vault. */
export const MAX_VALUE_LENGTH = 2048;

/** Popup, guide and toolbar button warn this long before a Client Secret expires. */
export const EXPIRES_SOON_MS = 5 * 60_000;

/** Characters of a passphrase, after Unicode normalisation; one with fewer different characters is easy to guess. */
export const PASSPHRASE = { min: 12, max: 1024, different: 6 } as const;

/** The result of a passphrase operation, and the state afterwards. Only `off` deletes anything. */
export type PassphraseAnswer =
  | { ok: true; encryption: EncryptionState }
  | {
      ok: false;
      /**
       * `wrong`: not the passphrase; `too-short`: fewer characters than PASSPHRASE.min; `locked`: a new one cannot be
       * set before the old one was entered, or the encryption turned off; `off`: nothing to unlock.
       */
      reason: 'wrong' | 'too-short' | 'locked' | 'off';
      encryption: EncryptionState;
    };

/** SHA-256 (hex) of each value that the vault has now, so that the page knows that this very value is safe. */
export interface CaptureReceipt {
  digests: Partial<Record<CredentialId, string>>;
}

/**
 * Pairs other than the selected one. More than an admin creates within an hour; a limit, so that a page cannot fill
 * the vault.
 */
export const MAX_OTHER_PAIRS = 7;
