// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readReport } from '@/scripts/suite/report';
import { add, countReport, isGreen, lastLine } from '@/scripts/suite/summary';

const vitest = { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
const playwright = { errors: [], stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } };

describe('the counts of a report', () => {
  test('are what the runner counted', () => {
    expect(countReport(vitest, true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    expect(countReport(playwright, true)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });
  test('take a flaky test for a failed one', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 0 } };
    expect(countReport(report, false)).toEqual({ passed: 4, failed: 3, skipped: 0 });
  });
  test('hold a failure of the runner itself that no test shows', () => {
    expect(countReport({ ...vitest, success: false }, false).failed).toBe(1);
    expect(countReport(null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  test('hold a failure when a runner says that all is well but leaves no report', () => {
    expect(countReport(readReport('no-such-report.json'), true).failed).toBe(1);
  });
});

describe('the last line', () => {
  test('names skipped tests only when there are any', () => {
    expect(lastLine({ passed: 11, failed: 0, skipped: 0 })).toBe('11 passed, 0 failed');
    expect(lastLine({ passed: 11, failed: 2, skipped: 1 })).toBe('11 passed, 2 failed, 1 skipped');
  });
  test('is green only when something ran and nothing failed', () => {
    const none = { passed: 0, failed: 0, skipped: 0 };
    expect(isGreen(none)).toBe(false);
    expect(isGreen(add(none, { passed: 1, failed: 0, skipped: 3 }))).toBe(true);
    expect(isGreen(add({ passed: 9, failed: 0, skipped: 0 }, { passed: 0, failed: 1, skipped: 0 }))).toBe(false);
  });
});
