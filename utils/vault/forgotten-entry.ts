import { browser } from 'wxt/browser';
import { parseEntry, type VaultEntry } from './schema';

const PREFIX = 'wiped:';
/** How long automatically forgotten credentials can be restored. */
const LIFETIME_MS = 2 * 60_000;
/** The alarm that removes what could be restored. */
export const FORGOTTEN_ALARM = 'wiped';

interface Stored {
  record?: unknown;
  until?: unknown;
}

/** Keeps a removed record in memory, so that it can be restored for a while. */
export async function storeForgottenEntry(origin: string, record: VaultEntry): Promise<void> {
  const until = Date.now() + LIFETIME_MS;
  await browser.storage.session.set({ [PREFIX + origin]: { record, until } });
  await browser.alarms.create(FORGOTTEN_ALARM, { when: until });
}

/** Returns what can be restored of this Halo address now; null when there is nothing. */
export async function readForgottenEntry(origin: string): Promise<VaultEntry | null> {
  const stored = (await browser.storage.session.get(PREFIX + origin))[PREFIX + origin];
  const { record, until } = (typeof stored === 'object' && stored !== null ? stored : {}) as Stored;
  if (typeof until !== 'number' || until <= Date.now()) return null;
  const sound = parseEntry(record);
  return Object.keys(sound).length > 0 ? sound : null;
}

export function dropForgottenEntry(origin: string): Promise<void> {
  return browser.storage.session.remove(PREFIX + origin);
}

/** Removes what could be restored of every Halo address. */
export async function dropForgottenEntries(): Promise<void> {
  await browser.storage.session.remove(await keys());
}

/** Removes everything that can no longer be restored, and returns its Halo addresses. */
export async function dropExpiredForgottenEntries(): Promise<string[]> {
  const origins = (await keys()).map((key) => key.slice(PREFIX.length));
  const over = await Promise.all(
    origins.map(async (origin) => ((await readForgottenEntry(origin)) === null ? origin : null)),
  );
  const expired = over.filter((origin) => origin !== null);
  for (const origin of expired) await dropForgottenEntry(origin);
  return expired;
}

async function keys(): Promise<string[]> {
  return Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
}
