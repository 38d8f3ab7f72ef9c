import { dueSoon, sweep } from '@/utils/vault/vault';
import { pushView } from './broadcast-setup';

/** Drops overdue Client Secrets and tells the pages of the Halo addresses that lost theirs. */
export async function expire(): Promise<void> {
  for (const origin of await sweep()) await pushView(origin);
}

/** Tells the pages of the Halo addresses of which a Client Secret is forgotten soon. */
export async function warn(): Promise<void> {
  for (const origin of await dueSoon()) await pushView(origin);
}
