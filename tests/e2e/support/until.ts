import { setTimeout } from 'node:timers/promises';
import { WAIT_LIMIT_MS } from '../../limits.ts';

/** Longest wait for something that should come by itself. */
export const PATIENCE_MS = WAIT_LIMIT_MS;

/** Longest attempt at something that is tried again within PATIENCE when it has no result. */
export const ATTEMPT_LIMIT_MS = PATIENCE_MS / 5;

/** The pauses between two checks grow, because a check costs the browser under test as much as drawing a frame. */
const FIRST_PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 120;

/** What was asked did not answer in time. */
export class NoAnswer extends Error {}

export interface UntilOptions {
  /** Milliseconds before giving up; PATIENCE when left out. */
  timeout?: number;
  /** What to wait for between two checks instead of a pause, such as the end of a navigation. */
  pause?: () => Promise<void>;
}

/**
 * Calls repeatedly until `probe` returns something that is neither null, undefined nor false, and returns that.
 * @throws Error naming `what`, what was observed last and the last error of `probe`, when the time is over.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  options: UntilOptions = {},
): Promise<T> {
  const end = performance.now() + (options.timeout ?? PATIENCE_MS);
  let last = 'nothing';
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    try {
      const result = await beforeEnd(probe(), end);
      if (result !== null && result !== undefined && result !== false) return result;
      last = String(result);
    } catch (error) {
      // A probe may fall into a navigation; the next one sees the new document.
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? 'an error') : String(error);
      // What the probe before has seen says more.
      last = error instanceof NoAnswer ? `${last}, then ${why}` : why;
    }
    if (performance.now() > end) throw new Error(`Waited in vain for ${what} (last: ${last})`);
    if (options.pause) await options.pause();
    else await setTimeout(pauseMs);
    pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
  }
}

/**
 * Reads again where a read fails, as one does that falls into a navigation or a redraw, and returns the first result,
 * whatever it is. `expect.poll` does not: it ends with the first error.
 */
export async function reading<T>(what: string, read: () => Promise<T>): Promise<T> {
  const { value } = await until(what, async () => ({ value: await read() }));
  return value;
}

/** Resolves as `answer` does; rejects with NoAnswer, which names `asked`, when it does not settle within a time. */
export function inTime<T>(answer: Promise<T>, limitMs = ATTEMPT_LIMIT_MS, asked = ''): Promise<T> {
  return beforeEnd(answer, performance.now() + limitMs, asked);
}

/** Resolves as `answer` does; rejects with NoAnswer when it does not settle before that time of `performance.now()`. */
async function beforeEnd<T>(answer: Promise<T>, end: number, asked = ''): Promise<T> {
  const settled = new AbortController();
  const rest = Math.max(0, end - performance.now());
  const late = setTimeout(rest, undefined, { signal: settled.signal }).then(
    () => Promise.reject(new NoAnswer(`no answer${asked && ` to ${asked}`}`)),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    settled.abort();
  }
}
