/** An answer of the background needs less time; a larger difference means that the computer's clock was changed. */
const CLOCK_CHANGED_MS = 60_000;

/**
 * Returns the newer of two answers to the same question, `readAt` being when the background began to read it (epoch
 * milliseconds). Answers and broadcasts may arrive in another order than the background read them. Pure.
 */
export function newerOf<T extends { readAt: number }>(known: T | null, next: T): T {
  if (known === null) return next;
  const olderByMs = known.readAt - next.readAt;
  return olderByMs > 0 && olderByMs < CLOCK_CHANGED_MS ? known : next;
}
