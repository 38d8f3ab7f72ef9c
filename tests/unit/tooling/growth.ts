/** Makes a text of about so many characters. */
export type MakeText = (length: number) => string;

const UNITS = [
  ...['.', '*', ':', ' ', '(', ')', '/', '-', '_', 'a', '0', ',', '[', '"', '•', 'x', '=', '?', '\\', '\n', '\u200b'],
  ...['. ', '*.', ' (', ' -', '()', '0-', 'A.', '…', 'ﬁ', 'İ', '"a":[', 'https://', 'a.', '%2e', '3f2504e0-', 'no '],
  ...['HaloPSA ', 'read:', 'invalid_', '/token', '<p>', '\ufeff ', ' required', 'not connected '],
];
const ENDS = ['', 'a:', '!'];

/** Texts of one unit over and over, with what a pattern may wait for before and after: what makes patterns backtrack. */
export const TEXTS: readonly MakeText[] = UNITS.flatMap((unit) =>
  ['', 'a'].flatMap((start) =>
    ENDS.map((end) => (length: number) => start + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end),
  ),
);

/**
 * Lengths of texts from one to the next, and how many times more than the length the cost may grow: 1 is linear, the
 * length itself quadratic. What grows too fast does so from each length to the next; a short text that is known at once,
 * or a short cut of V8 for some lengths, lets the cost jump once. The lengths grow slowly, so that an exponential cost is
 * found while a call still takes seconds ("…" counts for three dots), and a cubic one before the last step.
 */
const STEPS: readonly { lengths: readonly number[]; allowed: number }[] = [
  { lengths: [2, 5, 8], allowed: 20 },
  { lengths: [8, 12, 16], allowed: 8 },
  { lengths: [16, 20, 24], allowed: 4 },
  { lengths: [24, 30, 36], allowed: 4 },
  { lengths: [36, 46, 56], allowed: 4 },
  { lengths: [56, 76, 96], allowed: 4 },
  { lengths: [96, 220, 500], allowed: 4 },
  { lengths: [500, 2000, 8000], allowed: 1.5 },
];
/** So many runs of the short text: another program may have the processor during one of them. */
const SHORT_RUNS = 5;
/** So many runs of the long text at most. */
const LONG_RUNS = 40;
/** After some runs a cost that is this many times too high is no accident of a busy machine. */
const HOPELESS = { runs: 5, times: 2 };
/** A growth below this part of what is allowed is no accident either, so a longer text is safe. */
const SAFE_PART = 1 / 3;
/** What looks like growth is measured again, each time after a longer pause: other programs may be busy for a moment. */
const MEASUREMENTS = 7;
const PAUSE_MS = 20;
/** The clocks of two processors may differ, so that a run seems to need no time at all. */
const LEAST_MS = 0.00001;

/** Returns the milliseconds of one run. */
function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return Math.max(performance.now() - start, LEAST_MS);
}

/**
 * Checks whether the cost of a function grows faster than the text, measured as a ratio: a slower machine changes nothing.
 * What grows too fast at one step is never called with a longer text.
 */
export function isSuperlinear(call: (text: string) => unknown, make: MakeText): boolean {
  const run = (length: number) => {
    const text = make(length);
    return () => call(text);
  };
  return STEPS.some(({ lengths, allowed }) => {
    const pairs = lengths.slice(1).map((long, at) => {
      const short = lengths[at] ?? long;
      return { most: (long / short) * allowed, short: run(short), long: run(long) };
    });
    const isLast = lengths === STEPS.at(-1)?.lengths;
    const safe = isLast ? 1 : SAFE_PART;
    return growsTooFast(() => growthOf(pairs, safe), safe);
  });
}

/**
 * Decides by most of some measurements, of which each returns the part of the allowed growth: what another program does
 * meanwhile may look like growth, or hide it, but not in most of them. One below `safe` decides at once.
 */
function growsTooFast(measured: () => number, safe: number): boolean {
  let times = 0;
  for (let at = 0; at < MEASUREMENTS; at += 1) {
    pause(at * PAUSE_MS);
    const part = measured();
    if (part <= safe) return false;
    if (part > 1) times += 1;
  }
  return times > MEASUREMENTS / 2;
}

interface Pair {
  most: number;
  short(): unknown;
  long(): unknown;
}

/**
 * Returns which part of `most` the growth from the short to the long text is, by the least of some runs of each: of all
 * pairs the least, or the first that is at most `safe`.
 */
function growthOf(pairs: readonly Pair[], safe: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { most, short, long } of pairs) {
    const low = Math.min(...Array.from({ length: SHORT_RUNS }, () => timeOf(short)));
    let part = Number.POSITIVE_INFINITY;
    for (let runs = 1; runs <= LONG_RUNS && part > safe; runs += 1) {
      part = Math.min(part, timeOf(long) / low / most);
      if (runs > HOPELESS.runs && part > HOPELESS.times) break;
    }
    least = Math.min(least, part);
    if (least <= safe) break;
  }
  return least;
}

/** Blocks for a time: what is measured answers at once, and so does the measurement. */
function pause(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
