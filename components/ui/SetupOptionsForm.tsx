import { i18n } from '#i18n';
import type { NameRow, OptionRow, RecipeChoice } from '@/components/popup/popup-props';
import { Checkbox } from './Checkbox';
import { RecipePicker } from './RecipePicker';
import { TextField } from './TextField';

interface ChoicesProps {
  recipes: RecipeChoice[];
  recipeId: string;
  isRecipeManaged: boolean;
  options: OptionRow[];
  names: NameRow[];
  onRecipe(id: string): void;
  onOption(id: string, on: boolean): void;
  onName(id: NameRow['id'], value: string): void;
}

/** Renders what the admin may choose for one Halo address: recipe, options, names. In popup and options. */
export function SetupOptionsForm(props: ChoicesProps) {
  const { recipes, recipeId, isRecipeManaged, options, names, onRecipe, onOption, onName } = props;
  return (
    <div class="choices">
      <RecipePicker
        legend={i18n.t('common.recipe')}
        recipes={recipes}
        recipeId={recipeId}
        managed={isRecipeManaged}
        onRecipe={onRecipe}
      />
      {options.length > 0 && (
        <fieldset>
          <legend class="caption">{i18n.t('common.recipeOptions')}</legend>
          {options.map(({ id, label, why, on, managed }) => (
            <Checkbox
              key={id}
              label={label}
              help={why}
              on={on}
              managed={managed}
              onChange={(now) => onOption(id, now)}
            />
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend class="caption">{i18n.t('common.names')}</legend>
        {names.map((row) => (
          <TextField key={row.id} {...row} onCommit={(value) => onName(row.id, value)} />
        ))}
      </fieldset>
    </div>
  );
}
