/** Returns a text of about `length` characters. */
export type MakeText = (length: number) => string;

const UNITS = [
  ...['.', '*', ':', ' ', '(', ')', '/', '-', '_', 'a', '0', ',', '[', '"', '•', 'x', '=', '?', '\\', '\n', '\u200b'],
  ...['. ', '*.', ' (', ' -', '()', '0-', 'A.', '…', 'ﬁ', 'İ', '"a":[', 'https://', 'a.', '%2e', '3f2504e0-', 'no '],
  ...['HaloPSA ', 'read:', 'invalid_', '/token', '<p>', '\ufeff ', ' required', 'not connected '],
];
const ENDS = ['', 'a:', '!'];

/** Texts that repeat one unit, with other characters before and after it: such texts make patterns backtrack. */
export const TEXTS: readonly MakeText[] = UNITS.flatMap((unit) =>
  ['', 'a'].flatMap((start) =>
    ENDS.map((end) => (length: number) => start + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end),
  ),
);

/**
 * Increasing lengths of texts, and how many times more than the length the cost may grow: 1 is linear, the growth of
 * the length itself is quadratic. A step fails only if the cost grows too fast between all its lengths: a short text
 * that is recognised at once, or a shortcut of V8 for some lengths, makes the cost jump once. The lengths grow slowly,
 * so that an exponential cost is found while a call still takes seconds ("…" counts as three dots), and a cubic one
 * before the last step.
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
/** Runs of the short text. There are several, because another program may use the processor during one. */
const SHORT_RUNS = 5;
/** Maximum number of runs of the long text. */
const LONG_RUNS = 40;
/** After more than these runs, a busy machine does not explain a cost that is this many times too high. */
const CLEAR_EXCESS = { runs: 5, times: 2 };
/** A busy machine does not explain a growth below this part of the allowed growth either, so a longer text is safe. */
const SAFE_PART = 1 / 3;
/** Measurements of an apparent growth, each after a longer pause, because other programs may be busy for a moment. */
const MEASUREMENTS = 7;
const PAUSE_MS = 20;
/** Minimum time of a run. The clocks of two processors may differ, so that a run seems to take no time. */
const MIN_RUN_MS = 0.00001;

/** Returns the milliseconds of one run. */
function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return Math.max(performance.now() - start, MIN_RUN_MS);
}

/**
 * Checks whether the cost of a function grows faster than the text. Compares ratios, so the speed of the machine does
 * not matter. Stops at the first step where the cost grows too fast, before it calls the function with a longer text.
 */
export function isSuperlinear(call: (text: string) => unknown, make: MakeText): boolean {
  const run = (length: number) => {
    const text = make(length);
    return () => call(text);
  };
  return STEPS.some(({ lengths, allowed }) => {
    const pairs = lengths.slice(1).map((long, at) => {
      const short = lengths[at] ?? long;
      return { allowedGrowth: (long / short) * allowed, short: run(short), long: run(long) };
    });
    const isLast = lengths === STEPS.at(-1)?.lengths;
    const safe = isLast ? 1 : SAFE_PART;
    return growsTooFast(() => growthOf(pairs, safe), safe);
  });
}

/**
 * Decides by the majority of several measurements, because another program may cause or hide growth in a few of them.
 * A measurement returns the growth as a part of the allowed growth. The first one of at most `safe` decides at once.
 */
function growsTooFast(measure: () => number, safe: number): boolean {
  let exceeded = 0;
  for (let at = 0; at < MEASUREMENTS; at += 1) {
    pause(at * PAUSE_MS);
    const part = measure();
    if (part <= safe) return false;
    if (part > 1) exceeded += 1;
  }
  return exceeded > MEASUREMENTS / 2;
}

interface Pair {
  allowedGrowth: number;
  short(): unknown;
  long(): unknown;
}

/**
 * Returns the growth from the short to the long text as a part of the allowed growth, by the fastest run of each.
 * Returns the least growth of all pairs, or the first that is at most `safe`.
 */
function growthOf(pairs: readonly Pair[], safe: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { allowedGrowth, short, long } of pairs) {
    const shortMs = Math.min(...Array.from({ length: SHORT_RUNS }, () => timeOf(short)));
    let part = Number.POSITIVE_INFINITY;
    for (let runs = 1; runs <= LONG_RUNS && part > safe; runs += 1) {
      part = Math.min(part, timeOf(long) / shortMs / allowedGrowth);
      if (runs > CLEAR_EXCESS.runs && part > CLEAR_EXCESS.times) break;
    }
    least = Math.min(least, part);
    if (least <= safe) break;
  }
  return least;
}

/** Blocks the thread, because the measured functions and the measurement are synchronous. */
function pause(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
