// Prints where the extension uses time and memory, compared with a browser without it:
// npm run bench [-- PART...] [--write]
// Needs the build for Chromium (npm run build). Not part of npm test, and no figure fails it: times depend on the machine.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/paths.mjs';
import { main, print, UserError, withUserError } from './lib/print.mjs';

const PAGE = join(ROOT, 'docs', 'performance.md');
/** Above this load per core, the figures include the machine's other work. */
const IDLE = 0.3;

main(async () => {
  const { PARTS } = await import('../tests/bench/run.ts');
  const { line, machineOf, withTable } = await import('../tests/bench/figures.ts');
  const { chromiumPath } = await import('../tests/e2e/support/executables.ts');
  const { write, parts } = args(Object.keys(PARTS));
  const [load = 0] = loadavg();
  const browser = spawnSync(chromiumPath(), ['--version'], { encoding: 'utf8' }).stdout.trim().split(' built')[0];
  const machine = machineOf(browser ?? 'Chromium', load, new Date());
  print(`${machine.hardware}, ${machine.browser}, load ${machine.load} per core`);
  if (Number(machine.load) > IDLE) print('This machine is not idle: its times are a trial only.');
  const figures = [];
  for (const part of parts) {
    for (const figure of (await PARTS[part]?.()) ?? []) {
      figures.push(figure);
      print(line(figure));
    }
  }
  if (write) writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), figures, machine));
  return 0;
});

/**
 * Returns the parts to run (all when none is named) and whether to write the table.
 * @param {string[]} known
 */
function args(known) {
  const { values, positionals } = withUserError(() =>
    parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } }),
  );
  const unknown = positionals.find((part) => !known.includes(part));
  if (unknown) throw new UserError(`There is no part ${unknown}. The parts are: ${known.join(', ')}`);
  if (values.write && positionals.length > 0)
    throw new UserError('--write renews the whole table: name no part with it.');
  return { write: values.write === true, parts: positionals.length > 0 ? positionals : known };
}
