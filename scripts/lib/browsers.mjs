import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { downloadedPaths, systemPaths, VARIABLE } from './browser-places.mjs';
import { download, fromDebian, SUDO } from './browser-sources.mjs';
import { locked } from './lock.mjs';
import { print, UserError } from './print.mjs';

/** @typedef {import('./browser-places.mjs').Kind} Kind */

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** Hides the system's browsers, to test the fallbacks (see CONTRIBUTING.md). */
const HIDDEN = process.env.HALO_SETUP_HIDE_BROWSERS === '1';

/**
 * Returns an existing Chromium, or null. CHROMIUM_PATH selects it; throws UserError when that file does not exist.
 * @returns {string | null}
 */
export const findChromium = () => find('chromium');

/**
 * Returns an existing Firefox, or null. FIREFOX_PATH selects it; throws UserError when that file does not exist.
 * @returns {string | null}
 */
export const findFirefox = () => find('firefox');

/**
 * Returns a browser that runs: the installed one, else a downloaded one, else the Debian package. Throws UserError with
 * instructions when there is none.
 * @param {Kind} kind
 * @param {string} node folder of the Node to run the downloader with
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser(kind, node) {
  const present = find(kind);
  if (present) return present;
  return locked(`browser-${kind}`, async () => {
    const meanwhile = find(kind);
    if (meanwhile) return meanwhile;
    print(`No ${NAMES[kind]} found here: downloading one`);
    await download(kind, node);
    const downloaded = downloadedPaths(kind).find(runs);
    if (downloaded) return downloaded;
    print(`The downloaded ${NAMES[kind]} does not run here: installing the system's package`);
    if (await fromDebian(kind)) {
      const packaged = systemPaths(kind).find(runs);
      if (packaged) return packaged;
    }
    throw new UserError(
      `No usable ${NAMES[kind]} was found: install ${NAMES[kind]} (Debian: apt-get install ${kind === 'chromium' ? 'chromium' : 'firefox-esr'}), set ${SUDO}=1 to allow sudo to do that, or set ${VARIABLE[kind]} to the program, and try again.${kind === 'chromium' ? ' Google Chrome cannot be used: it no longer loads unpacked extensions from the command line.' : ''}`,
    );
  });
}

/**
 * @param {Kind} kind
 * @returns {string | null}
 */
function find(kind) {
  const configured = process.env[VARIABLE[kind]];
  if (configured && !existsSync(configured))
    throw new UserError(`${VARIABLE[kind]} names ${configured}, but this file does not exist.`);
  if (configured) return configured;
  const paths = HIDDEN ? downloadedPaths(kind) : [...systemPaths(kind), ...downloadedPaths(kind)];
  return paths.find(runs) ?? null;
}

/**
 * Checks whether the program starts and reports a suitable name. Excludes wrappers without a browser, missing
 * libraries, and branded Chrome under another name. On Windows a browser does not print its version, so its existence
 * must suffice.
 * @param {string} program
 */
function runs(program) {
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && isUsable(stdout);
}

/**
 * Checks whether this is the version line of a suitable browser, such as "Chromium 156.0.8078.79" or "Mozilla Firefox
 * 153.7.0esr".
 * @param {string} line
 */
export function isUsable(line) {
  return /\bChromium\b|Google Chrome for Testing|\bMozilla Firefox\b/.test(line);
}
