import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** The browsers that have an archive of their own, by WXT's names. */
export const BROWSERS = ['chrome', 'edge', 'firefox'];

/** The browser whose run packs the sources: WXT leaves out of them the entry points that a browser does not have. */
export const WHOLE = 'chrome';

/**
 * Returns which archives come of packing for these browsers.
 * @param {readonly string[]} browsers
 */
export function kindsOf(browsers) {
  return browsers.includes(WHOLE) ? [...browsers, 'sources'] : browsers;
}

/**
 * Returns where the archive of a browser, or that of the `sources`, is.
 * @param {string} kind
 * @param {string} [folder] of the project
 */
export function archivePath(kind, folder = ROOT) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, '.output', `${name}-${version}-${kind}.zip`);
}
