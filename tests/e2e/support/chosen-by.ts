import { createHash } from 'node:crypto';

/** Chooses one of `items` by an id alone, so that other ids do not change the choice. @throws Error for no items */
export function chosenBy<T>(id: string, items: readonly T[]): T {
  const chosen = items[createHash('sha256').update(id).digest().readUInt32BE() % items.length];
  if (chosen === undefined) throw new Error(`Nothing to choose from for "${id}"`);
  return chosen;
}
