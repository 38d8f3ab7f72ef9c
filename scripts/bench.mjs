// Prints how long Apply takes on the role's page, what of it keeps the page from answering, and what a look at a page
// costs: npm run bench
// Needs the build for Chromium (npm run build). Not part of npm test: times depend on the machine.
import { main, say } from './lib/say.mjs';

main(async () => {
  const { applyRuns } = await import('../tests/bench/apply.ts');
  const { scanTimes } = await import('../tests/bench/scan.ts');
  const { times, tasks } = await applyRuns();
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  const worst = Math.round(Math.max(0, ...tasks.map(({ ours }) => ours)));
  say(`Apply of the role's settings: ${median(sorted)} ms (${sorted.join(', ')}); goal: 2000 ms`);
  say(
    `Tasks over 50 ms while it runs: ${tasks.length}; the extension's own part of one at most ${worst} ms; goal: 50 ms`,
  );
  const { plain, inHalo } = await scanTimes();
  say(`One look at 300 controls: ${about(plain)} with plain labels, ${about(inHalo)} in Halo's markup; goal: 5 ms`);
  return 0;
});

/** @param {number[]} sorted */
function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** @param {number[]} sorted */
function about(sorted) {
  return `${median(sorted).toFixed(1)} ms (at best ${(sorted[0] ?? 0).toFixed(1)})`;
}
