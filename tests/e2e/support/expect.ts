import { expect as plain } from '@playwright/test';
import { retryRead } from './until.ts';

/**
 * Repeats a call that throws, as `retryRead` does: a navigation, a redraw or the end of the background may interrupt it.
 * Playwright's own `poll` fails at once then.
 */
const poll: typeof plain.poll = (read, options) => {
  return plain.poll(() => retryRead('an answer', async () => read()), options);
};

/** Playwright's `expect`, with a `poll` that repeats a call that throws. */
export const expect: typeof plain = new Proxy(plain, {
  get: (target, name, receiver) => (name === 'poll' ? poll : Reflect.get(target, name, receiver)),
});
