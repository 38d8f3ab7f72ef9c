import { currentPolicy } from '@/utils/policy/read';
import { setupOrigins } from '@/utils/setup/store';
import { disableEncryptedStore, encryptionState } from '@/utils/vault/encrypted-store';
import { broadcastSetup } from './broadcast-setup';
import { registerAddresses } from './host-permissions';
import { openHalos } from './open-halos';
import { reachOpenTabs } from './open-tabs';
import { isHalo } from './sender';
import { updateToolbarIcons } from './toolbar-icon';

/**
 * Applies a changed policy to what is stored and open, without a restart: the encrypted copies, the own addresses, the
 * open pages of Halo and the toolbar buttons. A page of a Halo that is no longer allowed is notified and hides its
 * guide.
 */
export async function applyPolicy(): Promise<void> {
  await removeForbiddenCopies();
  await registerAddresses();
  for (const origin of new Set([...(await setupOrigins()), ...(await openHalos(isHalo))])) await broadcastSetup(origin);
  await updateToolbarIcons();
  await reachOpenTabs();
}

/** Deletes the encrypted copies where the policy allows none, also older ones. What is in memory stays. */
export async function removeForbiddenCopies(): Promise<void> {
  if ((await currentPolicy()).passphraseStorage !== false) return;
  if ((await encryptionState()) !== 'off') await disableEncryptedStore();
}
