import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command } from './command.mjs';
import { withPath } from './paths.mjs';

/** Detects an unreachable registry within half a minute; npm's defaults wait for minutes. */
const RETRIES = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * Runs npm quietly: first the one that started this process, then the one of the running Node, then the one on PATH
 * (`npm.cmd` on Windows, which needs a shell). It runs under its own Node, whose location determines its global
 * settings, such as a company's registry.
 * @param {string[]} task
 * @param {import('./command.mjs').Options & { node?: string }} [options] node: folder of the Node for the packages' own scripts
 */
export function npm(task, { node, ...options } = {}) {
  const args = [...task, ...QUIET, ...RETRIES];
  const env = node ? withPath([node], options.env) : (options.env ?? process.env);
  const caller = process.env.npm_execpath ?? '';
  const bundled = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [caller, bundled].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (script) return command(process.execPath, [script, ...args], { ...options, env });
  const windows = process.platform === 'win32';
  return command(windows ? 'npm.cmd' : 'npm', args, { ...options, env, shell: windows });
}

/**
 * Returns the Node program of a folder, or the running one.
 * @param {string} [folder]
 */
export function nodeIn(folder) {
  return folder ? join(folder, process.platform === 'win32' ? 'node.exe' : 'node') : process.execPath;
}

/**
 * Checks whether npm failed because the registry was unreachable or refused the request, not because of a fault in the
 * project.
 * @param {string} output what npm printed
 */
export function registryRefused(output) {
  return /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E40[1347]|E5\d\d|ENOTCACHED|CERT_|UNABLE_TO_)/.test(
    output,
  );
}
