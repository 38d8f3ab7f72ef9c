import { i18n } from '#i18n';
import { SetupChoices } from '@/components/guide/SetupChoices';
import type { Choice } from '@/utils/setup/reducers';
import type { RecipeRow } from '@/utils/setup/types';
import { nameRows, optionRows, savedText } from '@/utils/view-models/option-rows';
import { requestRecipes, sendSetupChoice } from './background-client';
import type { GuideContext, GuideStore } from './context';

let recipes: RecipeRow[] = [];

/** A name that is being typed: a new drawing of the panel must not restore the old one. */
let typed: { id: string; value: string } | null = null;

/** Loads the recipes to choose from, and all texts: an invalidated extension has none. */
export async function loadChoices(): Promise<void> {
  recipes = await requestRecipes();
}

/** Renders recipe, options and names of this Halo. A choice applies from the next scan. */
export function setupChoices(guide: GuideStore & Pick<GuideContext, 'isTrustedGesture' | 'rescan'>) {
  const { view } = guide.state;
  const choose = async (choice: Choice, event: Event) => {
    const view = guide.isTrustedGesture(event) ? await sendSetupChoice(choice) : null;
    typed = null;
    if (!view) return;
    const text = savedText(choice.names, view);
    guide.update(text === i18n.t('options.saved') ? { view } : { view, news: text });
    guide.rescan();
  };
  return (
    <SetupChoices
      title={i18n.t('guide.choices.title')}
      recipes={recipes}
      recipeId={view.setup.recipeId}
      isRecipeManaged={view.policy?.recipe !== undefined}
      managed={i18n.t('policy.managed')}
      options={optionRows(view)}
      namesTitle={i18n.t('common.names')}
      names={nameRows(view).map((row) => (row.id === typed?.id ? { ...row, value: typed.value } : row))}
      onRecipe={(recipeId, event) => void choose({ recipeId }, event)}
      onOption={(id, on, event) => void choose({ options: { [id]: on } }, event)}
      onType={(id, value) => {
        typed = { id, value };
      }}
      onName={(id, value, event) => void choose({ names: { [id]: value } }, event)}
    />
  );
}
