import { stripVTControlCharacters } from 'node:util';
import type { Entry } from './log.ts';

/** The lines of an error that show the expected and the actual value; later lines are the stack. */
const ERROR_LINES = 12;
const SLOWEST = 10;

/** The numbers of tests in a run, over all its runners. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type Ended = Extract<Entry, { kind: 'ended' }>;

/** Returns the result of each test; a test that ran several times counts as failed when it failed once. */
function ends(log: readonly Entry[]): Ended[] {
  const byId = new Map<string, Ended>();
  for (const entry of log) {
    if (entry.kind !== 'ended') continue;
    if (byId.get(entry.id)?.outcome !== 'failed') byId.set(entry.id, entry);
  }
  return [...byId.values()];
}

/**
 * Counts the tests of a runner's log. A runner that failed without a failed test (a file that does not load, no log at
 * all) counts as one failure, so that no failure is lost.
 */
export function countLog(log: readonly Entry[] | null, runnerPassed: boolean): Counts {
  const all = ends(log ?? []);
  const count = (outcome: Ended['outcome']) => all.filter((test) => test.outcome === outcome).length;
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  const isComplete = runnerPassed && log !== null && notRun(log).length === 0;
  if (!isComplete && counts.failed === 0) counts.failed = 1;
  return counts;
}

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Returns the run's last line. */
export function lastLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** Checks whether a run has passed; a run without a passed test has not. */
export function isGreen(counts: Counts): boolean {
  return counts.failed === 0 && counts.passed > 0;
}

/** Returns the failed tests and the faults of a log, each with its name and the first lines of its error. */
export function failures(log: readonly Entry[] | null): string[] {
  const faults = (log ?? []).filter((entry) => entry.kind === 'fault');
  const failed = ends(log ?? []).filter(({ outcome }) => outcome === 'failed');
  return [...faults, ...failed].map(({ name, message }) => formatFailure(name, message));
}

function formatFailure(name: string, message = ''): string {
  const lines = stripVTControlCharacters(message || 'no message')
    .split('\n')
    .filter((line) => line.trim());
  return [`✗ ${name}`, ...lines.slice(0, ERROR_LINES).map((line) => `    ${line}`)].join('\n');
}

/** Returns the slowest tests of some logs, the slowest first, each with its seconds. */
export function slowest(logs: readonly (readonly Entry[])[]): string[] {
  return logs
    .flatMap(ends)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map(({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
}

/** Returns the known tests that did not end, in order; marks those that had begun. */
export function notRun(log: readonly Entry[]): string[] {
  const unfinished = new Map<string, string>();
  for (const entry of log) {
    if (entry.kind === 'known') unfinished.set(entry.id, entry.name);
    else if (entry.kind === 'ended' || entry.kind === 'opened') unfinished.delete(entry.id);
    else if (entry.kind === 'began') {
      const name = unfinished.get(entry.id);
      if (name !== undefined) unfinished.set(entry.id, `${name} (had begun)`);
    }
  }
  return [...unfinished.values()];
}
