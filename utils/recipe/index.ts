import { scalepad } from './recipes/scalepad-full';
import { scalepadMinimal } from './recipes/scalepad-minimal';
import type { Recipe } from './schema';

export { flagText, requirementsFor, wantedText } from './requirements';
export { translateRecipe } from './translate';

/**
 * The built-in recipes, the default first. They are held against the schema and its rules by the tests, not while the
 * extension runs.
 */
export const RECIPES: readonly Recipe[] = [scalepad, scalepadMinimal];

/** The built-in recipe of this id; undefined when there is none. */
export function recipeById(id: string): Recipe | undefined {
  return RECIPES.find((recipe) => recipe.id === id);
}
