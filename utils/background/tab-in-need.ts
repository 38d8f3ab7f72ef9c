import { type Browser, browser } from 'wxt/browser';
import type { GuideMessage } from '@/utils/messages/from-background';
import type { Overview } from '@/utils/messages/overview';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { haloAddress } from '../halo/address';
import { reachTab } from './open-tabs';
import { isAllowedHalo } from './sender';
import { askTab, isAsleep } from './tabs';

/** An injected script answers within this time; after that the page must be reloaded. */
const LOAD_MS = 1500;
const PAUSE_MS = 150;
const PING_MS = 500;

/**
 * Returns the tab that needs the admin: the active one when it is a page of the setup, or ScalePad, that the scripts
 * cannot reach; otherwise a sleeping ScalePad tab. Tries to inject the script first.
 */
export async function tabInNeed(): Promise<Overview['tab']> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (active && (await isUnreached(active))) return { id: active.id ?? -1, needs: 'reload' };
  const sleeping = (await browser.tabs.query({})).find(
    (tab) => isScalePadOrigin(originOf(tab.url) ?? '') && isAsleep(tab),
  );
  return sleeping?.id === undefined ? undefined : { id: sleeping.id, needs: 'wake' };
}

async function isUnreached({ id, url, status }: Browser.tabs.Tab): Promise<boolean> {
  if (id === undefined || url === undefined || status !== 'complete') return false;
  const origin = originOf(url) ?? '';
  const isScalePad = isScalePadOrigin(origin);
  if (!isScalePad && !(haloAddress(new URL(url)) && (await isAllowedHalo(origin)))) return false;
  const answers = () => (isScalePad ? hasRunningScript(id) : answersPing(id));
  if (await answers()) return false;
  await reachTab(id, url);
  for (let waited = 0; waited < LOAD_MS; waited += PAUSE_MS) {
    if (await answers()) return false;
    await pause(PAUSE_MS);
  }
  return true;
}

async function hasRunningScript(id: number): Promise<boolean> {
  return (await askTab(id, { type: 'find-form', fields: [] }, { within: PING_MS })) !== undefined;
}

async function answersPing(id: number): Promise<boolean> {
  const message: GuideMessage = { type: 'guide-here' };
  const answer = browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
  return (await Promise.race([answer, pause(PING_MS)])) === true;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
