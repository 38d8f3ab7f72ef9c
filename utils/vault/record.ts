import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { CREDENTIALS, type CredentialId } from '../recipe/schema';

const entry = z.object({ value: z.string().check(z.minLength(1)), at: z.number(), saved: z.boolean() });

/** One captured value: when it was last read from the page, and whether Halo saved the application it belongs to. */
export type VaultEntry = z.infer<typeof entry>;
/** What the vault holds of one Halo address. */
export type VaultRecord = Partial<Record<CredentialId, VaultEntry>>;

const PREFIX = 'vault:';

/**
 * Reads the record of one Halo address from `storage.session`, which lives in memory and is closed to content scripts.
 * An entry that is not sound is left out, not the whole record. Rejects when the browser refuses the storage.
 */
export async function readRecord(origin: string): Promise<VaultRecord> {
  const key = PREFIX + origin;
  return sound((await browser.storage.session.get(key))[key]);
}

/** Writes the record by one `set` of one key: the browser carries it out whole or not at all. */
export async function writeRecord(origin: string, record: VaultRecord): Promise<void> {
  await browser.storage.session.set({ [PREFIX + origin]: record });
}

/** Removes all that is held of one Halo address. */
export async function removeRecord(origin: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + origin);
}

/** The Halo addresses of which the vault holds anything. */
export async function heldOrigins(): Promise<string[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

function sound(stored: unknown): VaultRecord {
  const record: VaultRecord = {};
  if (typeof stored !== 'object' || stored === null) return record;
  const raw = stored as Record<string, unknown>;
  for (const id of CREDENTIALS) {
    const parsed = entry.safeParse(raw[id]);
    if (parsed.success) record[id] = parsed.data;
  }
  return record;
}
