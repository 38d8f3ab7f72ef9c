import { rmSync } from 'node:fs';
import { STEP_LIMIT_MS } from '../../tests/limits.ts';
import { command } from '../lib/command.mjs';
import { print } from '../lib/print.mjs';

// Collected output is plain text.
const { FORCE_COLOR, ...rest } = process.env;
const PLAIN = { ...rest, NO_COLOR: '1' };

/**
 * Runs a step, and prints its name and duration. Prints its output only when it failed, unless the step has `show`.
 * @param {import('./steps.mjs').Step} step
 * @param {number} [limit] milliseconds after which it is stopped and counts as failed
 * @returns {Promise<{ passed: boolean, why: string }>} whether it passed, and why not
 */
export async function runStep(step, limit = STEP_LIMIT_MS) {
  // A log of an earlier run must not be counted for this one.
  if (step.log) rmSync(step.log, { force: true });
  const began = performance.now();
  const duration = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (step.show) print(`· ${step.name}`);
  for (const args of step.commands) {
    const { code, output, stopped, signal } = await command(process.execPath, args, {
      limit,
      show: step.show,
      env: step.show ? process.env : PLAIN,
    });
    if (code === 0 && !stopped) continue;
    if (output) print(output.trimEnd());
    const ended = signal ? `ended by ${signal}` : `ended with code ${code}`;
    const why = stopped ? `stopped at its limit of ${Math.round(limit / 60_000)} minutes` : ended;
    print(`✗ ${step.name} failed after ${duration()}: ${why}`);
    return { passed: false, why };
  }
  print(`✓ ${step.name} (${duration()})`);
  return { passed: true, why: '' };
}
