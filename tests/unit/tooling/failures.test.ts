// @vitest-environment node
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failedTests } from '@/scripts/suite/failures';

const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
const counts = { success: false, numPassedTests: 1, numFailedTests: 1, numPendingTests: 0 };
const one = (status: string, message?: string) => ({
  projectName: 'chromium',
  status,
  results: [{ error: message ? { message } : undefined }],
});

describe('the failed tests of a run', () => {
  test('are named by project, file and title, with the plain beginning of the error', () => {
    const specs = [
      { title: 'saves once', tests: [one('unexpected', '\u001b[31mError: Expected 1\u001b[39m\n\nReceived 2')] },
      { title: 'keeps it', tests: [one('expected')] },
    ];
    const report = {
      stats,
      suites: [{ title: 'guard.spec.ts', suites: [{ title: '', suites: [{ title: 'a vault', specs }] }] }],
    };
    expect(failedTests(report)).toEqual([
      '✗ [chromium] › guard.spec.ts › a vault › saves once\n    Error: Expected 1\n    Received 2',
    ]);
  });
  test('hold a flaky one, and a fault of the run itself', () => {
    const specs = [{ title: 'saves once', tests: [one('flaky', 'late')] }];
    const report = { stats, errors: [{ message: 'Timed out' }], suites: [{ title: 'guard.spec.ts', specs }] };
    expect(failedTests(report)).toEqual([
      '✗ the run itself\n    Timed out',
      '✗ [chromium] › guard.spec.ts › saves once\n    late',
    ]);
  });
  test('of Vitest are named by their file, as is a file that does not load', () => {
    const assertionResults = [
      { fullName: 'labels match', status: 'failed', failureMessages: [`${'line\n'.repeat(40)}`] },
      { fullName: 'labels fold', status: 'passed' },
    ];
    const testResults = [
      { name: join(process.cwd(), 'tests/a.test.ts'), status: 'failed', assertionResults },
      {
        name: join(process.cwd(), 'tests/b.test.ts'),
        status: 'failed',
        message: 'no such module',
        assertionResults: [],
      },
    ];
    const told = failedTests({ ...counts, testResults });
    expect(told[0]?.split('\n')[0]).toBe('✗ tests/a.test.ts › labels match');
    expect(told[0]?.split('\n').length).toBeLessThan(20);
    expect(told[1]).toBe('✗ tests/b.test.ts\n    no such module');
  });
  test('are none without a report', () => {
    expect(failedTests(null)).toEqual([]);
  });
});
