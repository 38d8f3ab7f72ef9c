// Unpacks the sources archive into an empty folder, builds there, and compares the archives byte by byte with those of
// `npm run zip` in .output/. For some browsers only: node scripts/run.mjs rebuild chrome firefox
// The packages are linked from this project. With --install, `npm ci` installs them there, as a reviewer does.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { archivePath, BROWSERS, kindsOf } from './lib/archives.mjs';
import { command } from './lib/command.mjs';
import { npm } from './lib/npm.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, print, UserError } from './lib/print.mjs';

const INSTALL = '--install';

main(async () => {
  const { differentFiles, readArchive } = await import('./test-runner/archive.ts');
  const requested = process.argv.slice(2).filter((argument) => argument !== INSTALL);
  const browsers = requested.length > 0 ? requested : BROWSERS;
  const kinds = kindsOf(browsers);
  const absent = [...kinds, 'sources'].find((kind) => !existsSync(archivePath(kind)));
  if (absent) throw new UserError(`There is no archive for ${absent}. Run \`npm run zip\` first.`);
  const folder = mkdtempSync(join(tmpdir(), 'halo-setup-sources-'));
  try {
    for (const { name, content } of readArchive(readFileSync(archivePath('sources')))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await addPackages(folder);
    const { code, output } = await command(process.execPath, ['scripts/zip.mjs', ...browsers], { cwd: folder });
    if (code !== 0) throw new UserError(`The sources do not build by themselves:\n${output}`);
    let count = 0;
    for (const kind of kinds) {
      const [here, there] = [readFileSync(archivePath(kind)), readFileSync(archivePath(kind, folder))];
      if (here.equals(there)) continue;
      count += 1;
      const files = differentFiles(readArchive(here), readArchive(there)).join('\n  ') || 'the same files, other bytes';
      print(`${basename(archivePath(kind))} differs from the archive that its sources produce:\n  ${files}`);
    }
    if (count === 0) print(`The sources alone produce the same bytes: ${kinds.join(', ')}`);
    return count > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {string} folder */
async function addPackages(folder) {
  if (!process.argv.includes(INSTALL)) {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return;
  }
  const { code, output } = await npm(['ci'], { cwd: folder });
  if (code !== 0) throw new UserError(`npm could not install the packages:\n${output}`);
}
