import { setupOrigins } from '@/utils/setup/store';
import { heldOrigins } from '@/utils/vault/entry';

/**
 * The Halo addresses that are known: those with a setup, the one that the admin acted on last first; then those of which
 * values are held and nothing was pressed.
 */
export async function knownOrigins(): Promise<string[]> {
  return [...new Set([...(await setupOrigins()), ...(await heldOrigins())])];
}
