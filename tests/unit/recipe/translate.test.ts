import { describe, expect, it } from 'vitest';
import { RECIPES, translateRecipe } from '@/utils/recipe';
import { recipeTexts } from '@/utils/recipe/translate';

describe.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('the sentences of %s', (_id, recipe) => {
  const texts = recipeTexts(recipe);

  it('have names that a browser accepts', () => {
    for (const key of Object.keys(texts)) expect(key).toMatch(/^[a-zA-Z0-9_]+$/);
    // Two settings with the same key would share one sentence.
    expect(Object.keys(texts)).toHaveLength(2 + 2 * (recipe.options.length + recipe.requirements.length));
  });

  it('stay English where a language has none, or the browser knows no such message', () => {
    expect(translateRecipe(recipe, () => '')).toEqual(recipe);
    expect(translateRecipe(recipe, (key) => texts[key])).toEqual(recipe);
  });

  it('are all requested, and nothing else is changed', () => {
    const requested: string[] = [];
    const other = translateRecipe(recipe, (key) => {
      requested.push(key);
      return `[${key}]`;
    });
    expect(requested.toSorted()).toEqual(Object.keys(texts).toSorted());
    expect(recipeTexts(other)).toEqual(Object.fromEntries(requested.map((key) => [key, `[${key}]`])));
    expect(translateRecipe(other, (key) => texts[key])).toEqual(recipe);
  });
});
