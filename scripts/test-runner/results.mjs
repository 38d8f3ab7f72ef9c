import { print } from '../lib/print.mjs';
import { readLog } from './log.ts';
import { runStep } from './run-step.mjs';
import { add, countLog, failures, isGreen, lastLine, notRun, slowest } from './summary.ts';

/** @typedef {import('./steps.mjs').Step} Step */

/** What the steps of a run came to. */
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
   * Runs a step, or leaves it out when its build failed, and counts it: a runner's own tests, or one failure for anything else.
   * @param {Step} step
   */
  async run(step) {
    if (step.after?.some((build) => this.failedBuilds.has(build))) {
      print(`- ${step.name} left out: there is no build to look at`);
      this.notRun.push(`${step.name}: did not run, because there is no build to look at`);
      return;
    }
    const { passed, why } = await runStep(step);
    if (step.isBuild && !passed) this.failedBuilds.add(step.name);
    if (!step.log) {
      if (!passed) this.fail(`✗ ${step.name}`);
      return;
    }
    const log = readLog(step.log);
    const told = failures(log);
    const left = notRun(log ?? []);
    this.logs.push(log ?? []);
    this.total = add(this.total, countLog(log, passed));
    this.failures.push(...(told.length === 0 && (!passed || left.length > 0) ? [`✗ ${step.name}: ${why}`] : told));
    if (left.length === 0) return;
    this.notRun.push(`${step.name}: ${left.length} did not run (${why || 'the runner left them out'})`);
    this.notRun.push(...left.map((name) => `    ${name}`));
  }

  /** @param {string} line */
  fail(line) {
    this.failures.push(line);
    this.total = add(this.total, { passed: 0, failed: 1, skipped: 0 });
  }

  /** Says all of it once more at the end, since a CI's log may be cut at its beginning. Gives whether the run is green. */
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
