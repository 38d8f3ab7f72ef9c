import * as z from 'zod/mini';
import { runExclusive } from '@/utils/run-exclusive';
import { StoredRecords } from '@/utils/stored-records';
import { currentPolicy } from '../policy/read';
import { recipeById } from '../recipe';
import { createSetup, DEFAULT_RECIPE } from './create-setup';
import { StoredSetup } from './schema';
import type { Setup } from './types';
import { withPolicy } from './with-policy';

/** A setup whose recipe is not known, such as a newer version's, counts as unreadable, and is kept as such. */
const KnownSetup = StoredSetup.check(z.refine(({ recipeId }) => recipeById(recipeId) !== undefined));

const setups = new StoredRecords<Setup>('local', 'setup:', KnownSetup);
/** What the pages of a Halo without a setup showed: in memory only, and not listed. */
const observed = new StoredRecords<Setup>('session', 'looked:', KnownSetup);

/** Returns the key of a Halo address's setup in `storage.local`. */
export function setupKey(origin: string): string {
  return setups.key(origin);
}

/** A page load and a sign-in are shorter; an older navigation was abandoned. */
const PENDING_NAVIGATION_MS = 5 * 60_000;

/** Changes the setup of one Halo address because the admin did something, and returns the new one. */
export function changeSetup(origin: string, change: (setup: Setup) => Setup): Promise<Setup> {
  return runExclusive(async () => write({ ...change(await readSetup(origin)), updatedAt: Date.now() }));
}

/**
 * Stores what a page showed. The order of the setups stays. Where there is no setup, the note waits in memory: a page
 * that was only viewed does not become one of the admin's Halos.
 */
export function noteSetup(origin: string, change: (setup: Setup) => Setup): Promise<Setup> {
  return runExclusive(async () => {
    const known = await read(origin);
    if (known) return write({ ...change(known), updatedAt: known.updatedAt });
    const noted = await byPolicy(change(await unstored(origin)));
    await observed.write(noted, origin);
    return noted;
  });
}

/** Creates a setup because the admin opened the popup on this Halo; it is listed after all that they acted on. */
export function addSetup(origin: string): Promise<Setup> {
  return runExclusive(async () => (await read(origin)) ?? write(await unstored(origin)));
}

/** Returns the Halo addresses that have a setup, the one that the admin acted on last first. Omits invalid ones. */
export async function setupOrigins(): Promise<string[]> {
  const all = [...(await setups.readAll())].map(([origin, setup]) => sound(origin, setup));
  return all
    .filter((setup) => setup !== null)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map((setup) => setup.origin);
}

/**
 * Returns the setup of one Halo address; a new one that is not stored when there is none or the stored one is invalid.
 * Omits a pending navigation older than five minutes. The policy replaces what it forbids. Rejects only when the browser
 * refuses the storage.
 */
export async function readSetup(origin: string): Promise<Setup> {
  return (await read(origin)) ?? unstored(origin);
}

/** Returns what is known of a Halo without a setup. */
async function unstored(origin: string): Promise<Setup> {
  return byPolicy(sound(origin, await observed.read(origin)) ?? fresh(origin));
}

async function read(origin: string): Promise<Setup | null> {
  const stored = sound(origin, await setups.read(origin));
  return stored && byPolicy(stored);
}

/**
 * Returns the setup as the policy allows it. Each read and write of a setup calls this, so no message, file or older
 * data can break the policy.
 */
async function byPolicy(setup: Setup): Promise<Setup> {
  return withPolicy(setup, await currentPolicy());
}

async function write(changed: Setup): Promise<Setup> {
  const setup = await byPolicy(changed);
  await setups.write(setup, setup.origin);
  await observed.remove(setup.origin);
  return setup;
}

/**
 * Returns a stored setup without an old pending navigation; null when it is another address's.
 */
function sound(origin: string, stored: Setup | null): Setup | null {
  if (stored === null || stored.origin !== origin) return null;
  const { journey: pendingNavigation, ...setup } = stored;
  return pendingNavigation && Math.abs(Date.now() - pendingNavigation.at) <= PENDING_NAVIGATION_MS
    ? { ...setup, journey: pendingNavigation }
    : setup;
}

function fresh(origin: string): Setup {
  const recipe = recipeById(DEFAULT_RECIPE);
  if (!recipe) throw new Error(`The built-in recipe ${DEFAULT_RECIPE} is missing`);
  return createSetup(origin, recipe, 0);
}
