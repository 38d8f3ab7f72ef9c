import { browser } from 'wxt/browser';
import { heldOrigins, readRecord } from '../vault/record';

/**
 * An update of the extension is there. Reloading empties the vault, so while it holds a Client Secret the update is left
 * to the browser's next start; else it is taken at once, as the browser would have done by itself.
 */
export async function takeUpdate(): Promise<void> {
  for (const origin of await heldOrigins()) if ((await readRecord(origin)).clientSecret) return;
  browser.runtime.reload();
}
