/** How the credentials are kept over the browser's end: not at all, encrypted and waiting for the passphrase, or encrypted. */
export type Keeping = 'off' | 'locked' | 'on';

/** Characters of a passphrase, after Unicode normalisation. */
export const PASSPHRASE = { min: 12, max: 1024 } as const;
