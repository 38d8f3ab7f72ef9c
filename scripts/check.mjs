// `npm run check`: runs every check that needs no browser, and stops at the first failure. Run it through run.mjs,
// which selects the Node.
import { mkdirSync } from 'node:fs';
import { REPORTS } from './lib/paths.mjs';
import { main } from './lib/print.mjs';
import { runStep } from './test-runner/run-step.mjs';
import { quickSteps } from './test-runner/steps.mjs';

main(async () => {
  mkdirSync(REPORTS, { recursive: true });
  for (const step of quickSteps()) if (!(await runStep(step)).passed) return 1;
  return 0;
});
