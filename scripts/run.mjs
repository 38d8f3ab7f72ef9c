// Runs a tool, or one of our scripts, by its name under a suitable Node: node scripts/run.mjs NAME [...arguments].
// Works right after a plain `npm ci`, on the oldest Node that package.json names.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currentEnvironment, runScript } from './lib/environment.mjs';
import { newEnough } from './lib/node.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, UserError } from './lib/print.mjs';
import { toolScript } from './lib/tools.mjs';

main(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!name || !/^[a-z][a-z-]*$/.test(name))
    throw new UserError('Name a tool or a script, such as: node scripts/run.mjs practice');
  const own = join(ROOT, 'scripts', `${name}.mjs`);
  const script = existsSync(own) ? own : toolScript(name);
  // Store archives are built by a Node of nodejs.org or the system, never by one from the npm registry.
  if ([name, ...args].includes('zip') && !newEnough(process.version))
    throw new UserError('The archives for the stores need Node 22.18 or newer: install one from https://nodejs.org');
  const environment = await currentEnvironment();
  // The tools start in the project's folder. INIT_CWD names the caller's folder, as npm sets it.
  if (process.cwd() !== ROOT) environment.env.INIT_CWD = process.cwd();
  return runScript(environment, script, args);
});
