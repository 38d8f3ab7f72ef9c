// `npm test`: prepares a fresh clone and runs all tests. The last line is "N passed, N failed".
import { join } from 'node:path';
import { ensureEnvironment, runScript } from './lib/environment.mjs';
import { ROOT } from './lib/paths.mjs';
import { main } from './lib/print.mjs';

main(async () => {
  const environment = await ensureEnvironment(['chromium', 'firefox']);
  environment.env.HALO_SETUP_MISSING = environment.missing.join('\n');
  return runScript(environment, join(ROOT, 'scripts', 'test-runner', 'test.mjs'));
});
