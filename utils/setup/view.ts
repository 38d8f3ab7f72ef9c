import { browser } from 'wxt/browser';
import { hasEncryptedCopy } from '@/utils/vault/encrypted-copy';
import { encryptionState } from '@/utils/vault/encrypted-store';
import { canRestoreForgotten } from '@/utils/vault/forget-pair';
import type { EncryptionState } from '@/utils/vault/limits';
import { isAllowedBy } from '../policy/is-allowed-by';
import { currentPolicy } from '../policy/read';
import { guideLayout, preferences } from '../preferences/store';
import { RECIPES, recipeById, translateRecipe } from '../recipe';
import type { Recipe } from '../recipe/schema';
import { alternativePairs, pairExpiries, statuses } from '../vault/vault';
import { currentRun } from './guided-run';
import { browserSession } from './session';
import { readSetup } from './store';
import type { RecipeRow, Setup, SetupView } from './types';

/** Returns everything that the guide and the popup show of one Halo address. Stores nothing. No secrets. */
export async function viewOf(origin: string): Promise<SetupView> {
  const readAt = Date.now();
  const { run: stored, ...setup } = await readSetup(origin);
  const recipe = recipeById(setup.recipeId);
  // readSetup returns only setups of known recipes.
  if (!recipe) throw new Error(`Unknown recipe ${setup.recipeId}`);
  const [credentials, others, expiries, wiped, encryption, layout, { markers, motion }, policy] = await Promise.all([
    statuses(origin),
    alternativePairs(origin),
    pairExpiries(origin),
    canRestoreForgotten(origin),
    encryptionOf(origin),
    guideLayout(origin),
    preferences(),
    currentPolicy(),
  ]);
  const run = stored && currentRun(stored, await browserSession(), Date.now());
  return {
    readAt,
    setup,
    recipe: translatedRecipe(recipe),
    credentials,
    ...(others.length > 0 && { alternativePairs: others }),
    pairExpiries: expiries,
    ...(wiped && { wiped }),
    ...(encryption && { encryption }),
    ...(run && { run: { ...run, isHere: false } }),
    ...(Object.keys(policy).length > 0 && { policy }),
    ...(!isAllowedBy(policy, origin) && { isBlocked: true }),
    layout: { ...layout, markers, motion },
  };
}

/** Returns undefined where nothing of this Halo address is locked, even if another one's credentials are. */
async function encryptionOf(origin: string): Promise<EncryptionState | undefined> {
  const encryption = await encryptionState();
  return encryption === 'locked' && !(await hasEncryptedCopy(origin)) ? undefined : encryption;
}

/** Returns the recipes to choose from, in the browser's language. */
export function recipeRows(): RecipeRow[] {
  return RECIPES.map(translatedRecipe).map(({ id, title, summary }) => ({ id, title, summary }));
}

const translated = new Map<string, Recipe>();

/** Translates each recipe once: every view contains it, and Firefox needs long for each of its texts. */
function translatedRecipe(recipe: Recipe): Recipe {
  const known = translated.get(recipe.id);
  if (known) return known;
  const inLanguage = translateRecipe(recipe, (key) =>
    browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0]),
  );
  translated.set(recipe.id, inLanguage);
  return inLanguage;
}

/** Counts the steps that are done. */
export function doneCount(setup: Setup): { done: number; total: number } {
  const steps = Object.values(setup.steps);
  return { done: steps.filter((step) => step.state === 'done').length, total: steps.length };
}
