import { sweep } from '../vault/vault';
import { pushView } from './push';

/** Drops overdue Client Secrets and tells the pages of the Halo addresses that lost theirs. */
export async function expire(): Promise<void> {
  for (const origin of await sweep()) await pushView(origin);
}
