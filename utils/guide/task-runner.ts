import { until } from '@/utils/dom/wait';
import { abortOnUserInput } from './abort-on-user-input';

export type TaskResult = 'done' | 'stopped' | 'busy';

/** Runs one task at a time on the page. */
export class TaskRunner {
  #running: AbortController | null = null;

  get isBusy(): boolean {
    return this.#running !== null;
  }

  /**
   * Runs `work` unless another task runs (`busy`). Stops when `left` is aborted (the page was left) or the admin acts
   * anywhere but in `guide`. Rejects with what `work` itself throws.
   */
  async run(left: AbortSignal, guide: Element, work: (signal: AbortSignal) => Promise<void>): Promise<TaskResult> {
    if (this.#running) return 'busy';
    const run = new AbortController();
    this.#running = run;
    left.addEventListener('abort', () => run.abort(), { signal: run.signal });
    abortOnUserInput(run, guide);
    try {
      await work(run.signal);
      return 'done';
    } catch (error) {
      if (run.signal.aborted) return 'stopped';
      throw error;
    } finally {
      this.#running = null;
      // Removes the listeners of this task, which is over.
      run.abort();
    }
  }

  /** Stops what runs; it writes nothing more. */
  stop(): void {
    this.#running?.abort();
  }

  /** Cancels the task and waits, for a limited time, until it has ended. */
  async cancel(): Promise<void> {
    this.#running?.abort();
    await until(() => this.#running === null, { within: 2000 });
  }
}
