// Carries out the whole of guide A by itself in headless Chromium and leaves pictures and a record in .output/tour/.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);

/** Milliseconds after which a tour that hangs is given up; the whole must stay under five minutes. */
const LIMIT = 270_000;
const SOURCES = ['components', 'entrypoints', 'locales', 'public', 'utils', 'package.json', 'wxt.config.ts'];

/** Latest change below these paths; 0 when none of them is there. */
function latestChange(paths) {
  let latest = 0;
  for (const path of paths.filter((entry) => existsSync(entry))) {
    const stat = statSync(path);
    const inside = stat.isDirectory() ? latestChange(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    latest = Math.max(latest, inside);
  }
  return latest;
}

/** Builds the extension when its sources are newer than the build. */
function ensureBuilt() {
  const manifest = '.output/chrome-mv3/manifest.json';
  if (existsSync(manifest) && statSync(manifest).mtimeMs >= latestChange(SOURCES)) return true;
  console.log('Building the extension');
  const build = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { encoding: 'utf8' });
  if (build.status === 0) return true;
  console.error(`The extension does not build:\n${build.stdout}${build.stderr}`);
  return false;
}

if (!ensureBuilt()) process.exit(1);
setTimeout(() => {
  console.error(`The tour did not end within ${LIMIT / 1000} s and was given up.`);
  process.exit(1);
}, LIMIT).unref();

try {
  const { tour } = await import('../tests/tour/main.ts');
  process.exit(await tour());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
