/**
 * The limits of all tests. A limit stops what hangs; it does not measure speed. Each is many times what an idle machine
 * needs, and TEST_SLOWNESS multiplies all of them for a slower machine.
 */

/** Returns the factor for all limits from the text of TEST_SLOWNESS. @throws Error when it is not a number from 1 up. */
export function readSlowness(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return 1;
  const slowness = Number(text);
  if (!Number.isFinite(slowness) || slowness < 1)
    throw new Error(`TEST_SLOWNESS is "${text}". Set it to a number from 1 up, such as 3.`);
  return slowness;
}

const SLOWNESS = readSlowness(process.env.TEST_SLOWNESS);
const SECOND_MS = 1000 * SLOWNESS;
const MINUTE_MS = 60 * SECOND_MS;

/** One wait for an element, a navigation, an expectation or a browser's start. */
export const WAIT_LIMIT_MS = 90 * SECOND_MS;
/** One start of a browser. On a busy machine, Chromium hangs in a few of a hundred starts; then it is started again. */
export const START_LIMIT_MS = 45 * SECOND_MS;
/** One answer of a running worker. A stopping worker never answers, and is woken again after this time. */
export const ANSWER_LIMIT_MS = 5 * SECOND_MS;
/** One wait for something that need not happen; then the test continues without it. */
export const GRACE_LIMIT_MS = 5 * SECOND_MS;
/** One wait for work of many parts, such as Apply on a page with all settings. */
export const LONG_WAIT_LIMIT_MS = 4 * MINUTE_MS;
/** One browser test, with the start of its browser. */
export const BROWSER_TEST_LIMIT_MS = 15 * MINUTE_MS;
/** One unit test or hook. */
export const UNIT_TEST_LIMIT_MS = 3 * MINUTE_MS;
/** One step of `npm test`, such as all browser tests. Never below one hour. */
export const STEP_LIMIT_MS = 75 * MINUTE_MS;
