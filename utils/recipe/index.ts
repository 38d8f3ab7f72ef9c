import { scalepad } from './recipes/scalepad-full';
import { scalepadMinimal } from './recipes/scalepad-minimal';
import type { Recipe } from './schema';

export { flagText, requirementsFor, wantedText } from './requirements';
export { translateRecipe } from './translate';

/** The built-in recipes, the default first. The tests validate them, not the running extension. */
export const RECIPES: readonly Recipe[] = [scalepad, scalepadMinimal];

/** Returns the built-in recipe with this id, or undefined. */
export function recipeById(id: string): Recipe | undefined {
  return RECIPES.find((recipe) => recipe.id === id);
}
