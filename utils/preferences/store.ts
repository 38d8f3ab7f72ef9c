import { browser } from 'wxt/browser';
import { runExclusive } from '@/utils/run-exclusive';
import { writeLocalStorage } from '@/utils/vault/local-storage';
import { DEFAULT_LAYOUT, DEFAULT_PREFERENCES, StoredLayout, StoredPreferences } from './schema';
import type { GuideLayout, Preferences } from './types';

/** The key of the preferences in `storage.local`. */
export const PREFERENCES_KEY = 'preferences';

/** Returns the key of the guide's layout for one Halo address in `storage.local`. */
export function layoutKey(origin: string): string {
  return `look:${origin}`;
}

/** Returns the preferences; the defaults where nothing valid is stored. Never throws. */
export async function preferences(): Promise<Preferences> {
  const parsed = StoredPreferences.safeParse(await stored(PREFERENCES_KEY));
  return parsed.success ? parsed.data : DEFAULT_PREFERENCES;
}

/** Changes some preferences and returns all. The values must be valid. Rejects when the storage refuses. */
export function changePreferences(patch: Partial<Preferences>): Promise<Preferences> {
  return runExclusive(async () => {
    const next = { ...(await preferences()), ...patch };
    await writeLocalStorage({ [PREFERENCES_KEY]: next });
    return next;
  });
}

/** Returns the guide's layout in the pages of this Halo address. Never throws. */
export async function guideLayout(origin: string): Promise<GuideLayout> {
  const parsed = StoredLayout.safeParse(await stored(layoutKey(origin)));
  return parsed.success ? parsed.data : DEFAULT_LAYOUT;
}

/** Changes the guide's layout for one Halo address and returns all of it. Rejects when the storage refuses. */
export function changeLayout(origin: string, patch: Partial<GuideLayout>): Promise<GuideLayout> {
  return runExclusive(async () => {
    const next = { ...(await guideLayout(origin)), ...patch };
    await writeLocalStorage({ [layoutKey(origin)]: next });
    return next;
  });
}

async function stored(key: string): Promise<unknown> {
  const found = await browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return found[key];
}
