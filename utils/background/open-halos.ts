import { browser } from 'wxt/browser';
import { originOf } from '@/utils/origins';
import { isAllowedHalo } from './sender';

/** Returns the Halo addresses that a tab shows now: the allowed ones, or those that `isWanted` accepts. */
export async function openHalos(isWanted: (origin: string) => Promise<boolean> = isAllowedHalo): Promise<string[]> {
  const tabs = await browser.tabs.query({});
  const origins = [...new Set(tabs.map(({ url }) => originOf(url)).filter((origin) => origin !== null))];
  const wanted = await Promise.all(origins.map(isWanted));
  return origins.filter((_origin, index) => wanted[index]);
}
