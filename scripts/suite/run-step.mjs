import { rmSync } from 'node:fs';
import { command } from '../lib/command.mjs';
import { say } from '../lib/say.mjs';

// Output that is shown later, if at all, is plain text.
const { FORCE_COLOR, ...rest } = process.env;
const PLAIN = { ...rest, NO_COLOR: '1' };

/**
 * Runs a step and says its name and how long it took; its output only when it failed (or as it goes, if the step asks for that).
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<boolean>} whether it passed
 */
export async function runStep(step) {
  // A report of an earlier run must not be counted for this one.
  if (step.report) rmSync(step.report, { force: true });
  const began = performance.now();
  const taken = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (step.show) say(`· ${step.name}`);
  for (const args of step.commands) {
    const { code, output, stopped } = await command(process.execPath, args, {
      limit: step.minutes * 60_000,
      show: step.show,
      env: step.show ? process.env : PLAIN,
    });
    if (code === 0 && !stopped) continue;
    if (output) say(output.trimEnd());
    say(`✗ ${step.name} failed after ${taken()}${stopped ? `: stopped, ${step.minutes} minutes are its limit` : ''}`);
    return false;
  }
  say(`✓ ${step.name} (${taken()})`);
  return true;
}
