import { useId } from 'preact/hooks';
import type { RecipeChoice } from '@/components/popup/popup-props';
import { managedHelp } from './managed';

interface RecipePickerProps {
  legend: string;
  recipes: RecipeChoice[];
  recipeId: string;
  /** The organisation decided it. */
  managed: boolean;
  onRecipe(id: string): void;
}

/** Renders the choice of recipe: a radio button each, with its one-line summary. */
export function RecipePicker({ legend, recipes, recipeId, managed, onRecipe }: RecipePickerProps) {
  const id = useId();
  return (
    <fieldset>
      <legend class="caption">{legend}</legend>
      {recipes.map((recipe) => (
        <div key={recipe.id} class="choice">
          <input
            id={`${id}-${recipe.id}`}
            type="radio"
            name={id}
            checked={recipe.id === recipeId}
            disabled={managed}
            aria-describedby={`${id}-${recipe.id}-summary`}
            onChange={() => onRecipe(recipe.id)}
          />
          <div>
            <label for={`${id}-${recipe.id}`}>{recipe.title}</label>
            <p id={`${id}-${recipe.id}-summary`} class="help">
              {managedHelp(recipe.summary, managed && recipe.id === recipeId)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
