// Runs a tool, or a script of ours, by its name under a Node that it works with: node scripts/run.mjs NAME [...arguments].
// Works right after a plain `npm ci`, on the oldest Node that package.json names.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currentEnvironment, runHere } from './lib/environment.mjs';
import { newEnough } from './lib/node.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, UserError } from './lib/print.mjs';
import { toolScript } from './lib/tools.mjs';

main(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!name || !/^[a-z][a-z-]*$/.test(name))
    throw new UserError('Say what to run, such as: node scripts/run.mjs practice');
  const own = join(ROOT, 'scripts', `${name}.mjs`);
  const script = existsSync(own) ? own : toolScript(name);
  // What goes to the stores is built by a Node of nodejs.org or the system, not by one from the npm registry.
  if ([name, ...args].includes('zip') && !newEnough(process.version))
    throw new UserError('The archives for the stores need Node 22.18 or newer: install one from https://nodejs.org');
  const where = await currentEnvironment();
  // The tools start in the project's folder. As npm does, this says in which one the person is.
  if (process.cwd() !== ROOT) where.env.INIT_CWD = process.cwd();
  return runHere(where, script, args);
});
