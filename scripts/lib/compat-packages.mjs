import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, registryRefused } from './npm.mjs';
import { ROOT } from './paths.mjs';
import { print, UserError } from './print.mjs';

const FOLDER = join(ROOT, 'tests', 'compat');
const STAMP = join(FOLDER, 'node_modules', '.installed-lockfile');
const INSTALL_LIMIT_MS = 3_600_000;

/** Installs the libraries that tests/compat names, when they are missing. Their install scripts do not run. */
export async function ensureCompatPackages() {
  const lockfile = readFileSync(join(FOLDER, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  print('Installing the libraries that tests/compat/package-lock.json names');
  // If most of them are installed, only the changed ones are downloaded.
  const task = existsSync(join(FOLDER, 'node_modules')) ? 'install' : 'ci';
  const { code, output, stopped } = await npm([task, '--ignore-scripts'], { cwd: FOLDER, limit: INSTALL_LIMIT_MS });
  if (code !== 0) {
    process.stderr.write(output);
    if (stopped || registryRefused(output))
      throw new UserError('The libraries could not be installed: the npm registry cannot be reached.');
    throw new UserError('The libraries could not be installed; npm shows the reason above.');
  }
  writeFileSync(STAMP, wanted);
}
