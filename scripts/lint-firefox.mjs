// Runs Mozilla's linter on the Firefox build. Fails on errors, and on warnings that docs/store/firefox.md does not
// explain.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './lib/command.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, print, UserError } from './lib/print.mjs';
import { toolScript } from './lib/tools.mjs';

const LINT = ['lint', '--source-dir=.output/firefox-mv3', '--no-config-discovery', '--output=json'];

main(async () => {
  const { notesIn, unexplained } = await import('./test-runner/lint-notes.ts');
  const { output } = await command(process.execPath, [toolScript('web-ext'), ...LINT]);
  const start = output.indexOf('{"');
  if (start < 0) throw new UserError(`web-ext could not lint:\n${output}`);
  /** @type {{ errors: Remark[], warnings: Remark[], notices: Remark[] }} */
  const { errors, warnings, notices } = JSON.parse(output.slice(start));
  const notes = notesIn(readFileSync(join(ROOT, 'docs', 'store', 'firefox.md'), 'utf8'));
  const lines = [
    ...errors.map(({ code, file, message }) => `error ${code} in ${file}: ${message}`),
    ...unexplained([...warnings, ...notices], notes),
  ];
  if (lines.length > 0) print(`web-ext lint, against docs/store/firefox.md:\n  ${lines.join('\n  ')}`);
  else print(`web-ext lint: 0 errors, ${warnings.length} warnings, each explained in docs/store/firefox.md`);
  return lines.length > 0 ? 1 : 0;
});

/** @typedef {import('./test-runner/lint-notes.ts').Remark} Remark */
