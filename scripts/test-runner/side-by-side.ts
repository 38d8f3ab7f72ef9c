/** A task that may have to wait for others. */
export interface Task {
  name: string;
  /** Names of the tasks that must end first, passed or not. */
  after?: readonly string[];
}

/**
 * Runs tasks in their order, up to `slots` of them at once. Each starts as soon as a slot is free and the tasks that it
 * waits for have ended.
 * @throws Error when tasks wait for each other, or for one that does not exist
 */
export async function sideBySide<T extends Task>(
  tasks: readonly T[],
  slots: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = [...tasks];
  const ended = new Set<string>();
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after = [] }) => after.every((name) => ended.has(name)));
    const [task] = next >= 0 && running.size < slots ? waiting.splice(next, 1) : [];
    if (task) {
      const work: Promise<void> = run(task).finally(() => {
        ended.add(task.name);
        running.delete(work);
      });
      running.add(work);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`These wait for what never ends: ${waiting.map(({ name }) => name).join(', ')}`);
  }
}
