import { browser } from 'wxt/browser';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { isAgentApp } from '../halo/address';
import { HALO_SCRIPT, SCALEPAD_SCRIPT } from './host-permissions';
import { isAllowedHalo } from './sender';

/** In `storage.session`, which ends with the browser and with every reload, update or disabling of the extension. */
const REACHED = 'open-tabs-reached';

/**
 * Injects the content scripts into open tabs of Halo and ScalePad: Chromium runs them only in pages that load after the
 * extension was installed, updated or enabled, and every browser only after a site was granted. A script that is
 * already there does nothing the second time. Tabs are not awaited: a frozen one runs its script when it wakes.
 */
export async function reachOpenTabs(): Promise<void> {
  for (const { id, url, discarded } of await browser.tabs.query({})) {
    if (id !== undefined && url !== undefined && !discarded) void reachTab(id, url);
  }
}

/** Does the same for one tab. Never rejects; resolves only when the tab is awake. */
export async function reachTab(tabId: number, url: string): Promise<void> {
  const script = await scriptFor(url);
  if (script === null) return;
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: [script] }).catch(() => undefined);
}

/** Does the same once for every start of the extension; the background itself starts much more often. */
export async function reachOpenTabsOnce(): Promise<void> {
  const { [REACHED]: reached } = await browser.storage.session.get(REACHED);
  if (reached === true) return;
  await browser.storage.session.set({ [REACHED]: true });
  await reachOpenTabs();
}

async function scriptFor(url: string) {
  const origin = originOf(url) ?? '';
  if (isScalePadOrigin(origin)) return `/${SCALEPAD_SCRIPT}` as const;
  return isAgentApp(new URL(url)) && (await isAllowedHalo(origin)) ? (`/${HALO_SCRIPT}` as const) : null;
}
