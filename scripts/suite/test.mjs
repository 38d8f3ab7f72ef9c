// The test run itself, under the Node and with the browsers that scripts/test.mjs has made sure of.
import { mkdirSync } from 'node:fs';
import { REPORTS } from '../lib/paths.mjs';
import { main, say } from '../lib/say.mjs';
import { failedTests } from './failures.ts';
import { readReport } from './report.ts';
import { runStep } from './run-step.mjs';
import { browserSteps, quickSteps } from './steps.mjs';
import { add, countReport, isGreen, lastLine } from './summary.ts';

/** @typedef {import('./summary.ts').Tally} Tally */

main(async () => {
  mkdirSync(REPORTS, { recursive: true });
  /** @type {Tally} */
  let total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  let built = true;
  for (const step of [...quickSteps(), ...browserSteps()]) {
    if (step.needsBuild && !built) {
      say(`- ${step.name} left out: there is no build to look at`);
      continue;
    }
    const tally = await count(step, failures);
    if (step.isBuild && tally.failed > 0) built = false;
    total = add(total, tally);
  }
  // Without its browser, browser tests cannot have passed; the line says what to do about it.
  for (const line of (process.env.HALO_SETUP_MISSING ?? '').split('\n').filter(Boolean)) {
    failures.push(`✗ ${line}`);
    total = add(total, { passed: 0, failed: 1, skipped: 0 });
  }
  // Said once more at the end: a CI's log may be cut at its beginning.
  for (const failure of failures) say(failure);
  say(lastLine(total));
  return isGreen(total) ? 0 : 1;
});

/**
 * Runs one step and gives its counts: a runner's own, or one failure for anything else that failed.
 * @param {import('./steps.mjs').Step} step
 * @param {string[]} failures gets what failed, in words
 * @returns {Promise<Tally>}
 */
async function count(step, failures) {
  const passed = await runStep(step);
  const report = step.report ? readReport(step.report) : null;
  const told = failedTests(report);
  failures.push(...(told.length === 0 && !passed ? [`✗ ${step.name}`] : told));
  if (step.report) return countReport(report, passed);
  return { passed: 0, failed: passed ? 0 : 1, skipped: 0 };
}
