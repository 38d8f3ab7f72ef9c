// Serves the practice Halo and ScalePad for manual use: npm run practice [-- --port 4173]
import { parseArgs } from 'node:util';
import { startPractice } from '../tests/practice/server/start.ts';

const USAGE = 'Use: npm run practice -- --port 4173';

/** Returns the requested port. Ends the process with one clear line when it is not valid. */
function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port > 0 && port < 65536) return port;
    return stop(`"${values.port}" is not a port. ${USAGE}`);
  } catch (error) {
    return stop(`${error.message}. ${USAGE}`);
  }
}

function stop(line) {
  console.error(line);
  process.exit(1);
}

const port = readPort();
try {
  const practice = await startPractice({ port });
  console.log(`The practice Halo and ScalePad are explained at http://localhost:${practice.port}/`);
  console.log(`  Halo      http://halo.localhost:${practice.port}/`);
  console.log(`  ScalePad  http://scalepad.localhost:${practice.port}/`);
  console.log('They run until you press Ctrl+C.');
  const end = () => practice.close().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  stop(error.message);
}
