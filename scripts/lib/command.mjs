import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const SIGNALS = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM']);

/**
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd] the project's top folder when absent
 * @property {number} [limit] milliseconds until it is stopped
 * @property {number} [silence] milliseconds without a word until it is stopped
 * @property {boolean} [show] let it write to the terminal itself instead of collecting its output
 * @property {boolean} [shell] needed for `.cmd` files on Windows
 *
 * @typedef {{ code: number, output: string, stopped: boolean, signal: NodeJS.Signals | null }} Result
 */

/**
 * Runs a program to its end. Never throws for what the program does: a program that cannot be started returns code 127.
 * A signal to us (Ctrl+C, a CI that cancels) goes to the program, and we end after it.
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
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      signalled = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    let settled = false;
    const settle = (/** @type {number} */ code, /** @type {NodeJS.Signals | null} */ signal = null) => {
      if (settled) return;
      settled = true;
      clearTimeout(end);
      clearTimeout(quiet);
      for (const signal of SIGNALS) process.off(signal, pass);
      if (signalled) process.exit(130);
      done({ code, output, stopped, signal });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      settle(127);
    });
    // `exit`, not `close`, once stopped: a grandchild may leave the pipes open for ever.
    child.on('exit', (code, signal) => stopped && settle(code ?? 1, signal));
    child.on('close', (code, signal) => settle(code ?? 1, signal));
  });
}
