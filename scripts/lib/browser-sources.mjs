import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DOWNLOADS } from './browser-places.mjs';
import { command } from './command.mjs';
import { nodeIn } from './npm.mjs';
import { withPath } from './paths.mjs';
import { toolScript } from './tools.mjs';

/** @typedef {import('./browser-places.mjs').Kind} Kind */

/** The version for which the puppeteer-core of our lockfile was released. */
const FIREFOX = 'firefox@stable_158.0.1';
/** Allows `sudo` to install a browser when it is 1. */
export const SUDO = 'HALO_SETUP_SUDO';
const DEBIAN = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr'] };

/**
 * Downloads the browser: Chromium by Playwright, Firefox by @puppeteer/browsers (Mozilla's own build). Has time limits,
 * prints nothing, and does not throw: the caller checks which browsers exist afterwards.
 * @param {Kind} kind
 * @param {string} node
 */
export async function download(kind, node) {
  const args =
    kind === 'chromium'
      ? [toolScript('playwright'), 'install', 'chromium', '--no-shell']
      : [toolScript('browsers'), 'install', FIREFOX, '--path', DOWNLOADS];
  const env = { ...withPath([node]), PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  // A download that fails prints nothing; a slow one still prints its progress.
  await command(nodeIn(node), args, { env, limit: 3_600_000, silence: 45_000 });
}

/**
 * Installs the distribution's package where that is allowed: on Debian and its derivatives, as root, or with
 * HALO_SETUP_SUDO=1 by a sudo that asks for no password.
 * @param {Kind} kind
 * @returns {Promise<boolean>} whether it was installed
 */
export async function fromDebian(kind) {
  if (!existsSync(join('/usr', 'bin', 'apt-get'))) return false;
  const root = process.getuid?.() === 0;
  if (!root && process.env[SUDO] !== '1') return false;
  if (!root && (await command('sudo', ['-n', 'true'], { limit: 10_000 })).code !== 0) return false;
  const apt = (/** @type {string[]} */ args) =>
    command(
      root ? 'env' : 'sudo',
      [...(root ? [] : ['-n', 'env']), 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args],
      { limit: 3_600_000 },
    );
  await apt(['update']);
  return (await apt(['install', '-y', '--no-install-recommends', ...DEBIAN[kind]])).code === 0;
}
