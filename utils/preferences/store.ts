import { boundedMinutes } from '@/utils/policy/decide';
import { currentPolicy } from '@/utils/policy/read';
import { runExclusive } from '@/utils/run-exclusive';
import { StoredRecords } from '@/utils/stored-records';
import { DEFAULT_LAYOUT, DEFAULT_PREFERENCES, StoredLayout, StoredPreferences } from './schema';
import type { GuideLayout, Preferences } from './types';

const stored = new StoredRecords<Preferences>('local', 'preferences', StoredPreferences);
const layouts = new StoredRecords<GuideLayout>('local', 'look:', StoredLayout);

/** The key of the preferences in `storage.local`. */
export const PREFERENCES_KEY = stored.key();

/** Returns the key of the guide's layout for one Halo address in `storage.local`. */
export function layoutKey(origin: string): string {
  return layouts.key(origin);
}

/** Returns the preferences within the policy's bounds; the defaults where nothing valid is stored. Never throws. */
export async function preferences(): Promise<Preferences> {
  const chosen = (await stored.read().catch(() => null)) ?? DEFAULT_PREFERENCES;
  return { ...chosen, secretMinutes: boundedMinutes(await currentPolicy(), chosen.secretMinutes) };
}

/** Changes some preferences and returns all. The values must be valid. Rejects when the storage refuses. */
export function changePreferences(patch: Partial<Preferences>): Promise<Preferences> {
  return runExclusive(async () => {
    const next = { ...(await preferences()), ...patch };
    await stored.write(next);
    return next;
  });
}

/** Returns the guide's layout in the pages of this Halo address. Never throws. */
export async function guideLayout(origin: string): Promise<GuideLayout> {
  return (await layouts.read(origin).catch(() => null)) ?? DEFAULT_LAYOUT;
}

/** Changes the guide's layout for one Halo address and returns all of it. Rejects when the storage refuses. */
export function changeLayout(origin: string, patch: Partial<GuideLayout>): Promise<GuideLayout> {
  return runExclusive(async () => {
    const next = { ...(await guideLayout(origin)), ...patch };
    await layouts.write(next, origin);
    return next;
  });
}
