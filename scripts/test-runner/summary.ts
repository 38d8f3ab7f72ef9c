import { stripVTControlCharacters } from 'node:util';
import type { Entry } from './log.ts';

/** As much of an error as tells what came instead of what: a stack's later lines do not. */
const ERROR_LINES = 12;
const SLOWEST = 10;

/** How many tests a run had, over all its runners. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type Ended = Extract<Entry, { kind: 'ended' }>;

/** Each test as it ended; one that ran more than once counts as failed when it failed once. */
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
 * all) counts as one failure, so that nothing goes under.
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

/** The run's last line. */
export function lastLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** A run in which nothing ran has not passed. */
export function isGreen(counts: Counts): boolean {
  return counts.failed === 0 && counts.passed > 0;
}

/** The failed tests and the faults of a log, each as the lines to show: its name, then how its error begins. */
export function failures(log: readonly Entry[] | null): string[] {
  const faults = (log ?? []).filter((entry) => entry.kind === 'fault');
  const failed = ends(log ?? []).filter(({ outcome }) => outcome === 'failed');
  return [...faults, ...failed].map(({ name, message }) => tell(name, message));
}

function tell(name: string, message = ''): string {
  const lines = stripVTControlCharacters(message || 'no message')
    .split('\n')
    .filter((line) => line.trim());
  return [`✗ ${name}`, ...lines.slice(0, ERROR_LINES).map((line) => `    ${line}`)].join('\n');
}

/** The slowest tests of some logs, the slowest first, each with its seconds. */
export function slowest(logs: readonly (readonly Entry[])[]): string[] {
  return logs
    .flatMap(ends)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map(({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
}

/** The tests that a runner knew of and that did not end, in its order; one that had begun says so. */
export function notRun(log: readonly Entry[]): string[] {
  const left = new Map<string, string>();
  for (const entry of log) {
    if (entry.kind === 'known') left.set(entry.id, entry.name);
    else if (entry.kind === 'ended' || entry.kind === 'opened') left.delete(entry.id);
    else if (entry.kind === 'began') {
      const name = left.get(entry.id);
      if (name !== undefined) left.set(entry.id, `${name} (had begun)`);
    }
  }
  return [...left.values()];
}
