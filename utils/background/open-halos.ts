import { browser } from 'wxt/browser';
import { isAllowedHalo } from '@/utils/messaging/sender';
import { originOf } from '@/utils/origins';

/** Returns the Halo addresses that a tab shows now. */
export async function openHalos(): Promise<string[]> {
  const tabs = await browser.tabs.query({});
  const origins = [...new Set(tabs.map(({ url }) => originOf(url)).filter((origin) => origin !== null))];
  const allowed = await Promise.all(origins.map(isAllowedHalo));
  return origins.filter((_origin, index) => allowed[index]);
}
