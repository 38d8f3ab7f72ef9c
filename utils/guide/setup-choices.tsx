import { i18n } from '#i18n';
import { ChoiceBox } from '@/components/guide/SetupChoices';
import { nameRows, optionRows, savedText } from '@/utils/popup/option-rows';
import { isUntouched } from '@/utils/setup/navigation';
import type { Choice } from '@/utils/setup/reducers';
import type { RecipeRow } from '@/utils/setup/types';
import { askRecipes, tellChoice } from './background-client';
import type { Desk } from './context';

let recipes: RecipeRow[] = [];

/** A name that is being typed: the card is drawn anew meanwhile, and must not put the old one back. */
let typed: { id: string; value: string } | null = null;

/** Reads the recipes to choose from, and all texts: an extension that is gone has none. */
export async function readChoices(): Promise<void> {
  recipes = await askRecipes();
}

/** Recipe, options and names of this Halo. What is chosen holds from the next look at the page on. */
export function choices(desk: Desk) {
  const { view } = desk.state;
  const choose = async (choice: Choice, event: Event) => {
    const view = desk.means(event) ? await tellChoice(choice) : null;
    typed = null;
    if (!view) return;
    const said = savedText(choice.names, view);
    desk.update(said === i18n.t('options.saved') ? { view } : { view, news: said });
    desk.look();
  };
  return (
    <ChoiceBox
      title={i18n.t('guide.choices.title')}
      recipes={recipes}
      recipeId={view.setup.recipeId}
      options={optionRows(view)}
      namesTitle={i18n.t('common.names')}
      names={nameRows(view).map((row) => (row.id === typed?.id ? { ...row, value: typed.value } : row))}
      done={isUntouched(view) ? null : i18n.t('guide.choices.done')}
      onRecipe={(recipeId, event) => void choose({ recipeId }, event)}
      onOption={(id, on, event) => void choose({ options: { [id]: on } }, event)}
      onType={(id, value) => {
        typed = { id, value };
      }}
      onName={(id, value, event) => void choose({ names: { [id]: value } }, event)}
      onDone={(event) => desk.means(event) && desk.setCard({ choices: null })}
    />
  );
}
