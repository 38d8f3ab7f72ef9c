import { dueSoon, sweep } from '@/utils/vault/vault';
import { broadcastSetup } from './broadcast-setup';

/** Drops expired Client Secrets and informs the pages of the Halo addresses that lost theirs. */
export async function expireSecrets(): Promise<void> {
  for (const origin of await sweep()) await broadcastSetup(origin);
}

/** Informs the pages of the Halo addresses of which a Client Secret expires soon. */
export async function warn(): Promise<void> {
  for (const origin of await dueSoon()) await broadcastSetup(origin);
}
