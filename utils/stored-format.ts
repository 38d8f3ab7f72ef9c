import { StoredPreferences } from './preferences/schema';

/** Everything in `storage.local`, by its keys. */
export type Items = Readonly<Record<string, unknown>>;

/** One step from a version of the stored data to the next. Pure; throws where it cannot carry everything over. */
interface Migration {
  /** Returns all items in the next version. Does not change what it does not know. */
  items(items: Items): Items;
  /** Returns a decrypted record of the vault in the next version; omitted where that is the same. */
  entry?(entry: unknown): unknown;
}

/** The key of the version in `storage.local`. Version 0.1.0 of the extension stored none, which is version 1. */
export const FORMAT_KEY = 'format';

/** In order: the first one leads from version 1 to version 2. Never change one that was released; add another. */
const MIGRATIONS: readonly Migration[] = [{ items: withPreferences }];

/** The version that this extension stores. */
export const FORMAT = MIGRATIONS.length + 1;

/**
 * Reports that the stored data are of a newer version of the extension, or could not be migrated; nothing was changed.
 */
export class StoredFormatError extends Error {
  readonly kind: 'newer' | 'failed';

  constructor(kind: StoredFormatError['kind'], cause?: unknown) {
    super(`stored data: ${kind}`, { cause });
    this.kind = kind;
  }
}

/**
 * Returns the items in the current version, with it; the same object where they are. Throws StoredFormatError for a
 * newer version, and where a migration fails.
 */
export function toCurrentItems(items: Items, migrations: readonly Migration[] = MIGRATIONS): Items {
  const from = FORMAT_KEY in items ? items[FORMAT_KEY] : 1;
  const todo = migrationsFrom(from, migrations);
  if (todo.length === 0 && FORMAT_KEY in items) return items;
  const { [FORMAT_KEY]: _version, ...rest } = items;
  const carried = attempt(() => todo.reduce<Items>((before, migration) => migration.items(before), rest));
  return { ...carried, [FORMAT_KEY]: migrations.length + 1 };
}

/** Wraps a record of the vault for its encryption, with the version, which the encryption then protects. */
export function toVersionedEntry(entry: unknown): { format: number; entry: unknown } {
  return { format: FORMAT, entry };
}

/**
 * Returns a decrypted record in the current version. Before version 2 it was encrypted without a version. Throws
 * StoredFormatError as `toCurrentItems` does.
 */
export function fromVersionedEntry(stored: unknown, migrations: readonly Migration[] = MIGRATIONS): unknown {
  const isVersioned = typeof stored === 'object' && stored !== null && 'format' in stored && 'entry' in stored;
  const [from, entry] = isVersioned ? [stored.format, stored.entry] : [1, stored];
  const todo = migrationsFrom(from, migrations);
  return attempt(() => todo.reduce((before, { entry: next }) => (next ? next(before) : before), entry));
}

function migrationsFrom(from: unknown, migrations: readonly Migration[]): readonly Migration[] {
  // An invalid version is treated as a newer one: nothing is changed.
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1 || from > migrations.length + 1)
    throw new StoredFormatError('newer');
  return migrations.slice(from - 1);
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StoredFormatError ? error : new StoredFormatError('failed', error);
  }
}

/** Migrates version 1 to 2: the minutes until a Client Secret expires become one of the preferences. */
function withPreferences(items: Items): Items {
  const { 'settings:secret-minutes': secretMinutes, ...rest } = items;
  if (secretMinutes === undefined) return items;
  const later = typeof rest.preferences === 'object' && rest.preferences !== null ? rest.preferences : {};
  return { ...rest, preferences: StoredPreferences.parse({ secretMinutes, ...later }) };
}
