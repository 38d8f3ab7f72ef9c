import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { note, type Outcome } from './log.ts';

/** Writes Playwright's tests to a log as they run. */
export default class PlaywrightLog implements Reporter {
  readonly #path: string;

  constructor({ path }: { path: string }) {
    this.#path = path;
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(_config: FullConfig, all: Suite): void {
    for (const test of all.allTests()) note(this.#path, { kind: 'known', id: test.id, name: nameOf(test) });
  }

  onTestBegin(test: TestCase): void {
    note(this.#path, { kind: 'began', id: test.id });
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const outcome = outcomeOf(test, result);
    // A test that was interrupted, or was skipped because of another one, did not run.
    if (outcome === null) return;
    const message = result.errors.map((error) => error.message ?? error.value ?? '').join('\n\n');
    note(this.#path, { kind: 'ended', id: test.id, name: nameOf(test), outcome, ms: result.duration, message });
  }

  onError(error: TestError): void {
    note(this.#path, { kind: 'fault', name: 'the run itself', message: error.message ?? error.value ?? '' });
  }
}

function outcomeOf(test: TestCase, { status }: TestResult): Outcome | null {
  if (status === 'interrupted') return null;
  if (status === 'skipped') return test.expectedStatus === 'skipped' ? 'skipped' : null;
  return status === test.expectedStatus ? 'passed' : 'failed';
}

/** Returns the full name, such as "[chromium] › guard.spec.ts › a vault › saves once". */
function nameOf(test: TestCase): string {
  const [, project, ...path] = test.titlePath();
  return [`[${project}]`, ...path].filter(Boolean).join(' › ');
}
