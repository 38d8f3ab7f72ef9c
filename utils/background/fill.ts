import { browser } from 'wxt/browser';
import type { CredentialValues, FieldLabels, FieldOutcome, FilledForm, FormSeen } from '../messages';
import type { Recipe } from '../recipe/schema';
import { transform } from '../recipe/transform';
import type { FillOutcome } from '../scalepad/fill-outcome';
import { isFilled, isWanted } from '../scalepad/outcome';
import { changeSetup } from '../setup/store';
import type { Setup } from '../setup/types';
import { viewOf } from '../setup/view';
import { pairId } from '../vault/digest';
import { valuesOf } from '../vault/vault';
import { broadcastSetup } from './broadcast-setup';
import { startFillSession } from './fill-session';
import { fillTargetsOf } from './fill-targets';
import { isScalePadOrigin, originOf } from './hosts';
import { missingCredentialsOf } from './missing-credentials';
import { askTab, bringToFront, type FormTab, formTabs, isOwnTabInFront } from './tabs';

let filling = false;

/** What the admin has chosen and said yes to. */
export interface FillWish {
  tabId?: number;
  /** Token of the document in which fields that hold something else are overwritten. */
  overwrite?: string;
  /** Addresses of servers that are not this Halo's own. */
  servers?: readonly string[];
}

/** The labels of the recipe's form, as the content script on ScalePad looks for them. */
export function fieldLabels(recipe: Recipe): FieldLabels {
  return recipe.form.map(({ credential, labels }) => ({ credential, labels }));
}

/**
 * Fills the open ScalePad form with the values held of this Halo address: the form in front, else the only one, else
 * the one in `tabId`. One fill at a time; a second press meanwhile is answered with `busy`. The values leave the vault
 * only after tab, origin and document were checked again, and go to that document alone, in the tab in front. They do not
 * leave it with a server that is not this Halo's own, unless the admin said yes to that very address. A field that holds
 * something else is left as it is, unless the admin said yes for that very document. Nothing is submitted.
 */
export async function fill(origin: string, wish: FillWish = {}): Promise<FillOutcome> {
  if (filling) return { ok: false, reason: 'busy' };
  filling = true;
  try {
    return await fillOnce(origin, wish);
  } finally {
    filling = false;
  }
}

async function fillOnce(origin: string, { tabId, overwrite, servers = [] }: FillWish): Promise<FillOutcome> {
  const { recipe } = await viewOf(origin);
  const fields = fieldLabels(recipe);
  const { open, forms } = await formTabs(fields);
  const chosen = choose(forms, tabId);
  if (chosen === null) return { ok: false, reason: open > 0 ? 'no-form' : 'no-tab' };
  if (chosen === 'several') {
    return { ok: false, reason: 'several-tabs', tabs: forms.map(({ id, title }) => ({ id, title })) };
  }

  const document = await documentIn(chosen.id);
  if (document === null) return { ok: false, reason: 'page-changed' };
  const seen = await askTab<FormSeen>(chosen.id, { type: 'form-look', fields }, { documentId: document.id });
  if (!seen) return { ok: false, reason: 'no-answer' };
  if (!seen.form) return { ok: false, reason: 'no-form' };
  if (seen.document !== chosen.seen.document) return { ok: false, reason: 'page-changed' };
  if (overwrite !== undefined && seen.document !== overwrite) return { ok: false, reason: 'page-changed' };

  const held = await valuesOf(origin);
  if (missingCredentialsOf(recipe, origin, (id) => held[id] !== undefined).length > 0) {
    return { ok: false, reason: 'value-missing' };
  }
  const targets = await fillTargetsOf(origin, held);
  if (targets.bad.length > 0) return { ok: false, reason: 'bad-server', servers: targets.bad };
  if (!targets.foreign.every(({ value }) => servers.includes(value))) {
    return { ok: false, reason: 'other-server', servers: targets.foreign };
  }
  const values = written(recipe, targets.values);
  // A tab that nobody chose is shown first. Where the popup is a tab itself, its words would go out of sight.
  const isUnseen = !chosen.front && tabId === undefined && !(await isOwnTabInFront());
  if (isUnseen && !(await bringToFront(chosen.id))) return { ok: false, reason: 'page-changed' };
  if (!(await isStillScalePad(chosen.id))) return { ok: false, reason: 'page-changed' };
  const answer = await askTab<FilledForm | null>(
    chosen.id,
    { type: 'form-fill', document: seen.document, fields, values, overwrite: overwrite !== undefined },
    { documentId: document.id },
  );
  if (answer === undefined) return { ok: false, reason: 'no-answer' };
  if (answer === null) return { ok: false, reason: 'page-changed' };
  // Not one value that the form needs is missing here, so this one is not wanted (lackingOf).
  const outcomes = answer.fields.map((field) =>
    values[field.credential] === undefined ? { ...field, outcome: 'not-needed' as const } : field,
  );
  // The form is filled, whatever the browser's storage says to a note of it.
  const pair = await pairId(held.clientId, held.clientSecret);
  const note = { origin, fields: outcomes, at: Date.now(), document: seen.document, pair };
  await startFillSession(chosen.id, note).catch(() => undefined);
  await changeSetup(origin, (setup) => withFilled(setup, outcomes));
  await broadcastSetup(origin);
  const { id, title, front } = chosen;
  const form = { tabId: id, document: seen.document, title, behind: !front };
  return { ok: true, fields: outcomes, form, ...(answer.asleep && { asleep: true }) };
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

/** Exactly the values of the recipe's form, each as its field wants it. */
function written(recipe: Recipe, held: CredentialValues): CredentialValues {
  const values: CredentialValues = {};
  for (const { credential, transform: how } of recipe.form) {
    const value = held[credential];
    if (value !== undefined) values[credential] = transform(value, how);
  }
  return values;
}

/** The form is filled, and no more is known until ScalePad says that it is connected. */
export function withFilled(setup: Setup, outcomes: FieldOutcome[]): Setup {
  const { verifiedAt: _verified, savedAt: _saved, ...before } = setup.steps.scalepad;
  const met = outcomes.filter(isFilled).length;
  const total = outcomes.filter(isWanted).length;
  return { ...setup, steps: { ...setup.steps, scalepad: { ...before, state: 'in-progress', met, total } } };
}
