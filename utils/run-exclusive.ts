let last: Promise<unknown> = Promise.resolve();

/**
 * Runs tasks one after the other, in the order of the calls, and resolves with each task's result or error.
 *
 * This is enough because a profile has one background, so nobody else writes. Each task changes one storage key by one
 * `set`, which the browser executes completely or not at all. A worker that is killed between the read and the `set`
 * leaves the old value in place, and the sender, which gets no answer, asks again. Tasks must not call `runExclusive`
 * themselves: they would wait for their own end.
 */
export function runExclusive<T>(task: () => Promise<T>): Promise<T> {
  const run = last.then(task, task);
  last = run.catch(() => undefined);
  return run;
}
