import { createHash } from 'node:crypto';

/** Returns the same one of `items` for an id each time, whatever other ids there are. @throws Error for no items */
export function chosenBy<T>(id: string, items: readonly T[]): T {
  const chosen = items[createHash('sha256').update(id).digest().readUInt32BE() % items.length];
  if (chosen === undefined) throw new Error(`Nothing to choose from for "${id}"`);
  return chosen;
}
