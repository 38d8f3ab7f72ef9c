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
 * Lengths of a short and a long text, and how many times more than the length the cost may grow: 1 is linear, the length
 * itself quadratic. From small to large, so that an exponential cost is found before it needs hours ("…" counts for three
 * dots); a short text may be known at once, so only much more counts there.
 */
const STEPS = [
  [2, 8, 100],
  [8, 12, 50],
  [12, 24, 50],
  [24, 96, 20],
  [96, 500, 50],
  [500, 8000, 5],
] as const;
/** What looks like growth is measured again, each time after a longer pause: other programs may be busy for a moment. */
const MEASUREMENTS = 8;
const PAUSE_MS = 20;
/** The clocks of two processors may differ, so that a run seems to need no time at all. */
const LEAST_MS = 0.00001;
const FEW_RUNS = 1;
const MOST_RUNS = 40;
/** After some runs a cost that is this many times too high is no accident of a busy machine. */
const HOPELESS = { runs: 5, times: 10 };

/** The least of some runs, which a busy machine does not change. */
function least(run: () => unknown, runs: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (let left = runs; left > 0; left -= 1) {
    const start = performance.now();
    run();
    found = Math.min(found, performance.now() - start);
  }
  return Math.max(found, LEAST_MS);
}

/**
 * Checks whether the cost of a function grows faster than the text, measured as a ratio: a slower machine changes nothing.
 * What another program does meanwhile may look like growth once, but not in each of some measurements.
 */
export function isSuperlinear(call: (text: string) => unknown, make: MakeText): boolean {
  for (let measured = 0; measured < MEASUREMENTS; measured += 1) {
    pause(measured * PAUSE_MS);
    if (!looksSuperlinear(call, make)) return false;
  }
  return true;
}

/** Blocks for a time: what is measured answers at once, and so does the measurement. */
function pause(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function looksSuperlinear(call: (text: string) => unknown, make: MakeText): boolean {
  for (const [small, large, allowed] of STEPS) {
    const [one, other] = [make(small), make(large)];
    const most = (large / small) * allowed;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let runs = 0; runs < MOST_RUNS; runs += FEW_RUNS) {
      low = Math.min(
        low,
        least(() => call(one), FEW_RUNS),
      );
      high = Math.min(
        high,
        least(() => call(other), FEW_RUNS),
      );
      if (high / low <= most) break;
      if (runs >= HOPELESS.runs && high / low > most * HOPELESS.times) return true;
    }
    if (high / low > most) return true;
  }
  return false;
}
