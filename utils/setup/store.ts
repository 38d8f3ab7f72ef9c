import { browser } from 'wxt/browser';
import { runExclusive } from '@/utils/run-exclusive';
import { writeLocalStorage } from '@/utils/vault/local-storage';
import { recipeById } from '../recipe';
import { createSetup, DEFAULT_RECIPE } from './create-setup';
import { StoredSetup } from './schema';
import type { Setup } from './types';

const PREFIX = 'setup:';
/** What the pages of a Halo without a setup showed: in memory, and in no list. */
const LOOKED = 'looked:';

/** Where the setup of a Halo address lies in `storage.local`. */
export function setupKey(origin: string): string {
  return PREFIX + origin;
}

/** A page load and a sign-in take less; an older journey was given up. */
const JOURNEY_MS = 5 * 60_000;

/**
 * The setup of one Halo address; a fresh one, stored, when there is none or the stored one is not sound. A journey
 * older than five minutes is left out. Rejects only when the browser refuses the storage.
 */
export function loadSetup(origin: string): Promise<Setup> {
  return runExclusive(
    async () => (await read(origin)) ?? write({ ...(await unstored(origin)), updatedAt: Date.now() }),
  );
}

/** Changes the setup of one Halo address because the admin did something, and gives the new one. */
export function changeSetup(origin: string, change: (setup: Setup) => Setup): Promise<Setup> {
  return runExclusive(async () => write({ ...change(await whole(origin)), updatedAt: Date.now() }));
}

/**
 * Notes in the setup what a page showed. The order of the setups stays, and where there is none the note waits in memory: a
 * page that was only looked at does not become one of the admin's Halos.
 */
export function noteSetup(origin: string, change: (setup: Setup) => Setup): Promise<Setup> {
  return runExclusive(async () => {
    const known = await read(origin);
    if (known) return write({ ...change(known), updatedAt: known.updatedAt });
    const noted = change(await unstored(origin));
    await browser.storage.session.set({ [LOOKED + origin]: noted });
    return noted;
  });
}

/** The admin opened the popup on this Halo: it has a setup from now on, after all that they acted on. */
export function addSetup(origin: string): Promise<Setup> {
  return runExclusive(async () => (await read(origin)) ?? write(await unstored(origin)));
}

/** The Halo addresses that have a setup, the one that the admin acted on last first. Broken ones are left out. */
export async function setupOrigins(): Promise<string[]> {
  const all = await browser.storage.local.get(null);
  const setups = Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => sound(key.slice(PREFIX.length), all[key]))
    .filter((setup) => setup !== null);
  return setups.sort((a, b) => b.updatedAt - a.updatedAt).map((setup) => setup.origin);
}

/** The setup, or a fresh one that is not stored. */
export async function readSetup(origin: string): Promise<Setup> {
  return whole(origin);
}

async function whole(origin: string): Promise<Setup> {
  return (await read(origin)) ?? unstored(origin);
}

/** What is known of a Halo without a setup. */
async function unstored(origin: string): Promise<Setup> {
  const key = LOOKED + origin;
  return sound(origin, (await browser.storage.session.get(key))[key]) ?? fresh(origin);
}

async function read(origin: string): Promise<Setup | null> {
  const key = setupKey(origin);
  return sound(origin, (await browser.storage.local.get(key))[key]);
}

async function write(setup: Setup): Promise<Setup> {
  await writeLocalStorage({ [setupKey(setup.origin)]: setup });
  await browser.storage.session.remove(LOOKED + setup.origin);
  return setup;
}

function sound(origin: string, stored: unknown): Setup | null {
  const parsed = StoredSetup.safeParse(stored);
  if (!parsed.success || parsed.data.origin !== origin || !recipeById(parsed.data.recipeId)) return null;
  const { journey, ...setup } = parsed.data;
  return journey && Math.abs(Date.now() - journey.at) <= JOURNEY_MS ? { ...setup, journey } : setup;
}

function fresh(origin: string): Setup {
  const recipe = recipeById(DEFAULT_RECIPE);
  if (!recipe) throw new Error(`The built-in recipe ${DEFAULT_RECIPE} is missing`);
  return createSetup(origin, recipe, 0);
}
