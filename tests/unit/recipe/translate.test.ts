import { describe, expect, it } from 'vitest';
import { RECIPES, translateRecipe } from '@/utils/recipe';
import { recipeTexts } from '@/utils/recipe/translate';

describe.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('the sentences of %s', (_id, recipe) => {
  const prose = recipeTexts(recipe);

  it('have names that a browser takes', () => {
    for (const key of Object.keys(prose)) expect(key).toMatch(/^[a-zA-Z0-9_]+$/);
    // Two settings whose ids fall together would share one sentence.
    expect(Object.keys(prose)).toHaveLength(2 + 2 * (recipe.options.length + recipe.requirements.length));
  });

  it('stay English where a language has none, or the browser knows no such message', () => {
    expect(translateRecipe(recipe, () => '')).toEqual(recipe);
    expect(translateRecipe(recipe, (key) => prose[key])).toEqual(recipe);
  });

  it('are all looked up, and nothing else is changed', () => {
    const asked: string[] = [];
    const other = translateRecipe(recipe, (key) => {
      asked.push(key);
      return `[${key}]`;
    });
    expect(asked.toSorted()).toEqual(Object.keys(prose).toSorted());
    expect(recipeTexts(other)).toEqual(Object.fromEntries(asked.map((key) => [key, `[${key}]`])));
    expect(translateRecipe(other, (key) => prose[key])).toEqual(recipe);
  });
});
