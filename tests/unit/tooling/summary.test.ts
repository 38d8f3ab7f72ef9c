import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Entry, note, type Outcome, readLog } from '@/scripts/test-runner/log';
import { add, countLog, failures, isGreen, lastLine, notRun, slowest } from '@/scripts/test-runner/summary';

const known = (...names: string[]): Entry[] => names.map((name) => ({ kind: 'known', id: name, name }));
const ended = (name: string, outcome: Outcome = 'passed', more: { ms?: number; message?: string } = {}): Entry[] => [
  { kind: 'began', id: name },
  { kind: 'ended', id: name, name, outcome, ms: 10, ...more },
];
const fault = (name: string, message: string): Entry => ({ kind: 'fault', name, message });

describe('the counts of a log', () => {
  test('are those of its tests', () => {
    const log = [...known('a', 'b', 'c'), ...ended('a'), ...ended('b', 'skipped'), ...ended('c')];
    expect(countLog(log, true)).toEqual({ passed: 2, failed: 0, skipped: 1 });
  });
  test('count a test that failed once as failed', () => {
    expect(countLog([...ended('a', 'failed'), ...ended('a')], true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  test('include a failure of the runner itself that no test shows', () => {
    expect(countLog([...known('a'), ...ended('a')], false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(countLog(null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  test('include a failure when a runner reports success but writes no log, or does not run all tests', () => {
    expect(countLog(null, true).failed).toBe(1);
    expect(countLog([...known('a', 'b'), ...ended('a')], true).failed).toBe(1);
  });
});

describe('the failures of a log', () => {
  test('are listed with the beginning of the error as plain text', () => {
    const name = '[chromium] › guard.spec.ts › a vault › saves once';
    const message = '\u001b[31mError: Expected 1\u001b[39m\n\nReceived 2';
    expect(failures([...ended('a'), ...ended(name, 'failed', { message })])).toEqual([
      `✗ ${name}\n    Error: Expected 1\n    Received 2`,
    ]);
  });
  test('include a file that does not load, before the tests', () => {
    const log = [...ended('a', 'failed'), fault('tests/b.test.ts', 'no such module')];
    expect(failures(log)).toEqual(['✗ tests/b.test.ts\n    no such module', '✗ a\n    no message']);
  });
  test('are cut after some lines', () => {
    const [failure] = failures(ended('a', 'failed', { message: 'line\n'.repeat(40) }));
    expect(failure?.split('\n')).toHaveLength(13);
  });
  test('are empty without a log', () => {
    expect(failures(null)).toEqual([]);
  });
});

test('the ten slowest tests of all logs are listed with their seconds', () => {
  const unit = Array.from({ length: 9 }, (_, at) => ended(`unit ${at}`, 'passed', { ms: 100 + at })).flat();
  const browser = [...ended('long', 'passed', { ms: 83_123 }), ...ended('short', 'failed', { ms: 1500 })];
  const lines = slowest([unit, browser]);
  expect(lines).toHaveLength(10);
  expect(lines.slice(0, 3)).toEqual(['   83.1 s  long', '    1.5 s  short', '    0.1 s  unit 8']);
  expect(lines.join()).not.toContain('unit 0');
});

describe('the tests that did not run', () => {
  test('are those that were known and did not end, in order, with a mark on one that had begun', () => {
    const log = [...known('a', 'b', 'c'), ...ended('a'), { kind: 'began', id: 'b' } as const];
    expect(notRun(log)).toEqual(['b (had begun)', 'c']);
  });
  test('are whole files where their tests are not known yet', () => {
    const log = [...known('a.test.ts', 'b.test.ts', 'a › one'), { kind: 'opened', id: 'a.test.ts' } as const];
    expect(notRun([...log, ...ended('a › one')])).toEqual(['b.test.ts']);
  });
});

describe('a log', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'runner-log-')), 'reports', 'log.jsonl');
  test('is null when no runner has written it', () => {
    expect(readLog(path)).toBeNull();
  });
  test('is read as it was written, without a truncated last line', () => {
    const entries = [...known('a'), ...ended('a')];
    for (const entry of entries) note(path, entry);
    writeFileSync(path, '{"kind":"known","id":"b","na', { flag: 'a' });
    expect(readLog(path)).toEqual(entries);
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
