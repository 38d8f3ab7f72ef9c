import type { Recipe } from './schema';

/** Gives the text of a message in the reader's language; '' or undefined when there is none. */
export type Lookup = (key: string) => string | undefined;

/**
 * The recipe with its sentences in another language: title, summary, and what each requirement and option is for. What
 * `lookup` does not know stays in the recipe's own English. Labels and values are Halo's and stay as they are.
 */
export function translateRecipe(recipe: Recipe, lookup: Lookup): Recipe {
  const say = (own: string, ...path: string[]) => lookup(keyOf(recipe.id, ...path)) || own;
  return {
    ...recipe,
    title: say(recipe.title, 'title'),
    summary: say(recipe.summary, 'summary'),
    options: recipe.options.map((option) => ({
      ...option,
      label: say(option.label, option.id, 'label'),
      why: say(option.why, option.id, 'why'),
    })),
    requirements: recipe.requirements.map((requirement) => ({
      ...requirement,
      why: say(requirement.why, requirement.id, 'why'),
      byHand: say(requirement.byHand, requirement.id, 'byHand'),
    })),
  };
}

/** All sentences of a recipe by the keys under which a language gives its own. */
export function recipeTexts(recipe: Recipe): Record<string, string> {
  const prose: Record<string, string> = {
    [keyOf(recipe.id, 'title')]: recipe.title,
    [keyOf(recipe.id, 'summary')]: recipe.summary,
  };
  for (const { id, label, why } of recipe.options) {
    prose[keyOf(recipe.id, id, 'label')] = label;
    prose[keyOf(recipe.id, id, 'why')] = why;
  }
  for (const { id, why, byHand } of recipe.requirements) {
    prose[keyOf(recipe.id, id, 'why')] = why;
    prose[keyOf(recipe.id, id, 'byHand')] = byHand;
  }
  return prose;
}

/** Message names may hold letters, digits and underscores only (Chrome's `_locales` format). */
function keyOf(...path: string[]): string {
  return ['recipe', ...path].join('_').replaceAll('-', '_');
}
