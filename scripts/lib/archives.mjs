import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** The browsers that have an archive of their own, by WXT's names. */
export const BROWSERS = ['chrome', 'edge', 'firefox'];

/** The browser whose run also packs the sources: WXT omits the entry points that a browser does not have. */
export const SOURCES_BROWSER = 'chrome';

/**
 * Returns the archives that packing for these browsers creates.
 * @param {readonly string[]} browsers
 */
export function kindsOf(browsers) {
  return browsers.includes(SOURCES_BROWSER) ? [...browsers, 'sources'] : browsers;
}

/**
 * Returns the path of the archive of a browser, or of the `sources`.
 * @param {string} kind
 * @param {string} [folder] of the project
 */
export function archivePath(kind, folder = ROOT) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, '.output', `${name}-${version}-${kind}.zip`);
}
