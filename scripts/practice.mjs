// Serves the practice Halo and ScalePad for manual use: npm run practice [-- --port 4173]
import { parseArgs } from 'node:util';
import { main, messageOf, print, UserError, withUserError } from './lib/print.mjs';

const USAGE = 'Use: npm run practice -- --port 4173';

main(async () => {
  const { startPractice } = await import('../tests/practice/server/start.ts');
  const practice = await startPractice({ port: readPort() }).catch((error) => {
    throw new UserError(messageOf(error));
  });
  print(`The practice Halo and ScalePad are explained at http://localhost:${practice.port}/`);
  print(`  Halo      http://halo.localhost:${practice.port}/`);
  print(`  ScalePad  http://scalepad.localhost:${practice.port}/`);
  print('They run until you press Ctrl+C.');
  const end = () => practice.close().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return 0;
});

/** Returns the requested port. @throws UserError when it is not valid */
function readPort() {
  const { values } = withUserError(() => parseArgs({ options: { port: { type: 'string', default: '4173' } } }), USAGE);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port <= 0 || port >= 65536)
    throw new UserError(`"${values.port}" is not a port. ${USAGE}`);
  return port;
}
