import { browser } from 'wxt/browser';

/** How long the Client Secret is kept after its capture, in minutes. */
export const EXPIRY = { default: 30, min: 5, max: 480 } as const;

const KEY = 'settings:secret-minutes';

/** Minutes until the Client Secret is forgotten; the default when nothing sound is stored. Never throws. */
export async function secretMinutes(): Promise<number> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  const minutes = stored[KEY];
  return isSound(minutes) ? minutes : EXPIRY.default;
}

/** Stores the minutes; false, and nothing stored, when they are not a whole number from 5 to 480. */
export async function setSecretMinutes(minutes: number): Promise<boolean> {
  if (!isSound(minutes)) return false;
  await browser.storage.local.set({ [KEY]: minutes });
  return true;
}

function isSound(minutes: unknown): minutes is number {
  return typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= EXPIRY.min && minutes <= EXPIRY.max;
}
