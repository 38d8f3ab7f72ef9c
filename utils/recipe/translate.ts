import type { Recipe } from './schema';

/** Returns the text of a message in the user's language; '' or undefined when there is none. */
export type Lookup = (key: string) => string | undefined;

/**
 * Returns the recipe with its sentences in another language: title, summary, and the purpose of each requirement and
 * option. Texts that `lookup` does not have stay in English. Labels and values are Halo's and stay as they are.
 */
export function translateRecipe(recipe: Recipe, lookup: Lookup): Recipe {
  const translated = (own: string, ...path: string[]) => lookup(keyOf(recipe.id, ...path)) || own;
  return {
    ...recipe,
    title: translated(recipe.title, 'title'),
    summary: translated(recipe.summary, 'summary'),
    options: recipe.options.map((option) => ({
      ...option,
      label: translated(option.label, option.id, 'label'),
      why: translated(option.why, option.id, 'why'),
    })),
    requirements: recipe.requirements.map((requirement) => ({
      ...requirement,
      why: translated(requirement.why, requirement.id, 'why'),
      manualSteps: translated(requirement.manualSteps, requirement.id, 'manualSteps'),
    })),
  };
}

/** Returns all sentences of a recipe, by the keys that the locales use for them. */
export function recipeTexts(recipe: Recipe): Record<string, string> {
  const texts: Record<string, string> = {
    [keyOf(recipe.id, 'title')]: recipe.title,
    [keyOf(recipe.id, 'summary')]: recipe.summary,
  };
  for (const { id, label, why } of recipe.options) {
    texts[keyOf(recipe.id, id, 'label')] = label;
    texts[keyOf(recipe.id, id, 'why')] = why;
  }
  for (const { id, why, manualSteps } of recipe.requirements) {
    texts[keyOf(recipe.id, id, 'why')] = why;
    texts[keyOf(recipe.id, id, 'manualSteps')] = manualSteps;
  }
  return texts;
}

/** Returns a message name. It may have letters, digits and underscores only (Chrome's `_locales` format). */
function keyOf(...path: string[]): string {
  return ['recipe', ...path].join('_').replaceAll('-', '_');
}
