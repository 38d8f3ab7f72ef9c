import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CACHE } from './paths.mjs';
import { print } from './print.mjs';

/** Longer than any installation: an older lock is abandoned. */
const STALE = 20 * 60_000;

/**
 * Runs the work while it holds the project's lock of this name. The lock is a folder, because creating a folder is
 * atomic on every platform. Removes an abandoned lock.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(name, work) {
  const folder = join(CACHE, 'locks', name);
  mkdirSync(join(CACHE, 'locks'), { recursive: true });
  let isAnnounced = false;
  while (!acquire(folder)) {
    if (abandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else {
      if (!isAnnounced) print(`Waiting for another command to finish: ${name}`);
      isAnnounced = true;
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
    // A file that was removed, or is not yet written, does not mean abandoned. Only a dead owner does.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
