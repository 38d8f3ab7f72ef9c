import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { downloadedPaths, systemPaths, VARIABLE } from './browser-places.mjs';
import { download, fromDebian, SUDO } from './browser-sources.mjs';
import { locked } from './lock.mjs';
import { print, UserError } from './print.mjs';

/** @typedef {import('./browser-places.mjs').Kind} Kind */

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** A test of the fall-backs may hide the browsers that the system has (see CONTRIBUTING.md). */
const HIDDEN = process.env.HALO_SETUP_HIDE_BROWSERS === '1';

/**
 * The Chromium that is there already, or null. CHROMIUM_PATH says which; throws UserError when that names no file.
 * @returns {string | null}
 */
export const findChromium = () => find('chromium');

/**
 * The Firefox that is there already, or null. FIREFOX_PATH says which; throws UserError when that names no file.
 * @returns {string | null}
 */
export const findFirefox = () => find('firefox');

/**
 * Returns a browser that runs: the installed one, else a downloaded one, else the Debian package. Throws UserError, with
 * what to do, when it finds none.
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
      `No ${NAMES[kind]} to be had: install ${NAMES[kind]} (Debian: apt-get install ${kind === 'chromium' ? 'chromium' : 'firefox-esr'}), set ${SUDO}=1 to let sudo do that, or set ${VARIABLE[kind]} to the program, and try again.${kind === 'chromium' ? ' Google Chrome does not do: it no longer loads unpacked extensions from the command line.' : ''}`,
    );
  });
}

/**
 * @param {Kind} kind
 * @returns {string | null}
 */
function find(kind) {
  const told = process.env[VARIABLE[kind]];
  if (told && !existsSync(told)) throw new UserError(`${VARIABLE[kind]} names ${told}, and there is no such file.`);
  if (told) return told;
  const paths = HIDDEN ? downloadedPaths(kind) : [...systemPaths(kind), ...downloadedPaths(kind)];
  return paths.find(runs) ?? null;
}

/**
 * Does the program start and call itself what we need? Catches wrappers without the browser behind them, missing libraries, and
 * branded Chrome under another name. On Windows a browser does not print its version, so being there must do.
 * @param {string} program
 */
function runs(program) {
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && isUsable(stdout);
}

/**
 * Is this the version line of a browser that does? Such as "Chromium 156.0.8078.79" or "Mozilla Firefox 153.7.0esr".
 * @param {string} line
 */
export function isUsable(line) {
  return /\bChromium\b|Google Chrome for Testing|\bMozilla Firefox\b/.test(line);
}
