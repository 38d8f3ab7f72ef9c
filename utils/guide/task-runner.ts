import { until } from '@/utils/dom/wait';
import { AbortReason, abortOnUserInput } from './abort-on-user-input';

export type TaskResult = 'done' | 'stopped' | 'busy';

/** One thing at a time on the page. */
export class TaskRunner {
  #running: AbortController | null = null;

  get isBusy(): boolean {
    return this.#running !== null;
  }

  /**
   * Runs `work` unless something else runs (`busy`). It is stopped when `left` is aborted (the page was left) or the
   * admin acts anywhere but in `guide`. Rejects with what `work` throws by itself.
   */
  async run(left: AbortSignal, guide: Element, work: (signal: AbortSignal) => Promise<void>): Promise<TaskResult> {
    if (this.#running) return 'busy';
    const run = new AbortController();
    this.#running = run;
    left.addEventListener('abort', () => run.abort(left.reason), { signal: run.signal });
    abortOnUserInput(run, guide);
    try {
      await work(run.signal);
      return 'done';
    } catch (error) {
      if (run.signal.aborted) return 'stopped';
      throw error;
    } finally {
      this.#running = null;
      // Ends the listeners of this run; its work is over.
      run.abort(new AbortReason('page'));
    }
  }

  /** Stops what runs and waits, a bounded time, until it has ended. */
  async cancel(): Promise<void> {
    this.#running?.abort(new AbortReason('admin'));
    await until(() => this.#running === null, { within: 2000 });
  }
}
