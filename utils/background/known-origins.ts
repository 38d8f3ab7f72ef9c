import { setupOrigins } from '@/utils/setup/store';
import { capturedOrigins } from '@/utils/vault/entry';

/**
 * Returns the known Halo addresses: those with a setup, the one that the admin acted on last first; then those of
 * which only values are captured.
 */
export async function knownOrigins(): Promise<string[]> {
  return [...new Set([...(await setupOrigins()), ...(await capturedOrigins())])];
}
