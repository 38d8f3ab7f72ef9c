import { join } from 'node:path';
import { ensureBrowser, findChromium, findFirefox } from './browsers.mjs';
import { command } from './command.mjs';
import { ensureNode } from './node.mjs';
import { nodeIn } from './npm.mjs';
import { ensurePackages, ensurePrepared } from './packages.mjs';
import { ROOT, withPath } from './paths.mjs';
import { print } from './print.mjs';

/**
 * The environment of the tools: a suitable Node, our packages' commands first on PATH, and the variables that name the
 * browsers. `missing` has one line for each browser that was not found.
 * @typedef {{ node: string, env: NodeJS.ProcessEnv, missing: string[] }} Environment
 */

/**
 * Installs everything that a command needs on a fresh machine. Throws UserError when Node or the packages are not
 * available. A browser that is not available is a line in `missing`, so that a test run can still run the other tests.
 * @param {('chromium' | 'firefox')[]} browsers
 * @returns {Promise<Environment>}
 */
export async function ensureEnvironment(browsers) {
  const node = await ensureNode();
  await ensurePackages(node);
  const env = toolEnvironment(node);
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
 * Returns the environment of a machine on which `npm ci` was run: downloads nothing but Node, and uses the browsers
 * that exist.
 * @returns {Promise<Environment>}
 */
export async function currentEnvironment() {
  const node = await ensureNode();
  await ensurePrepared(node);
  const env = toolEnvironment(node);
  const chromium = findChromium();
  const firefox = findFirefox();
  // WXT's `dev` starts the browser at CHROME_PATH.
  if (chromium) Object.assign(env, { CHROMIUM_PATH: chromium, CHROME_PATH: env.CHROME_PATH ?? chromium });
  if (firefox) env.FIREFOX_PATH = firefox;
  return { node, env, missing: [] };
}

/** @param {string} node */
function toolEnvironment(node) {
  return withPath([join(ROOT, 'node_modules', '.bin'), node]);
}

/**
 * Runs a script with the environment's Node in this terminal.
 * @param {Environment} environment
 * @param {string} script absolute, or relative to the project's folder
 * @param {string[]} [args]
 * @returns {Promise<number>} its exit code
 */
export async function runScript(environment, script, args = []) {
  const { code, output } = await command(nodeIn(environment.node), [script, ...args], {
    env: environment.env,
    show: true,
  });
  if (output) print(output.trim());
  return code;
}
