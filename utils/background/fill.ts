import { browser } from 'wxt/browser';
import type { CredentialValues, FieldLabels, FieldOutcome, FillOutcome, FormSeen } from '../messages';
import type { Recipe } from '../recipe/schema';
import { transform } from '../recipe/transform';
import { isFilled } from '../scalepad/outcome';
import { changeSetup } from '../setup/store';
import type { Setup } from '../setup/types';
import { viewOf } from '../setup/view';
import { valuesOf } from '../vault/vault';
import { isScalePadOrigin, originOf } from './hosts';
import { pushView } from './push';
import { ask, type FormTab, formTabs } from './tabs';

let filling = false;

/** The labels of the recipe's form, as the content script on ScalePad looks for them. */
export function labelsOf(recipe: Recipe): FieldLabels {
  return recipe.form.map(({ credential, labels }) => ({ credential, labels }));
}

/**
 * Fills the open ScalePad form with the values held of this Halo address: the form in front, else the only one, else
 * the one in `tabId`. One fill at a time; a second press meanwhile is answered with `busy`. The values leave the vault
 * only after tab, origin and document were checked again, and go to that document alone. Nothing is submitted.
 */
export async function fill(origin: string, tabId?: number): Promise<FillOutcome> {
  if (filling) return { ok: false, reason: 'busy' };
  filling = true;
  try {
    return await fillOnce(origin, tabId);
  } finally {
    filling = false;
  }
}

async function fillOnce(origin: string, tabId: number | undefined): Promise<FillOutcome> {
  const { recipe } = await viewOf(origin);
  const fields = labelsOf(recipe);
  const { open, forms } = await formTabs(fields);
  const chosen = choose(forms, tabId);
  if (chosen === null) return { ok: false, reason: open > 0 ? 'no-form' : 'no-tab' };
  if (chosen === 'several') {
    return { ok: false, reason: 'several-tabs', tabs: forms.map(({ id, title }) => ({ id, title })) };
  }

  const document = await documentIn(chosen.id);
  if (document === null) return { ok: false, reason: 'page-changed' };
  const seen = await ask<FormSeen>(chosen.id, { type: 'form-look', fields }, document.id);
  if (!seen) return { ok: false, reason: 'no-answer' };
  if (!seen.form) return { ok: false, reason: 'no-form' };
  if (seen.document !== chosen.seen.document) return { ok: false, reason: 'page-changed' };

  const values = written(recipe, await valuesOf(origin));
  if (values === null) return { ok: false, reason: 'value-missing' };
  if (!(await isStillScalePad(chosen.id))) return { ok: false, reason: 'page-changed' };
  const answer = await ask<FieldOutcome[] | null>(
    chosen.id,
    { type: 'form-fill', document: seen.document, fields, values },
    document.id,
  );
  if (answer === undefined) return { ok: false, reason: 'no-answer' };
  if (answer === null) return { ok: false, reason: 'page-changed' };
  await changeSetup(origin, (setup) => withFilled(setup, answer, Date.now()));
  await pushView(origin);
  return { ok: true, fields: answer };
}

function choose(forms: FormTab[], tabId: number | undefined): FormTab | 'several' | null {
  if (tabId !== undefined) return forms.find((form) => form.id === tabId) ?? null;
  const front = forms.find((form) => form.front);
  if (front) return front;
  if (forms.length > 1) return 'several';
  return forms[0] ?? null;
}

/**
 * Which document the tab's top frame shows: its id where the browser has one, asked in the document itself, so that id
 * and origin belong together. Null when it is not ScalePad or cannot be asked.
 */
async function documentIn(tabId: number): Promise<{ id: string | undefined } | null> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: () => window.location.origin,
    });
    if (typeof result?.result !== 'string' || !isScalePadOrigin(result.result)) return null;
    return { id: result.documentId };
  } catch {
    return null;
  }
}

async function isStillScalePad(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return isScalePadOrigin(originOf(tab?.url) ?? '');
}

/** Exactly the values of the recipe's form, each as its field wants it; null when one is not held. */
function written(recipe: Recipe, held: CredentialValues): CredentialValues | null {
  const values: CredentialValues = {};
  for (const field of recipe.form) {
    const value = held[field.credential];
    if (value === undefined) return null;
    values[field.credential] = transform(value, field.transform);
  }
  return values;
}

function withFilled(setup: Setup, outcomes: FieldOutcome[], now: number): Setup {
  const met = outcomes.filter(isFilled).length;
  const total = outcomes.length;
  const scalepad =
    met === total
      ? { state: 'done' as const, met, total, savedAt: now }
      : { ...setup.steps.scalepad, state: 'in-progress' as const, met, total };
  return { ...setup, steps: { ...setup.steps, scalepad } };
}
