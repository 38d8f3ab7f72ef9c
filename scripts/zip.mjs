// Packs the extension for the stores: one archive for each browser, and the sources that Firefox's reviewers ask for.
// `npm run zip -- firefox` packs one browser's. scripts/rebuild.mjs checks that the sources produce the same archives.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { archivePath, BROWSERS, kindsOf, SOURCES_BROWSER } from './lib/archives.mjs';
import { command } from './lib/command.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, print, UserError } from './lib/print.mjs';
import { toolScript } from './lib/tools.mjs';

main(async () => {
  const { readArchive, unexpectedFiles, reproducibilityFaults } = await import('./test-runner/archive.ts');
  const requested = process.argv.slice(2);
  const unknown = requested.find((browser) => !BROWSERS.includes(browser));
  if (unknown !== undefined) throw new UserError(`${unknown} is not one of ${BROWSERS.join(', ')}`);
  const browsers = requested.length > 0 ? requested : BROWSERS;
  /** @type {string[]} */
  const faults = [];
  for (const browser of browsers) {
    const args = [toolScript('wxt'), 'zip', '-b', browser, ...(browser === SOURCES_BROWSER ? ['--sources'] : [])];
    const { code, output } = await command(process.execPath, args);
    if (code !== 0) throw new UserError(`The archive for ${browser} could not be made:\n${output}`);
    for (const kind of kindsOf([browser])) {
      const path = archivePath(kind);
      const bytes = readFileSync(path);
      const entries = readArchive(bytes);
      faults.push(
        ...reproducibilityFaults(entries),
        ...(kind === 'sources' ? await untracked(entries) : unexpectedFiles(entries)),
      );
      const sum = createHash('sha256').update(bytes).digest('hex');
      print(`  ${basename(path)}  ${(bytes.length / 1000).toFixed(0)} kB  SHA-256 ${sum}`);
    }
  }
  if (faults.length > 0) throw new UserError(`These archives are not fit for a store:\n  ${faults.join('\n  ')}`);
  print('The archives are in .output/');
  return 0;
});

/**
 * Returns the files that git does not track, so that the sources archive has nothing private and nothing forgotten.
 * Returns none where there is no repository, as in the unpacked sources.
 * @param {readonly import('./test-runner/archive.ts').Entry[]} entries
 */
async function untracked(entries) {
  if (!existsSync(join(ROOT, '.git'))) return [];
  const { code, output } = await command('git', ['ls-files', '-z']);
  if (code !== 0) throw new UserError(`git could not list the project's files:\n${output}`);
  const known = new Set(output.split('\0'));
  return entries
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => `${name} is not tracked by git: add or remove it`);
}
