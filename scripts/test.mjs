// `npm test`: everything from a fresh clone to the last line, "N passed, N failed".
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { main } from './lib/say.mjs';
import { ensureSetting, runHere } from './lib/setting.mjs';

main(async () => {
  const where = await ensureSetting(['chromium', 'firefox']);
  where.env.HALO_SETUP_MISSING = where.missing.join('\n');
  return runHere(where, join(ROOT, 'scripts', 'suite', 'test.mjs'));
});
