// Compares a copy of a page's details with the product's tables, and prints the lines to change:
// node scripts/run.mjs compare-page FILE. docs/first-tenant.md says where the file comes from.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { main, print, UserError } from './lib/print.mjs';

/** No copy is nearly as long. */
const MOST_BYTES = 5_000_000;

main(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0)
    throw new UserError('Say which file has the page details: node scripts/run.mjs compare-page FILE');
  if (!existsSync(file) || !statSync(file).isFile()) throw new UserError(`There is no file ${file}.`);
  if (statSync(file).size > MOST_BYTES) throw new UserError(`${file} is too large to be page details.`);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'scripts/compare/compare-file.ts'), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
  });
  const { compareFile, NoDetails } = module;
  try {
    const { lines, isAsExpected } = compareFile(readFileSync(file, 'utf8'), ROOT);
    for (const line of lines) print(line);
    return isAsExpected ? 0 : 1;
  } catch (error) {
    if (error instanceof NoDetails) throw new UserError(error.message);
    throw error;
  }
});
