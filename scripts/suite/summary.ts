import type { Report } from './report.ts';

/** How many tests a run had, over all its runners. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * The counts of a report of Vitest or Playwright. A runner that failed without a failed test (a file that does not load, no report
 * at all) counts as one failure, so that nothing goes under. A flaky test is a failed one.
 */
export function countReport(report: Report | null, runnerPassed: boolean): Tally {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  if (report && 'stats' in report) {
    tally.passed = report.stats.expected;
    tally.failed = report.stats.unexpected + report.stats.flaky;
    tally.skipped = report.stats.skipped;
  } else if (report) {
    tally.passed = report.numPassedTests;
    tally.failed = report.numFailedTests;
    tally.skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  }
  if ((!runnerPassed || !report) && tally.failed === 0) tally.failed = 1;
  return tally;
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The run's last line. */
export function lastLine(tally: Tally): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}

/** A run in which nothing ran has not passed. */
export function isGreen(tally: Tally): boolean {
  return tally.failed === 0 && tally.passed > 0;
}
