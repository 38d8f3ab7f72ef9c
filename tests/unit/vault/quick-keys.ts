import { vi } from 'vitest';

type Crypto = typeof import('@/utils/vault/crypto');

/** Rounds of the tests for each round of the product. Rounds change how long a key takes, and nothing else of it. */
const SHARE = 1 / 1000;

/**
 * Returns the vault's cryptography with keys of 600 rounds instead of 600 000, for `vi.mock`: on a busy machine, the rounds
 * take most of the time of a test. crypto.test.ts tests the keys with all rounds.
 */
export async function cryptoWithQuickKeys(): Promise<Crypto> {
  const real = await vi.importActual<Crypto>('@/utils/vault/crypto');
  return {
    ...real,
    deriveKey: (passphrase, salt, iterations = real.ITERATIONS) => real.deriveKey(passphrase, salt, iterations * SHARE),
  };
}
