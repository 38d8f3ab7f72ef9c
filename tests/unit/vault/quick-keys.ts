import { vi } from 'vitest';

type Crypto = typeof import('@/utils/vault/crypto');

/** Iterations in the tests for each iteration of the product. Fewer iterations only derive a key faster. */
const SHARE = 1 / 1000;

/**
 * Returns the vault's cryptography with keys of 600 iterations instead of 600 000, for `vi.mock`. On a busy machine,
 * the iterations take most of the time of a test. crypto.test.ts tests the keys with all iterations.
 */
export async function cryptoWithQuickKeys(): Promise<Crypto> {
  const real = await vi.importActual<Crypto>('@/utils/vault/crypto');
  return {
    ...real,
    deriveKey: (passphrase, salt, iterations = real.ITERATIONS) => real.deriveKey(passphrase, salt, iterations * SHARE),
  };
}
