import { setTimeout } from 'node:timers/promises';
import { WAIT_LIMIT_MS } from '../../limits.ts';

/** The longest wait for something that must happen. */
export const TIMEOUT_MS = WAIT_LIMIT_MS;

/** The longest single attempt at something that is retried until TIMEOUT_MS. */
export const ATTEMPT_LIMIT_MS = TIMEOUT_MS / 5;

/** The pauses between two checks grow, because a check costs the browser as much as a frame. */
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 200;

/** A request got no answer within its limit. */
export class NoAnswer extends Error {}

export interface UntilOptions {
  /** The limit in milliseconds; TIMEOUT_MS when omitted. */
  timeout?: number;
  /** Waits between two checks, instead of a pause, such as for a frame. */
  pause?: () => Promise<void>;
}

/**
 * Calls `probe` repeatedly until it returns something other than null, undefined and false, and returns that.
 * @throws Error with `what` and the last result or error of `probe`, when the time is over.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  options: UntilOptions = {},
): Promise<T> {
  const end = performance.now() + (options.timeout ?? TIMEOUT_MS);
  let last = 'nothing';
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    try {
      const result = await beforeEnd(probe(), end);
      if (result !== null && result !== undefined && result !== false) return result;
      last = String(result);
    } catch (error) {
      // A navigation may interrupt a probe; the next one reads the new document.
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? 'an error') : String(error);
      // The result of the previous probe is more useful.
      last = error instanceof NoAnswer ? `${last}, then ${why}` : why;
    }
    if (performance.now() > end) throw new Error(`Timed out waiting for ${what} (last: ${last})`);
    if (options.pause) await options.pause();
    else await setTimeout(pauseMs);
    pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
  }
}

/**
 * Repeats a read that fails, as during a navigation or a redraw, and returns the first result, null and false included.
 * Playwright's `expect.poll` fails with the first error instead.
 */
export async function retryRead<T>(what: string, read: () => Promise<T>): Promise<T> {
  const { value } = await until(what, async () => ({ value: await read() }));
  return value;
}

/**
 * Resolves as `answer` does; rejects with NoAnswer, which names `request`, when `answer` does not settle within the
 * limit.
 */
export function withTimeout<T>(answer: Promise<T>, limitMs = ATTEMPT_LIMIT_MS, request = ''): Promise<T> {
  return beforeEnd(answer, performance.now() + limitMs, request);
}

/** Resolves as `answer` does; rejects with NoAnswer when it does not settle before that time of `performance.now()`. */
async function beforeEnd<T>(answer: Promise<T>, end: number, request = ''): Promise<T> {
  const settled = new AbortController();
  const remainingMs = Math.max(0, end - performance.now());
  const late = setTimeout(remainingMs, undefined, { signal: settled.signal }).then(
    () => Promise.reject(new NoAnswer(`no answer${request && ` to ${request}`}`)),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    settled.abort();
  }
}
