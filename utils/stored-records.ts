import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { Items } from './stored-format';
import { readLocalStorage, writeLocalStorage } from './vault/local-storage';

/** Prefix of the copy of a record on the disk that was not valid when another one replaced it. */
const UNREADABLE = 'unreadable:';

/**
 * Records of one kind in the extension's storage, one for each id, such as a Halo address. The schema decides what is
 * valid, and its defaults complete what an earlier version stored. Reads and writes of the disk use `readLocalStorage`
 * and `writeLocalStorage`, which WXT's storage items would bypass. All methods reject when the browser refuses the
 * storage.
 */
export class StoredRecords<Value> {
  readonly #area: 'local' | 'session';
  readonly #prefix: string;
  readonly #schema: z.ZodMiniType<Value>;

  constructor(area: 'local' | 'session', prefix: string, schema: z.ZodMiniType<Value>) {
    this.#area = area;
    this.#prefix = prefix;
    this.#schema = schema;
  }

  /** Returns the key of a record in the storage. */
  key(id = ''): string {
    return this.#prefix + id;
  }

  /** Returns a record; null when there is none or it is invalid. */
  async read(id = ''): Promise<Value | null> {
    const key = this.key(id);
    return this.#parse((await this.#get([key]))[key]);
  }

  /** Returns all valid records by their ids. */
  async readAll(): Promise<Map<string, Value>> {
    const records = new Map<string, Value>();
    for (const [key, stored] of Object.entries(await this.#get(null))) {
      const record = key.startsWith(this.#prefix) ? this.#parse(stored) : null;
      if (record !== null) records.set(key.slice(this.#prefix.length), record);
    }
    return records;
  }

  /**
   * Writes a record. On the disk, an invalid one that it replaces is kept under another key, for a version that can
   * read it.
   */
  async write(value: Value, id = ''): Promise<void> {
    const key = this.key(id);
    if (this.#area === 'session') return browser.storage.session.set({ [key]: value });
    const { [key]: before } = await readLocalStorage([key]);
    const isUnreadable = before !== undefined && this.#parse(before) === null;
    await writeLocalStorage({ [key]: value, ...(isUnreadable && { [UNREADABLE + key]: before }) });
  }

  async remove(id = ''): Promise<void> {
    await browser.storage[this.#area].remove(this.key(id));
  }

  #get(keys: string[] | null): Promise<Items> {
    return this.#area === 'local' ? readLocalStorage(keys) : browser.storage.session.get(keys);
  }

  #parse(stored: unknown): Value | null {
    const parsed = this.#schema.safeParse(stored);
    return parsed.success ? parsed.data : null;
  }
}
