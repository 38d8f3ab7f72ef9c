// Compares a copy of a page's details with the product's tables, and prints the lines to change:
// node scripts/run.mjs compare-page FILE. docs/first-tenant.md explains how to get the file.
// Exits with 0 if all is as expected, with 1 if something differs or one of several copies cannot be read, and with 2
// if nothing can be read.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { main, messageOf, print, UserError } from './lib/print.mjs';

/** Far above the size of any copy. */
const MAX_BYTES = 5_000_000;
const BAD_INPUT = 2;

main(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0)
    throw new UserError('Name the file with the page details: node scripts/run.mjs compare-page FILE', BAD_INPUT);
  const path = [process.env.INIT_CWD ?? '.', '.'].map((folder) => resolve(folder, file)).find(isFile);
  if (path === undefined) throw new UserError(`There is no file ${file}.`, BAD_INPUT);
  if (statSync(path).size > MAX_BYTES) throw new UserError(`${file} is too large to be page details.`, BAD_INPUT);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'scripts/compare/compare-file.ts'), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
  });
  const { compareFile, NoDetails } = module;
  try {
    const { lines, isAsExpected } = compareFile(readFileSync(path), ROOT);
    for (const line of lines) print(line);
    return isAsExpected ? 0 : 1;
  } catch (error) {
    if (error instanceof NoDetails) throw new UserError(messageOf(error), BAD_INPUT);
    throw error;
  }
});

/** @param {string} path */
function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}
