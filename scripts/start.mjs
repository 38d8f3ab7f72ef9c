// `npm start`: prepares a fresh clone, and opens a browser with the extension on the practice Halo and ScalePad.
// Without a display, or with --tour, a script performs the setup and saves pictures.
import { command } from './lib/command.mjs';
import { hasDisplay } from './lib/display.mjs';
import { ensureEnvironment, runScript } from './lib/environment.mjs';
import { nodeIn } from './lib/npm.mjs';
import { main, print, UserError } from './lib/print.mjs';
import { toolScript } from './lib/tools.mjs';

main(async () => {
  const environment = await ensureEnvironment(['chromium']);
  if (environment.missing.length > 0) throw new UserError(environment.missing.join('\n'));
  print('Building the extension');
  const built = await command(nodeIn(environment.node), [toolScript('wxt'), 'build'], {
    env: environment.env,
    limit: 3_600_000,
  });
  if (built.code !== 0) {
    process.stderr.write(built.output);
    throw new UserError('The extension could not be built; WXT shows the reason above.');
  }
  if (process.argv.includes('--tour')) return runScript(environment, 'scripts/tour.mjs');
  if (hasDisplay(process.platform, process.env)) return runScript(environment, 'scripts/open.mjs');
  print('No display here: a script performs the setup. Its pictures and record are in .output/tour/');
  return runScript(environment, 'scripts/tour.mjs');
});
