import { expect as plain } from '@playwright/test';
import { reading } from './until.ts';

/**
 * Asks again when the question itself fails, as `reading` does: it may fall into a navigation, a redraw or the end of the
 * background. Playwright's own `poll` fails at once then.
 */
const poll: typeof plain.poll = (ask, options) => {
  return plain.poll(() => reading('an answer', async () => ask()), options);
};

/** Playwright's `expect`, with a `poll` that a question which fails does not end. */
export const expect: typeof plain = new Proxy(plain, {
  get: (target, name, receiver) => (name === 'poll' ? poll : Reflect.get(target, name, receiver)),
});
