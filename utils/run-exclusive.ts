let last: Promise<unknown> = Promise.resolve();

/**
 * Runs tasks one after the other, in the order of the calls, and gives back each one's own result or error.
 *
 * Why this is enough: one background exists per profile, so nobody else writes. Each task changes one storage key by
 * one `set`, which the browser carries out whole or not at all. A worker that is killed between the read and the `set`
 * leaves the old value in place, and the sender, who got no answer, asks again.
 * Tasks must not call `serial` themselves: they would wait for their own end.
 */
export function runExclusive<T>(task: () => Promise<T>): Promise<T> {
  const run = last.then(task, task);
  last = run.catch(() => undefined);
  return run;
}
