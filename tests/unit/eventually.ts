import { vi } from 'vitest';
import { WAIT_LIMIT_MS } from '../limits';

/** Asks again and again until `probe` no longer throws, and returns its result. @throws its last error when the limit is over */
export function eventually<T>(probe: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(probe, { timeout: WAIT_LIMIT_MS });
}
