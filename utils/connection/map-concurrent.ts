/** Runs the tasks, `cap` of them at a time, and gives their results in order. Rejects with the first that rejects. */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  cap: number,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const work = async () => {
    // All workers draw from one iterator, so each item is taken once.
    for (const [at, item] of waiting) results[at] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(cap, items.length) }, work));
  return results;
}
