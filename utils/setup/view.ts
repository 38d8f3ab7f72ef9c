import { browser } from 'wxt/browser';
import { guideLook, preferences } from '../preferences/store';
import { RECIPES, recipeById, withProse } from '../recipe';
import type { Recipe } from '../recipe/schema';
import { statuses } from '../vault/vault';
import { loadSetup } from './store';
import type { Setup, SetupView } from './types';

/** All that the guide and the popup show of one Halo address. Creates the setup when there is none. No secrets. */
export async function viewOf(origin: string): Promise<SetupView> {
  const setup = await loadSetup(origin);
  const recipe = recipeById(setup.recipeId);
  // loadSetup gives only setups of known recipes.
  if (!recipe) throw new Error(`Unknown recipe ${setup.recipeId}`);
  const [credentials, look, { markers, motion }] = await Promise.all([
    statuses(origin),
    guideLook(origin),
    preferences(),
  ]);
  return { setup, recipe: spoken(recipe), credentials, look: { ...look, markers, motion } };
}

/** The built-in recipes, with their sentences in the browser's language. */
export function spokenRecipes(): Recipe[] {
  return RECIPES.map(spoken);
}

function spoken(recipe: Recipe): Recipe {
  return withProse(recipe, (key) => browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0]));
}

/** How many of the four steps are done. */
export function doneCount(setup: Setup): { done: number; total: number } {
  const steps = Object.values(setup.steps);
  return { done: steps.filter((step) => step.state === 'done').length, total: steps.length };
}
