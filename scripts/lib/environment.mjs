import { join } from 'node:path';
import { ensureBrowser, findChromium, findFirefox } from './browsers.mjs';
import { command } from './command.mjs';
import { ensureNode } from './node.mjs';
import { nodeIn } from './npm.mjs';
import { ensurePackages, ensurePrepared } from './packages.mjs';
import { ROOT, withPath } from './paths.mjs';
import { print } from './print.mjs';

/**
 * Where the tools run: the right Node, our packages' commands first on PATH, and the browsers named by their variables.
 * @typedef {{ node: string, env: NodeJS.ProcessEnv, missing: string[] }} Environment
 */

/**
 * Installs whatever is missing for a command that must work alone on a fresh machine. Throws UserError for Node and packages;
 * a browser that is not to be had is a line in `missing`, so that a test run can still do the rest.
 * @param {('chromium' | 'firefox')[]} browsers
 * @returns {Promise<Environment>}
 */
export async function ensureEnvironment(browsers) {
  const node = await ensureNode();
  await ensurePackages(node);
  const env = environment(node);
  /** @type {string[]} */
  const missing = [];
  for (const kind of browsers) {
    try {
      env[kind === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'] = await ensureBrowser(kind, node);
    } catch (error) {
      missing.push(/** @type {Error} */ (error).message);
    }
  }
  return { node, env, missing };
}

/**
 * Returns the environment of a machine on which `npm ci` was run: nothing but Node is fetched, and the browsers are those that are there.
 * @returns {Promise<Environment>}
 */
export async function currentEnvironment() {
  const node = await ensureNode();
  await ensurePrepared(node);
  const env = environment(node);
  const chromium = findChromium();
  const firefox = findFirefox();
  // WXT's own browser start in `dev` asks for CHROME_PATH.
  if (chromium) Object.assign(env, { CHROMIUM_PATH: chromium, CHROME_PATH: env.CHROME_PATH ?? chromium });
  if (firefox) env.FIREFOX_PATH = firefox;
  return { node, env, missing: [] };
}

/** @param {string} node */
function environment(node) {
  return withPath([join(ROOT, 'node_modules', '.bin'), node]);
}

/**
 * Runs a script with the environment's Node on our terminal.
 * @param {Environment} where
 * @param {string} script absolute, or from the project's top
 * @param {string[]} [args]
 * @returns {Promise<number>} its exit code
 */
export async function runHere(where, script, args = []) {
  const { code, output } = await command(nodeIn(where.node), [script, ...args], { env: where.env, show: true });
  if (output) print(output.trim());
  return code;
}
