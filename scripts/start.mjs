// `npm start`: everything from a fresh clone to a browser with the extension on the practice Halo and ScalePad.
// Without a display, or with --tour, the setup is carried out by itself and leaves pictures.
import { command } from './lib/command.mjs';
import { hasDisplay } from './lib/display.mjs';
import { ensureEnvironment, runHere } from './lib/environment.mjs';
import { nodeIn } from './lib/npm.mjs';
import { main, print, UserError } from './lib/print.mjs';
import { toolScript } from './lib/tools.mjs';

main(async () => {
  const where = await ensureEnvironment(['chromium']);
  if (where.missing.length > 0) throw new UserError(where.missing.join('\n'));
  print('Building the extension');
  const built = await command(nodeIn(where.node), [toolScript('wxt'), 'build'], { env: where.env, limit: 3_600_000 });
  if (built.code !== 0) {
    process.stderr.write(built.output);
    throw new UserError('The extension could not be built; WXT says why above.');
  }
  if (process.argv.includes('--tour')) return runHere(where, 'scripts/tour.mjs');
  if (hasDisplay(process.platform, process.env)) return runHere(where, 'scripts/open.mjs');
  print('No display here, so the setup is carried out by itself; pictures and record go to .output/tour/');
  return runHere(where, 'scripts/tour.mjs');
});
