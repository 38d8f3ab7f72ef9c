import { vi } from 'vitest';
import { WAIT_LIMIT_MS } from '../limits';

/** Calls `probe` until it no longer throws, and returns its result. @throws its last error at the time limit */
export function eventually<T>(probe: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(probe, { timeout: WAIT_LIMIT_MS });
}
