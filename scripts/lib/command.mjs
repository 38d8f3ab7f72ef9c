import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const SIGNALS = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM']);

/**
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd] the project's top folder when absent
 * @property {number} [limit] milliseconds until it is stopped
 * @property {number} [silence] milliseconds without output until it is stopped
 * @property {boolean} [show] it writes to the terminal itself, and its output is not collected
 * @property {boolean} [shell] needed for `.cmd` files on Windows
 *
 * @typedef {{ code: number, output: string, stopped: boolean, signal: NodeJS.Signals | null }} Result
 */

/**
 * Runs a program until it ends. Never rejects because of the program: one that cannot be started has code 127. Forwards
 * a signal (Ctrl+C, a cancelled CI) to the program, and exits after it.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Result>}
 */
export function command(program, args, options = {}) {
  const { env = process.env, cwd = ROOT, limit, silence, show = false, shell = false } = options;
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, env, shell, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stopped = false;
    const stop = () => {
      stopped = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    };
    const end = limit ? setTimeout(stop, limit) : undefined;
    let quiet = silence ? setTimeout(stop, silence) : undefined;
    const received = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (!silence) return;
      clearTimeout(quiet);
      quiet = setTimeout(stop, silence);
    };
    child.stdout?.on('data', received);
    child.stderr?.on('data', received);
    /** @type {NodeJS.Signals | null} */
    let signalled = null;
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      signalled = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    let settled = false;
    const settle = (/** @type {number} */ code, /** @type {NodeJS.Signals | null} */ signal = null) => {
      if (settled) return;
      settled = true;
      clearTimeout(end);
      clearTimeout(quiet);
      for (const signal of SIGNALS) process.off(signal, forward);
      if (signalled) process.exit(130);
      done({ code, output, stopped, signal });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      settle(127);
    });
    // After a stop, `exit` is enough: a grandchild can keep the pipes open, so `close` may never fire.
    child.on('exit', (code, signal) => stopped && settle(code ?? 1, signal));
    child.on('close', (code, signal) => settle(code ?? 1, signal));
  });
}
