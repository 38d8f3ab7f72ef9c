import { browser } from 'wxt/browser';
import { type FieldLabels, type FieldOutcome, type FillOutcome, isFilled, isWanted } from '@/utils/fill-outcome';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import type { CredentialValues } from '@/utils/recipe/constants';
import { missingCredentialsOf } from '@/utils/setup/credential-status';
import type { Recipe } from '../recipe/schema';
import { transform } from '../recipe/transform';
import { changeSetup } from '../setup/store';
import type { Setup } from '../setup/types';
import { viewOf } from '../setup/view';
import { pairId } from '../vault/digest';
import { valuesOf } from '../vault/vault';
import { broadcastSetup } from './broadcast-setup';
import { startFillSession } from './fill-session';
import { fillTargetsOf } from './fill-targets';
import { activateTab, askTab, type FormTab, formTabs, isOwnTabActive, notifyScalePad } from './tabs';

let filling = false;

/** What the admin has chosen and confirmed. */
export interface FillRequest {
  tabId?: number;
  /** Token of the document in which fields with other values are overwritten. */
  overwrite?: string;
  /** Addresses of servers that are not this Halo's own. */
  servers?: readonly string[];
  /** A guided run fills: only a form with all its fields, in the document with this token. */
  run?: {
    document: string | undefined;
    /** Spends the consent right before the form is filled. Resolves to whether it covers this. */
    spend(): Promise<boolean>;
  };
}

/** Returns the labels of the recipe's form, for the content script on ScalePad. */
export function fieldLabels(recipe: Recipe): FieldLabels {
  return recipe.form.map(({ credential, labels }) => ({ credential, labels }));
}

/**
 * Fills the open ScalePad form with the captured values of this Halo address: the one in `tabId`, otherwise the one
 * in the active tab, otherwise the only one. One fill at a time; another call meanwhile resolves with `busy`. The
 * values leave the vault only after tab, origin and document were checked again, and go to that document alone, in
 * the active tab. With a server that is not this Halo's own they leave it only if the admin confirmed that very
 * address. A field with another value is left as it is, unless the admin confirmed that for this very document.
 * Nothing is submitted.
 */
export async function fill(origin: string, request: FillRequest = {}): Promise<FillOutcome> {
  if (filling) return { ok: false, reason: 'busy' };
  filling = true;
  try {
    return await fillOnce(origin, request);
  } finally {
    filling = false;
  }
}

async function fillOnce(origin: string, { tabId, overwrite, servers = [], run }: FillRequest): Promise<FillOutcome> {
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
  const status = await askTab(chosen.id, { type: 'find-form', fields }, { documentId: document.id });
  if (!status) return { ok: false, reason: 'no-answer' };
  if (!status.form) return { ok: false, reason: 'no-form' };
  if (status.document !== chosen.form.document) return { ok: false, reason: 'page-changed' };
  if (overwrite !== undefined && status.document !== overwrite) return { ok: false, reason: 'page-changed' };
  if (run && status.document !== run.document) return { ok: false, reason: 'page-changed' };
  if (run && status.fields.length < fields.length) return { ok: false, reason: 'no-form' };

  const captured = await valuesOf(origin);
  if (missingCredentialsOf(recipe, origin, (id) => captured[id] !== undefined).length > 0) {
    return { ok: false, reason: 'value-missing' };
  }
  const targets = await fillTargetsOf(origin, captured);
  if (targets.invalid.length > 0) return { ok: false, reason: 'bad-server', servers: targets.invalid };
  if (!targets.foreign.every(({ value }) => servers.includes(value))) {
    return { ok: false, reason: 'other-server', servers: targets.foreign };
  }
  const values = written(recipe, targets.values);
  // A tab that the admin did not choose is shown first. Where the popup is a tab itself, it would be hidden then.
  const isUnseen = !chosen.isActive && tabId === undefined && !(await isOwnTabActive());
  if (isUnseen && !(await activateTab(chosen.id))) return { ok: false, reason: 'page-changed' };
  if (!(await isStillScalePad(chosen.id))) return { ok: false, reason: 'page-changed' };
  if (run && !(await run.spend())) return { ok: false, reason: 'page-changed' };
  const answer = await askTab(
    chosen.id,
    {
      type: 'fill-form',
      document: status.document,
      fields,
      values,
      overwrite: overwrite !== undefined,
      ...(run && { isRun: true as const }),
    },
    { documentId: document.id },
  );
  if (answer === undefined) return { ok: false, reason: 'no-answer' };
  if (answer === null) return { ok: false, reason: 'page-changed' };
  // Every value that the form needs is present here, so a missing one is not needed (missingCredentialsOf).
  const outcomes = answer.fields.map((field) =>
    field.outcome === 'no-value' ? { ...field, outcome: 'not-needed' as const } : field,
  );
  // The form is filled, even if the browser's storage refuses the notes.
  const pair = await pairId(captured.clientId, captured.clientSecret);
  const session = { origin, fields: outcomes, at: Date.now(), document: status.document, pair };
  await startFillSession(chosen.id, session).catch(() => undefined);
  // The card may have asked whose values these are before they were noted.
  notifyScalePad(chosen.id);
  await changeSetup(origin, (setup) => withFilled(setup, outcomes)).catch(() => undefined);
  await broadcastSetup(origin);
  const { id, title, isActive } = chosen;
  const form = { tabId: id, document: status.document, title, behind: !isActive };
  return { ok: true, fields: outcomes, form, ...(answer.asleep && { asleep: true }) };
}

function choose(forms: FormTab[], tabId: number | undefined): FormTab | 'several' | null {
  if (tabId !== undefined) return forms.find((form) => form.id === tabId) ?? null;
  const activeTab = forms.find((form) => form.isActive);
  if (activeTab) return activeTab;
  if (forms.length > 1) return 'several';
  return forms[0] ?? null;
}

/**
 * Returns the id of the document in the tab's top frame, where the browser has ids. It is requested in the document
 * itself, so that id and origin belong together. Returns null when the document is not ScalePad or does not answer.
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

/** Returns exactly the values of the recipe's form, each in the form that its field needs. */
function written(recipe: Recipe, captured: CredentialValues): CredentialValues {
  const values: CredentialValues = {};
  for (const { credential, transform: how } of recipe.form) {
    const value = captured[credential];
    if (value !== undefined) values[credential] = transform(value, how);
  }
  return values;
}

/** Returns the setup with the form filled; nothing more is known until ScalePad says that it is connected. */
export function withFilled(setup: Setup, outcomes: FieldOutcome[]): Setup {
  const { verifiedAt: _verified, savedAt: _saved, ...before } = setup.steps.scalepad;
  const met = outcomes.filter(isFilled).length;
  const total = outcomes.filter(isWanted).length;
  return { ...setup, steps: { ...setup.steps, scalepad: { ...before, state: 'in-progress', met, total } } };
}
