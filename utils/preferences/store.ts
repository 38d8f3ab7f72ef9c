import { browser } from 'wxt/browser';
import { serial } from '@/utils/run-exclusive';
import { writeLocal } from '@/utils/vault/local-storage';
import { FIRST_LOOK, FIRST_PREFERENCES, StoredLook, StoredPreferences } from './schema';
import type { GuideLook, Preferences } from './types';

/** Where the preferences lie in `storage.local`. */
export const PREFERENCES_KEY = 'preferences';

/** Where the guide's look in the pages of one Halo address lies in `storage.local`. */
export function lookKey(origin: string): string {
  return `look:${origin}`;
}

/** What the admin chose; what holds at first where nothing sound is stored. Never throws. */
export async function preferences(): Promise<Preferences> {
  const parsed = StoredPreferences.safeParse(await stored(PREFERENCES_KEY));
  return parsed.success ? parsed.data : FIRST_PREFERENCES;
}

/** Changes some of the preferences and gives them all. The values must be sound. Rejects when the storage refuses. */
export function changePreferences(patch: Partial<Preferences>): Promise<Preferences> {
  return serial(async () => {
    const next = { ...(await preferences()), ...patch };
    await writeLocal({ [PREFERENCES_KEY]: next });
    return next;
  });
}

/** How the guide stands in the pages of this Halo address. Never throws. */
export async function guideLook(origin: string): Promise<GuideLook> {
  const parsed = StoredLook.safeParse(await stored(lookKey(origin)));
  return parsed.success ? parsed.data : FIRST_LOOK;
}

/** Changes how the guide stands in one Halo's pages and gives all of it. Rejects when the storage refuses. */
export function changeLook(origin: string, patch: Partial<GuideLook>): Promise<GuideLook> {
  return serial(async () => {
    const next = { ...(await guideLook(origin)), ...patch };
    await writeLocal({ [lookKey(origin)]: next });
    return next;
  });
}

async function stored(key: string): Promise<unknown> {
  const found = await browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return found[key];
}
