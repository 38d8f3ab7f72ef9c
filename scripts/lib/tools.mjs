import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { UserError } from './print.mjs';

/** The package of each tool. */
const PACKAGES = /** @type {Record<string, string>} */ ({
  biome: '@biomejs/biome',
  // The native compiler checks types; dependency-cruiser needs the JavaScript API, which only `typescript` below 7 has.
  tsc: 'typescript-native',
  depcruise: 'dependency-cruiser',
  playwright: '@playwright/test',
  browsers: '@puppeteer/browsers',
});

/**
 * Returns the script of a tool in node_modules, so that any Node can run it on every platform, without a shell. Throws
 * UserError when the tool is not installed.
 * @param {string} tool such as `wxt`
 */
export function toolScript(tool) {
  const name = PACKAGES[tool] ?? tool;
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) throw new UserError(`\`${tool}\` is not installed. Run \`npm ci\` first.`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[tool];
  if (!script) throw new UserError(`The package ${name} has no command \`${tool}\`.`);
  return join(dirname(manifest), script);
}
