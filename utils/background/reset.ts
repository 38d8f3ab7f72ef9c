import { browser } from 'wxt/browser';
import { patternOf } from '@/utils/origins';
import { runExclusive } from '@/utils/run-exclusive';
import { broadcastSetup } from './broadcast-setup';
import { clearClipboard } from './clipboard';
import { clearingPermissions } from './clipboard-permission';
import { customAddresses, registerAddresses } from './host-permissions';
import { openHalos } from './open-halos';

/**
 * Resets everything to the state after the first installation: settings, progress, credentials (also encrypted ones),
 * and the permissions for own Halo addresses and the clipboard, from which a copied Client Secret is cleared before.
 * Informs open Halo pages. Rejects when the browser refuses the storage.
 */
export async function reset(): Promise<void> {
  const own = await customAddresses();
  // Nothing could clear it later.
  await clearClipboard().catch(() => undefined);
  await runExclusive(async () => {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    await browser.alarms.clearAll();
  });
  // One by one: an address that the browser does not release must not keep the others.
  for (const origin of own) await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
  await browser.permissions.remove(clearingPermissions()).catch(() => false);
  await registerAddresses();
  for (const origin of await openHalos()) await broadcastSetup(origin);
}
