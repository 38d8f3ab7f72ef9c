import { vi } from 'vitest';
import { WAIT_LIMIT_MS } from '../limits';

/** Asks again and again until `look` no longer throws, and gives what it gives. @throws its last error when the limit is over */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: WAIT_LIMIT_MS });
}
