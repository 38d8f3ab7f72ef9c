import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command } from './command.mjs';
import { withPath } from './paths.mjs';

/** A registry that is away should be known within half a minute, not after npm's own minutes of waiting. */
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * Runs npm itself, quietly. Under `npm start` npm says where it lies; else the one beside Node, else the one on PATH
 * (`npm.cmd` on Windows, which only a shell may start). It runs under the Node that it came with, as its global settings (a
 * company's registry, say) hang on that one's place.
 * @param {string[]} task
 * @param {import('./command.mjs').Options & { node?: string }} [options] node: folder of the Node for the packages' own scripts
 */
export function npm(task, { node, ...options } = {}) {
  const args = [...task, ...QUIET, ...PATIENCE];
  const env = node ? withPath([node], options.env) : (options.env ?? process.env);
  const told = process.env.npm_execpath ?? '';
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [told, beside].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (script) return command(process.execPath, [script, ...args], { ...options, env });
  const windows = process.platform === 'win32';
  return command(windows ? 'npm.cmd' : 'npm', args, { ...options, env, shell: windows });
}

/**
 * The Node program of a folder, or the running one.
 * @param {string} [folder]
 */
export function nodeIn(folder) {
  return folder ? join(folder, process.platform === 'win32' ? 'node.exe' : 'node') : process.execPath;
}

/**
 * Did npm fail because the registry could not be reached or gave a refusal, rather than by a fault in the project?
 * @param {string} output what npm printed
 */
export function registryRefused(output) {
  return /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E40[1347]|E5\d\d|ENOTCACHED|CERT_|UNABLE_TO_)/.test(
    output,
  );
}
