import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { UserError } from './print.mjs';

const SOURCES = ['components', 'entrypoints', 'locales', 'public', 'utils', 'package.json', 'wxt.config.ts'];

/**
 * Builds the extension for Chromium when its sources are newer than the build.
 * @throws {UserError} with the build's output when it fails
 */
export function ensureBuilt() {
  const manifest = join(ROOT, '.output/chrome-mv3/manifest.json');
  const sources = SOURCES.map((source) => join(ROOT, source));
  if (existsSync(manifest) && statSync(manifest).mtimeMs >= latestChange(sources)) return;
  console.log('Building the extension');
  const build = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) throw new UserError(`The extension does not build:\n${build.stdout}${build.stderr}`);
}

/**
 * Returns the latest change below these paths, in epoch milliseconds; 0 when none of them exists.
 * @param {string[]} paths
 * @returns {number}
 */
function latestChange(paths) {
  let latest = 0;
  for (const path of paths.filter((entry) => existsSync(entry))) {
    const stat = statSync(path);
    const inside = stat.isDirectory() ? latestChange(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    latest = Math.max(latest, inside);
  }
  return latest;
}
