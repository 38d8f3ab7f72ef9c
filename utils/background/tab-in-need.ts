import { type Browser, browser } from 'wxt/browser';
import { settledWithin } from '@/utils/dom/wait';
import type { GuideMessage } from '@/utils/messages/from-background';
import type { Overview } from '@/utils/messages/overview';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { haloAddress } from '../halo/address';
import { reachTab } from './open-tabs';
import { isAllowedHalo } from './sender';
import { askTab, isAsleep } from './tabs';

/** An injected script answers within this time; otherwise the admin must reload the page. */
const SCRIPT_TIMEOUT_MS = 1500;
const RETRY_INTERVAL_MS = 150;
const PING_TIMEOUT_MS = 500;

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
  for (let waited = 0; waited < SCRIPT_TIMEOUT_MS; waited += RETRY_INTERVAL_MS) {
    if (await answers()) return false;
    await pause(RETRY_INTERVAL_MS);
  }
  return true;
}

async function hasRunningScript(id: number): Promise<boolean> {
  return (await askTab(id, { type: 'find-form', fields: [] }, { within: PING_TIMEOUT_MS })) !== undefined;
}

async function answersPing(id: number): Promise<boolean> {
  const message: GuideMessage = { type: 'guide-here' };
  const answer = browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
  return (await settledWithin(answer, { within: PING_TIMEOUT_MS })) === true;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
