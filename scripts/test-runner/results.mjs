import { print } from '../lib/print.mjs';
import { readLog } from './log.ts';
import { runStep } from './run-step.mjs';
import { add, countLog, failures, isGreen, lastLine, notRun, slowest } from './summary.ts';

/** @typedef {import('./steps.mjs').Step} Step */

/** The results of the steps of a run. */
export class Results {
  total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  failures = [];
  /** @type {string[]} */
  notRun = [];
  /** @type {import('./log.ts').Entry[][]} */
  logs = [];
  /** @type {Set<string>} */
  failedBuilds = new Set();

  /**
   * Runs a step, or skips it when its build failed, and counts it: each test of a runner, or one failure for any other
   * step.
   * @param {Step} step
   */
  async run(step) {
    if (step.after?.some((build) => this.failedBuilds.has(build))) {
      print(`- ${step.name} skipped: its build failed`);
      this.notRun.push(`${step.name}: did not run, because its build failed`);
      return;
    }
    const { passed, why } = await runStep(step);
    if (step.isBuild && !passed) this.failedBuilds.add(step.name);
    if (!step.log) {
      if (!passed) this.fail(`✗ ${step.name}`);
      return;
    }
    const log = readLog(step.log);
    const failed = failures(log);
    const unfinished = notRun(log ?? []);
    this.logs.push(log ?? []);
    this.total = add(this.total, countLog(log, passed));
    this.failures.push(
      ...(failed.length === 0 && (!passed || unfinished.length > 0) ? [`✗ ${step.name}: ${why}`] : failed),
    );
    if (unfinished.length === 0) return;
    this.notRun.push(`${step.name}: ${unfinished.length} did not run (${why || 'the runner skipped them'})`);
    this.notRun.push(...unfinished.map((name) => `    ${name}`));
  }

  /** @param {string} line */
  fail(line) {
    this.failures.push(line);
    this.total = add(this.total, { passed: 0, failed: 1, skipped: 0 });
  }

  /**
   * Prints all results again at the end, because the beginning of a CI's log may be cut off. Returns whether the run is
   * green.
   */
  report() {
    print('\nThe ten slowest tests:');
    for (const line of slowest(this.logs)) print(line);
    print('');
    for (const line of this.notRun) print(line);
    for (const failure of this.failures) print(failure);
    print(lastLine(this.total));
    return isGreen(this.total);
  }
}
