// Runs all tests, under the Node and with the browsers that scripts/test.mjs provides.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { REPORTS } from '../lib/paths.mjs';
import { main } from '../lib/print.mjs';
import { Results } from './results.mjs';
import { sideBySide } from './side-by-side.ts';
import { browserSteps, quickSteps } from './steps.mjs';

main(async () => {
  mkdirSync(REPORTS, { recursive: true });
  const results = new Results();
  // Each step uses one thread most of the time, so one step more than there are cores keeps all cores busy.
  await sideBySide(quickSteps(), availableParallelism() + 1, (step) => results.run(step));
  for (const step of browserSteps()) await results.run(step);
  // Without its browser, browser tests cannot have passed; the line explains what to do.
  for (const line of (process.env.HALO_SETUP_MISSING ?? '').split('\n').filter(Boolean)) results.fail(`✗ ${line}`);
  return results.report() ? 0 : 1;
});
