// `npm test`: everything from a fresh clone to the last line, "N passed, N failed".
import { join } from 'node:path';
import { ensureEnvironment, runHere } from './lib/environment.mjs';
import { ROOT } from './lib/paths.mjs';
import { main } from './lib/print.mjs';

main(async () => {
  const where = await ensureEnvironment(['chromium', 'firefox']);
  where.env.HALO_SETUP_MISSING = where.missing.join('\n');
  return runHere(where, join(ROOT, 'scripts', 'test-runner', 'test.mjs'));
});
