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
 * length itself quadratic. From small to large, so that an exponential cost is found before it needs hours ("…" counts
 * for three dots); a short text may be known at once, so only much more counts there. Where V8 has a short cut for texts
 * up to some length, the cost jumps once: what grows too fast does so from each length to the next.
 */
const STEPS = [
  { lengths: [2, 8], allowed: 100 },
  { lengths: [8, 12], allowed: 50 },
  { lengths: [12, 24], allowed: 50 },
  { lengths: [24, 96], allowed: 20 },
  { lengths: [96, 500], allowed: 50 },
  { lengths: [500, 2000, 8000], allowed: 1.5 },
] as const;
/** So many runs of the short text: another program may have the processor during one of them. */
const SHORT_RUNS = 5;
/** So many runs of the long text at most. */
const LONG_RUNS = 40;
/** After some runs a cost that is this many times too high is no accident of a busy machine. */
const HOPELESS = { runs: 5, times: 2 };
/** What looks like growth is measured again, each time after a longer pause: other programs may be busy for a moment. */
const MEASUREMENTS = 8;
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
 * What another program does meanwhile may look like growth once, but not in each of some measurements. What grows too
 * fast at one step is never called with a longer text.
 */
export function isSuperlinear(call: (text: string) => unknown, make: MakeText): boolean {
  const run = (length: number) => {
    const text = make(length);
    return () => call(text);
  };
  return STEPS.some(({ lengths, allowed }) =>
    Array.from({ length: MEASUREMENTS }).every((_, measured) => {
      pause(measured * PAUSE_MS);
      return lengths.slice(1).every((long, at) => {
        const short = lengths[at] ?? long;
        return exceeds((long / short) * allowed, run(short), run(long));
      });
    }),
  );
}

/** Checks whether the long text costs more than `most` times the short one, by the least of some runs of each. */
function exceeds(most: number, short: () => unknown, long: () => unknown): boolean {
  const low = Math.min(...Array.from({ length: SHORT_RUNS }, () => timeOf(short)));
  let high = Number.POSITIVE_INFINITY;
  for (let runs = 1; runs <= LONG_RUNS; runs += 1) {
    high = Math.min(high, timeOf(long));
    if (high / low <= most) return false;
    if (runs > HOPELESS.runs && high / low > most * HOPELESS.times) return true;
  }
  return true;
}

/** Blocks for a time: what is measured answers at once, and so does the measurement. */
function pause(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
