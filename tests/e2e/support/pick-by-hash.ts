import { createHash } from 'node:crypto';

/** Picks one of `items` by the hash of an id, so that other ids do not change the choice. @throws Error for no items */
export function pickByHash<T>(id: string, items: readonly T[]): T {
  const chosen = items[createHash('sha256').update(id).digest().readUInt32BE() % items.length];
  if (chosen === undefined) throw new Error(`Nothing to choose from for "${id}"`);
  return chosen;
}
