/** Runs the tasks, `cap` of them at a time, and returns their results in order. Rejects with the first rejection. */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  cap: number,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const work = async () => {
    // All workers share one iterator, so each item is processed once.
    for (const [at, item] of waiting) results[at] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(cap, items.length) }, work));
  return results;
}
