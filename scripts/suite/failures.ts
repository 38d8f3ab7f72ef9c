import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { PlaywrightReport, Report, VitestReport } from './report.ts';

/** As much of an error as tells what came instead of what: a stack's later lines do not. */
const LINES = 12;

/**
 * The failed tests of a report, each as the lines to show: its name, then how its error begins. A CI that keeps only the end of
 * a long log still shows them when they are said last.
 */
export function failedTests(report: Report | null): string[] {
  if (!report) return [];
  return 'stats' in report ? ofPlaywright(report) : ofVitest(report);
}

function ofPlaywright(report: PlaywrightReport): string[] {
  const told: string[] = [];
  for (const error of report.errors ?? []) told.push(tell('the run itself', error.message));
  const look = (suite: NonNullable<PlaywrightReport['suites']>[number], above: string[]) => {
    const path = [...above, suite.title];
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status !== 'unexpected' && test.status !== 'flaky') continue;
        const name = [`[${test.projectName}]`, ...path, spec.title].filter(Boolean).join(' › ');
        told.push(tell(name, test.results.find((result) => result.error)?.error?.message));
      }
    }
    for (const inner of suite.suites ?? []) look(inner, path);
  };
  for (const suite of report.suites ?? []) look(suite, []);
  return told;
}

function ofVitest(report: VitestReport): string[] {
  const told: string[] = [];
  for (const file of report.testResults ?? []) {
    const name = relative(process.cwd(), file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) told.push(tell(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
    if (file.status === 'failed' && failed.length === 0) told.push(tell(name, file.message));
  }
  return told;
}

function tell(name: string, message = 'no message'): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim());
  return [`✗ ${name}`, ...lines.slice(0, LINES).map((line) => `    ${line}`)].join('\n');
}
