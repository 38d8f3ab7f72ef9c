import { browser } from 'wxt/browser';
import { recipeById } from '../recipe';
import { serial } from '../serial';
import { DEFAULT_RECIPE, freshSetup } from './fresh';
import { StoredSetup } from './stored';
import type { Setup } from './types';

const PREFIX = 'setup:';

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
  return serial(async () => (await read(origin)) ?? write(fresh(origin)));
}

/** Changes the setup of one Halo address and gives the new one. */
export function changeSetup(origin: string, change: (setup: Setup) => Setup): Promise<Setup> {
  return serial(async () => write({ ...change((await read(origin)) ?? fresh(origin)), updatedAt: Date.now() }));
}

/** The Halo addresses that have a setup, the one changed last first. Broken ones are left out. */
export async function setupOrigins(): Promise<string[]> {
  const all = await browser.storage.local.get(null);
  const setups = Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => sound(key.slice(PREFIX.length), all[key]))
    .filter((setup) => setup !== null);
  return setups.sort((a, b) => b.updatedAt - a.updatedAt).map((setup) => setup.origin);
}

/** The setup, or a fresh one that is not stored; for what writes it itself, inside `serial`. */
export async function peekSetup(origin: string): Promise<Setup> {
  return (await read(origin)) ?? fresh(origin);
}

async function read(origin: string): Promise<Setup | null> {
  const key = setupKey(origin);
  return sound(origin, (await browser.storage.local.get(key))[key]);
}

async function write(setup: Setup): Promise<Setup> {
  await browser.storage.local.set({ [setupKey(setup.origin)]: setup });
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
  return freshSetup(origin, recipe, Date.now());
}
