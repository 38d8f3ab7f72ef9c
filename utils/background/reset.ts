import { browser } from 'wxt/browser';
import { runExclusive } from '@/utils/run-exclusive';
import { broadcastSetup } from './broadcast-setup';
import { customAddresses, registerAddresses } from './host-permissions';
import { patternOf } from './hosts';
import { openHalos } from './open-halos';

/**
 * Everything as after the first installation: settings, progress, credentials (those kept under a passphrase too), and the
 * own Halo addresses are given back to the browser. Open Halo pages are told. Rejects when the browser refuses the storage.
 */
export async function reset(): Promise<void> {
  const own = await customAddresses();
  await runExclusive(async () => {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    await browser.alarms.clearAll();
  });
  // One by one: a single address that the browser holds on to must not keep the others.
  for (const origin of own) await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
  await registerAddresses();
  for (const origin of await openHalos()) await broadcastSetup(origin);
}
