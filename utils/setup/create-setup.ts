import type { Recipe } from '@/utils/recipe/schema';
import type { Setup } from './types';

/** The recipe of a new setup: the whole of guide A. */
export const DEFAULT_RECIPE = 'scalepad';

/** Returns the recipe's options before the admin changes them. */
export function defaultOptions(recipe: Recipe): Record<string, boolean> {
  return Object.fromEntries(recipe.options.map((option) => [option.id, option.default]));
}

/** Creates a setup in which nothing has been done yet. */
export function createSetup(origin: string, recipe: Recipe, now: number): Setup {
  return {
    origin,
    recipeId: recipe.id,
    options: defaultOptions(recipe),
    names: { ...recipe.names },
    labels: {},
    steps: {
      role: { state: 'to-do' },
      agent: { state: 'to-do' },
      application: { state: 'to-do' },
      scalepad: { state: 'to-do' },
    },
    updatedAt: now,
  };
}
