import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CACHE } from './paths.mjs';
import { print } from './print.mjs';

/** Longer than any install; a lock this old was left behind. */
const STALE = 20 * 60_000;

/**
 * Does the work while no other command of this project does work of the same name. Making a folder is atomic everywhere,
 * so the folder is the lock. A lock whose owner is gone is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(name, work) {
  const folder = join(CACHE, 'locks', name);
  mkdirSync(join(CACHE, 'locks'), { recursive: true });
  let told = false;
  while (!acquire(folder)) {
    if (abandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else {
      if (!told) print(`Waiting for another command that is at work on: ${name}`);
      told = true;
      await wait(300);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function acquire(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'owner'), String(process.pid));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} folder */
function abandoned(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > STALE) return true;
    const owner = Number(readFileSync(join(folder, 'owner'), 'utf8'));
    if (!owner) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // Gone already, or not yet written: not abandoned. Only a dead owner is.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
