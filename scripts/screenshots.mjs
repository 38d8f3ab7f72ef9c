// Creates pictures of every state, light and dark, wide and narrow, on one contact sheet: npm run screenshots
// With --write it also updates the pictures of README and of the browsers' stores in docs/pictures.
import { join } from 'node:path';
import { ensureBuilt } from './lib/built.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, print } from './lib/print.mjs';

main(async () => {
  process.chdir(ROOT);
  ensureBuilt();
  const { makeScreenshots } = await import('../tests/screenshots/main.ts');
  const folder = join(ROOT, '.output', 'screenshots');
  const { pictures, faults } = await makeScreenshots(folder, process.argv.includes('--write'));
  for (const fault of faults) print(fault);
  print(`${pictures.length} pictures and ${faults.length} faults: ${join(folder, 'contact-sheet.png')}`);
  return faults.length > 0 ? 1 : 0;
});
