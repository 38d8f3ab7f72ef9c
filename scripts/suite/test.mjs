// The test run itself, under the Node and with the browsers that scripts/test.mjs has made sure of.
import { mkdirSync } from 'node:fs';
import { REPORTS } from '../lib/paths.mjs';
import { main, say } from '../lib/say.mjs';
import { runStep } from './run-step.mjs';
import { browserSteps, quickSteps } from './steps.mjs';
import { add, countReport, isGreen, lastLine, readReport } from './summary.ts';

/** @typedef {import('./summary.ts').Tally} Tally */

main(async () => {
  mkdirSync(REPORTS, { recursive: true });
  /** @type {Tally} */
  let total = { passed: 0, failed: 0, skipped: 0 };
  let built = true;
  for (const step of [...quickSteps(), ...browserSteps()]) {
    if (step.needsBuild && !built) {
      say(`- ${step.name} left out: there is no build to look at`);
      continue;
    }
    const tally = await count(step);
    if (step.isBuild && tally.failed > 0) built = false;
    total = add(total, tally);
  }
  // Without its browser, browser tests cannot have passed; the line says what to do about it.
  for (const line of (process.env.HALO_SETUP_MISSING ?? '').split('\n').filter(Boolean)) {
    say(`✗ ${line}`);
    total = add(total, { passed: 0, failed: 1, skipped: 0 });
  }
  say(lastLine(total));
  return isGreen(total) ? 0 : 1;
});

/**
 * Runs one step and gives its counts: a runner's own, or one failure for anything else that failed.
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<Tally>}
 */
async function count(step) {
  const passed = await runStep(step);
  if (step.report) return countReport(readReport(step.report), passed);
  return { passed: 0, failed: passed ? 0 : 1, skipped: 0 };
}
