import * as z from 'zod/mini';
import { EXPIRY, type GuideLayout, type Preferences } from './types';

const px = z.number().check(z.gte(0), z.lte(10_000));
const minutes = z.int().check(z.gte(EXPIRY.min), z.lte(EXPIRY.max));

/** Preferences in storage or in a file: missing or invalid ones have their defaults. */
export const StoredPreferences = z.object({
  secretMinutes: z.catch(minutes, EXPIRY.default),
  wipeAfterFill: z.catch(z.boolean(), true),
  markers: z.catch(z.boolean(), true),
  motion: z.catch(z.enum(['system', 'reduced']), 'system'),
});

/** A change of some preferences. */
export const PreferencesPatch = z.partial(
  z.object({
    secretMinutes: minutes,
    wipeAfterFill: z.boolean(),
    markers: z.boolean(),
    motion: z.enum(['system', 'reduced']),
  }),
);

/** The guide's layout in storage or in a file. */
export const StoredLayout = z.object({
  off: z.catch(z.boolean(), false),
  collapsed: z.catch(z.boolean(), false),
  place: z.catch(z.nullable(z.object({ right: px, bottom: px })), null),
});

/** A change of the guide's layout. */
export const LayoutPatch = z.partial(
  z.object({ off: z.boolean(), collapsed: z.boolean(), place: z.nullable(z.object({ right: px, bottom: px })) }),
);

/** The preferences before the admin changes any. */
export const DEFAULT_PREFERENCES: Preferences = StoredPreferences.parse({});
export const DEFAULT_LAYOUT: GuideLayout = StoredLayout.parse({});
