// Compares the permissions of the built manifests with the committed snapshot, so that no permission, host or exposed
// file is added unnoticed.
// After an intended change: node scripts/run.mjs manifest --write
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { main, print } from './lib/print.mjs';

const SNAPSHOT = join(ROOT, 'tests', 'unit', 'tooling', 'manifest.snapshot.json');
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

main(async () => {
  const { differences, exposed, faults } = await import('./test-runner/manifest-rules.ts');
  const built = Object.entries(BUILDS).map(([browser, folder]) => {
    const manifest = JSON.parse(readFileSync(join(ROOT, '.output', folder, 'manifest.json'), 'utf8'));
    return /** @type {const} */ ([browser, exposed(manifest)]);
  });
  if (process.argv.includes('--write')) {
    writeFileSync(SNAPSHOT, `${JSON.stringify(Object.fromEntries(built), null, 2)}\n`);
    print('Written: tests/unit/tooling/manifest.snapshot.json. Check the difference before you commit it.');
  }
  const snapshot = JSON.parse(readFileSync(SNAPSHOT, 'utf8'));
  let count = 0;
  for (const [browser, parts] of built) {
    const lines = [...faults(parts), ...differences(snapshot[browser] ?? {}, parts)];
    if (lines.length > 0) print(`The manifest for ${browser} differs from the snapshot:\n${lines.join('\n')}`);
    count += lines.length;
  }
  if (count > 0)
    print('If this is intended: node scripts/run.mjs manifest --write, and state the reason in CHANGELOG.md.');
  return count > 0 ? 1 : 0;
});
