// Tries the extension on real form and select libraries from npm: npm run compat [-- ID...] [--write] [--list]
// Needs the build for Chromium (npm run build). Not part of npm test: it installs hundreds of packages into tests/compat.
import { parseArgs } from 'node:util';
import { ensureCompatPackages } from './lib/compat-packages.mjs';
import { main, print, withUserError } from './lib/print.mjs';

const WORDS = { right: 'all right', left: 'named as left to the admin', wrong: 'WRONG' };

main(async () => {
  const { values, positionals } = readArgs();
  const { librariesOf, tryLibraries } = await import('../tests/compat/run.ts');
  const libraries = withUserError(() => librariesOf(positionals));
  if (values.list) {
    for (const { id, kind } of libraries) print(`${kind.padEnd(6)}  ${id}`);
    return 0;
  }
  await ensureCompatPackages();
  const { writeTable } = await import('../tests/compat/table.ts');
  const results = await tryLibraries(libraries, (result) => {
    print(`${result.id} (${result.kind}, ${result.version}): ${WORDS[result.verdict]}: ${result.text}`);
    if (values.write) writeTable([result]);
  });
  /** @param {string} verdict */
  const count = (verdict) => results.filter((one) => one.verdict === verdict).length;
  print(`${count('right')} all right, ${count('left')} named as left to the admin, ${count('wrong')} wrong`);
  return count('wrong') > 0 ? 1 : 0;
});

function readArgs() {
  return withUserError(() =>
    parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' }, list: { type: 'boolean' } } }),
  );
}
