import { browser } from 'wxt/browser';
import { hasEncryptedCopy } from '@/utils/vault/encrypted-copy';
import { encryptionState } from '@/utils/vault/encrypted-store';
import { canRestoreForgotten } from '@/utils/vault/forget-pair';
import type { EncryptionState } from '@/utils/vault/limits';
import { guideLayout, preferences } from '../preferences/store';
import { RECIPES, recipeById, translateRecipe } from '../recipe';
import type { Recipe } from '../recipe/schema';
import { alternativePairs, heldPairs, statuses } from '../vault/vault';
import { readSetup } from './store';
import type { RecipeRow, Setup, SetupView } from './types';

/** Returns everything that the guide and the popup show of one Halo address. Stores nothing. No secrets. */
export async function viewOf(origin: string): Promise<SetupView> {
  const setup = await readSetup(origin);
  const recipe = recipeById(setup.recipeId);
  // readSetup returns only setups of known recipes.
  if (!recipe) throw new Error(`Unknown recipe ${setup.recipeId}`);
  const [credentials, others, held, wiped, kept, layout, { markers, motion }] = await Promise.all([
    statuses(origin),
    alternativePairs(origin),
    heldPairs(origin),
    canRestoreForgotten(origin),
    keepingOf(origin),
    guideLayout(origin),
    preferences(),
  ]);
  return {
    setup,
    recipe: spoken(recipe),
    credentials,
    ...(others.length > 0 && { otherPairs: others }),
    heldPairs: held,
    ...(wiped && { wiped }),
    ...(kept && { keeping: kept }),
    layout: { ...layout, markers, motion },
  };
}

/** Returns undefined where nothing of this Halo address waits for the passphrase, though another one's may. */
async function keepingOf(origin: string): Promise<EncryptionState | undefined> {
  const kept = await encryptionState();
  return kept === 'locked' && !(await hasEncryptedCopy(origin)) ? undefined : kept;
}

/** Returns the recipes to choose from, in the browser's language. */
export function recipeRows(): RecipeRow[] {
  return RECIPES.map(spoken).map(({ id, title, summary }) => ({ id, title, summary }));
}

function spoken(recipe: Recipe): Recipe {
  return translateRecipe(recipe, (key) =>
    browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0]),
  );
}

/** Counts the steps that are done. */
export function doneCount(setup: Setup): { done: number; total: number } {
  const steps = Object.values(setup.steps);
  return { done: steps.filter((step) => step.state === 'done').length, total: steps.length };
}
