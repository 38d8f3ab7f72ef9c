import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CACHE, onPath } from './paths.mjs';

/** @typedef {'chromium' | 'firefox'} Kind */

/** The variable that names the browser to use, for each kind. */
export const VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** The folder of downloaded browsers. */
export const DOWNLOADS = join(CACHE, 'browsers');

const { env, platform } = process;
const home = homedir();
const windowsRoots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
  (root) => root !== undefined,
);

/**
 * Returns the paths of this browser on the system, the likeliest first. Branded Google Chrome is excluded: it no longer
 * loads an unpacked extension from the command line. Playwright's Firefox too: it is a patched build that WebDriver
 * BiDi cannot drive.
 * @param {Kind} kind
 * @returns {string[]}
 */
export function systemPaths(kind) {
  const names = kind === 'chromium' ? ['chromium', 'chromium-browser'] : ['firefox-esr', 'firefox'];
  const found = names.map(onPath).filter((path) => path !== null);
  return [...found, ...usual(kind)].filter((path) => existsSync(path));
}

/** @param {Kind} kind */
function usual(kind) {
  if (platform === 'darwin') {
    const apps = ['/Applications', join(home, 'Applications')];
    const programs =
      kind === 'chromium'
        ? [
            'Chromium.app/Contents/MacOS/Chromium',
            'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
          ]
        : ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'];
    return apps.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  if (platform === 'win32') {
    const program = kind === 'chromium' ? 'Chromium\\Application\\chrome.exe' : 'Mozilla Firefox\\firefox.exe';
    return windowsRoots.map((root) => join(root, program));
  }
  return kind === 'chromium'
    ? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium', '/snap/bin/chromium']
    : ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'];
}

/**
 * Returns the downloaded browsers, the newest first: Playwright's Chromium, and Firefox from @puppeteer/browsers.
 * @param {Kind} kind
 * @returns {string[]}
 */
export function downloadedPaths(kind) {
  if (kind === 'firefox') return programsBelow(join(DOWNLOADS, 'firefox'), /^firefox(\.exe)?$/);
  const usualCache =
    platform === 'darwin'
      ? join(home, 'Library', 'Caches')
      : platform === 'win32'
        ? (env.LOCALAPPDATA ?? home)
        : (env.XDG_CACHE_HOME ?? join(home, '.cache'));
  const cache = env.PLAYWRIGHT_BROWSERS_PATH || join(usualCache, 'ms-playwright');
  return versions(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => programsBelow(join(cache, name), /^(chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/));
}

/**
 * Returns the programs of this name in a folder and its subfolders, a few levels deep (application bundles are deep).
 * @param {string} folder
 * @param {RegExp} name
 * @param {number} [depth]
 * @returns {string[]}
 */
function programsBelow(folder, name, depth = 6) {
  if (depth === 0 || !existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const here = entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(folder, entry.name));
  if (here.length > 0) return here;
  return versions(folder).flatMap((child) => programsBelow(join(folder, child), name, depth - 1));
}

/** @param {string} folder */
function versions(folder) {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
