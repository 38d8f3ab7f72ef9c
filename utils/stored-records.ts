import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { writeLocalStorage } from './vault/local-storage';

/**
 * Records of one kind in the extension's storage, one for each id, such as a Halo address. The schema decides what is
 * valid, and its defaults complete what an earlier version stored. Every write to the disk goes by `writeLocalStorage`,
 * which WXT's storage items would pass by. All methods reject when the browser refuses the storage.
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
    return this.#parse((await browser.storage[this.#area].get(key))[key]);
  }

  /** Returns all valid records by their ids. */
  async readAll(): Promise<Map<string, Value>> {
    const records = new Map<string, Value>();
    for (const [key, stored] of Object.entries(await browser.storage[this.#area].get(null))) {
      const record = key.startsWith(this.#prefix) ? this.#parse(stored) : null;
      if (record !== null) records.set(key.slice(this.#prefix.length), record);
    }
    return records;
  }

  async write(value: Value, id = ''): Promise<void> {
    const items = { [this.key(id)]: value };
    await (this.#area === 'local' ? writeLocalStorage(items) : browser.storage.session.set(items));
  }

  async remove(id = ''): Promise<void> {
    await browser.storage[this.#area].remove(this.key(id));
  }

  #parse(stored: unknown): Value | null {
    const parsed = this.#schema.safeParse(stored);
    return parsed.success ? parsed.data : null;
  }
}
