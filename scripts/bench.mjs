// Prints how long Apply takes on the role's page, and what of it keeps the page from answering: npm run bench
// Needs the build for Chromium (npm run build). Not part of npm test: times depend on the machine.
import { main, say } from './lib/say.mjs';

main(async () => {
  const { applyRuns } = await import('../tests/bench/apply.ts');
  const { times, tasks } = await applyRuns();
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  const worst = Math.round(Math.max(0, ...tasks.map(({ ours }) => ours)));
  say(
    `Apply of the role's settings: ${sorted[Math.floor(sorted.length / 2)]} ms (${sorted.join(', ')}); goal: 2000 ms`,
  );
  say(
    `Tasks over 50 ms while it runs: ${tasks.length}; the extension's own part of one at most ${worst} ms; goal: 50 ms`,
  );
  return 0;
});
