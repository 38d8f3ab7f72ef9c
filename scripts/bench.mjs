// Prints what takes time in the extension, each figure with its target and spread: npm run bench
// Needs the build for Chromium (npm run build). Not part of npm test, and no figure fails it: times depend on the machine.
import { main, say } from './lib/say.mjs';

main(async () => {
  const { applyRuns } = await import('../tests/bench/apply.ts');
  const { guardTimes } = await import('../tests/bench/guard.ts');
  const { popupTimes } = await import('../tests/bench/popup.ts');
  const { scanTimes } = await import('../tests/bench/scan.ts');
  const { times, tasks } = await applyRuns();
  figure("Apply of the role's settings", times, 2000);
  figure(
    `The extension's own part of a task over 50 ms meanwhile (${tasks.length} such tasks)`,
    tasks.map(({ ours }) => ours),
    50,
  );
  const { plain, inHalo } = await scanTimes();
  figure('One look at 300 controls with plain labels', plain, 5);
  figure("One look at 300 controls in Halo's markup", inHalo, 5);
  const { paint, check, cancel } = await popupTimes();
  figure("The popup's first paint", paint, 100);
  figure('A connection check that works, from press to verdict', check, 1500);
  figure('Cancel of a check, from press to word', cancel, 100);
  figure('A held press on Save, until the guard is there', await guardTimes(), 300);
  return 0;
});

/**
 * Says the median of some times, their spread and the target that they are meant for.
 * @param {string} what
 * @param {number[]} times in milliseconds
 * @param {number} target
 */
function figure(what, times, target) {
  const sorted = times.toSorted((a, b) => a - b);
  const [least, median, most] = [0, 0.5, 1].map((part) => sorted[Math.round((sorted.length - 1) * part)]);
  const ms = (/** @type {number | undefined} */ time) => (time === undefined ? '-' : time.toFixed(time < 20 ? 1 : 0));
  say(`${what}: ${ms(median)} ms (${ms(least)} to ${ms(most)}, ${sorted.length} times); target: ${target} ms`);
}
