import { browser } from 'wxt/browser';

const PREFIX = 'acted:';

/**
 * Notes that the admin acted on this Halo address by a press of their own: in its pages, or in the popup. Stored
 * until the browser ends. No page can cause it by being viewed.
 */
export function recordUserActivity(origin: string): Promise<void> {
  return browser.storage.session.set({ [PREFIX + origin]: true });
}

/** Checks whether they did since the browser started, and have not forgotten its credentials since. Never rejects. */
export async function hasUserActivity(origin: string): Promise<boolean> {
  const key = PREFIX + origin;
  const stored = await browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>);
  return stored[key] === true;
}

/** Removes this note. */
export function clearUserActivity(origin: string): Promise<void> {
  return browser.storage.session.remove(PREFIX + origin);
}
