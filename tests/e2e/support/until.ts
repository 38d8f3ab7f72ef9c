import { WAIT_LIMIT_MS } from '../../limits.ts';

/** Longest wait for something that should come by itself. */
export const PATIENCE = WAIT_LIMIT_MS;

export interface UntilOptions {
  /** Milliseconds before giving up; PATIENCE when left out. */
  timeout?: number;
  /** What to wait for between two looks, such as the page's next frame. */
  pause: () => Promise<void>;
}

/**
 * Looks again and again until `look` gives something that is neither null, undefined nor false, and gives that.
 * @throws Error naming `what`, what was seen last and the last error of `look`, when the time is over.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  options: UntilOptions,
): Promise<T> {
  const end = performance.now() + (options.timeout ?? PATIENCE);
  let last = 'nothing';
  for (;;) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
      last = String(seen);
    } catch (error) {
      // A look may fall into a navigation; the next one sees the new document.
      last = error instanceof Error ? (error.message.split('\n')[0] ?? 'an error') : String(error);
    }
    if (performance.now() > end) throw new Error(`Waited in vain for ${what} (last: ${last})`);
    await options.pause();
  }
}
