import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command } from './command.mjs';
import { locked } from './lock.mjs';
import { nodeIn, npm, registryRefused } from './npm.mjs';
import { ROOT, withPath } from './paths.mjs';
import { print, UserError } from './print.mjs';
import { toolScript } from './tools.mjs';

const MODULES = join(ROOT, 'node_modules');
const LOCKFILE = join(ROOT, 'package-lock.json');
const STAMP = join(MODULES, '.cache', 'installed-lockfile');
/** Created by `wxt prepare`; TypeScript and Vitest do not start without it. */
const PREPARED = join(ROOT, '.wxt', 'tsconfig.json');

/**
 * Installs the packages of package-lock.json when they are missing. Throws UserError when the registry cannot be
 * reached.
 * @param {string} node folder of the Node for the packages' own scripts
 */
export async function ensurePackages(node) {
  if (installed() && existsSync(PREPARED)) return;
  await locked('packages', async () => {
    if (!installed()) await install(node);
    if (!existsSync(PREPARED)) await prepare(node);
  });
}

/** @param {string} node */
async function install(node) {
  print('Installing the packages that the lockfile names');
  const args = ['ci', '--include=dev', '--include=optional', '--engine-strict=false'];
  const { code, output, stopped } = await npm(args, { node, limit: 3_600_000 });
  if (code === 0) return stamp();
  if (stopped || registryRefused(output))
    throw new UserError(
      'The packages could not be installed: the npm registry cannot be reached, or lacks one of them. Check the network (and `npm config get registry`), and try again.',
    );
  process.stderr.write(output);
  throw new UserError('The packages could not be installed; npm shows the reason above.');
}

/**
 * Prepares the project after a plain `npm ci`, which runs no scripts here.
 * @param {string} node
 */
export async function ensurePrepared(node) {
  if (!existsSync(MODULES) || existsSync(PREPARED)) return;
  await locked('packages', async () => {
    if (!existsSync(PREPARED)) await prepare(node);
  });
}

/** @param {string} node */
async function prepare(node) {
  const { code, output } = await command(nodeIn(node), [toolScript('wxt'), 'prepare'], { env: withPath([node]) });
  if (code === 0) return;
  process.stderr.write(output);
  throw new UserError('WXT could not prepare the project; it shows the reason above.');
}

/** Checks whether node_modules has what the lockfile names. */
function installed() {
  if (!existsSync(MODULES)) return false;
  const wanted = hash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  const hidden = join(MODULES, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  // After a plain `npm ci`, npm's hidden lockfile lists the installed packages.
  if (!sameTree(JSON.parse(readFileSync(LOCKFILE, 'utf8')), JSON.parse(readFileSync(hidden, 'utf8')))) return false;
  stamp();
  return true;
}

/**
 * Checks whether npm's hidden lockfile has the same packages in the same versions as a lockfile. Optional packages may
 * be absent: they are for other platforms.
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} lockfile
 * @param {{ packages: Record<string, { version?: string, integrity?: string }> }} present
 */
export function sameTree(lockfile, present) {
  const names = Object.keys(lockfile.packages).filter((name) => name !== '');
  const known = new Set(names);
  if (Object.keys(present.packages).some((name) => !known.has(name))) return false;
  return names.every((name) => {
    const want = lockfile.packages[name];
    const have = present.packages[name];
    if (!have) return Boolean(want?.optional);
    return have.version === want?.version && have.integrity === want?.integrity;
  });
}

function stamp() {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash());
}

function hash() {
  return createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
}
