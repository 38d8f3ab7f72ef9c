import { recipeById, requirementsFor, wantedText } from '@/utils/recipe';
import { RECORD_STEPS, type RecordStep, STEPS, type StepId } from '@/utils/recipe/constants';
import { hasVisibleText } from '@/utils/recipe/has-visible-text';
import type { Recipe } from '@/utils/recipe/schema';
import type { ReportedProgress } from '@/utils/setup/observed-settings';
import { defaultOptions } from './create-setup';
import { withObserved, withUndone } from './observed-settings';
import type { Setup, StepProgress } from './types';

/** What the admin may choose before and during the setup. */
export interface Choice {
  recipeId?: string;
  options?: Record<string, boolean>;
  names?: Partial<Setup['names']>;
}

/**
 * Applies what the guide reports about a step, at `now` (epoch milliseconds). Keeps a record's address only when it
 * belongs to this Halo, because it is opened again later. Observed settings are merged with earlier ones.
 */
export function withProgress(setup: Setup, step: StepId, progress: ReportedProgress, now = Date.now()): Setup {
  const { recordUrl, seen: observed, undone, ...rest } = progress;
  const before = setup.steps[step];
  const next: StepProgress = { ...rest };
  const known = withObserved(undone ? withUndone(before.seen, before.savedAt) : before.seen, observed ?? [], now);
  if (known.length > 0) next.seen = known;
  const version =
    rest.verifiedAt === undefined || rest.verifiedAt === before.verifiedAt
      ? before.recipeVersion
      : recipeById(setup.recipeId)?.version;
  if (version !== undefined) next.recipeVersion = version;
  if (recordUrl !== undefined && URL.canParse(recordUrl) && new URL(recordUrl).origin === setup.origin) {
    next.recordUrl = recordUrl;
  }
  return { ...setup, steps: { ...setup.steps, [step]: next } };
}

/**
 * Uses an existing record instead of a new one: its name is wanted from now on, also where other records refer to it,
 * and the step's progress is reset. `null`: a new record again, with the recipe's name.
 */
export function withRecord(setup: Setup, step: RecordStep, record: { name: string; url: string } | null): Setup {
  const name = record?.name ?? recipeById(setup.recipeId)?.names[step];
  const named = withChoice(setup, name === undefined ? {} : { names: { [step]: name } });
  const fresh = { ...named, steps: { ...named.steps, [step]: { state: 'to-do' } }, taken: { ...setup.taken } };
  if (record === null) {
    delete fresh.taken[step];
    return fresh;
  }
  fresh.taken[step] = true;
  return withProgress(fresh, step, { state: 'in-progress', recordUrl: record.url });
}

/**
 * Returns the setup as before its first step, with the admin's choices. What it created stays in Halo and is not used
 * again.
 */
export function withoutProgress({ origin, recipeId, options, names, labels, fromFile, updatedAt }: Setup): Setup {
  const steps = Object.fromEntries(STEPS.map((step) => [step, { state: 'to-do' }])) as Setup['steps'];
  return { origin, recipeId, options, names, labels, steps, ...(fromFile && { fromFile }), updatedAt };
}

/** Starts a navigation to a step, in one tab where it is known, or ends it (`null`). */
export function withPendingNavigation(setup: Setup, to: StepId | null, now: number, tabId?: number): Setup {
  const { journey: _old, ...rest } = setup;
  return to === null ? rest : { ...rest, journey: { to, at: now, ...(tabId !== undefined && { tabId }) } };
}

/** Stores the admin's answer to "Is it this one?"; null removes an earlier answer. */
export function withLabel(setup: Setup, requirementId: string, label: string | null): Setup {
  const { [requirementId]: _old, ...labels } = setup.labels;
  const fromFile = { ...setup.fromFile, labels: (setup.fromFile?.labels ?? []).filter((id) => id !== requirementId) };
  return { ...setup, fromFile, labels: label === null ? labels : { ...labels, [requirementId]: label } };
}

/**
 * Changes the recipe, options or names. Ignores unknown recipes and options and blank names. A step whose requirements
 * changed loses its verification: done becomes in progress.
 */
export function withChoice(setup: Setup, choice: Choice): Setup {
  const before = recipeById(setup.recipeId);
  const after = (choice.recipeId === undefined ? undefined : recipeById(choice.recipeId)) ?? before;
  if (!before || !after) return setup;
  const names = soundNames(choice.names);
  const fromFile = { ...setup.fromFile };
  for (const step of RECORD_STEPS) if (names[step] !== undefined) delete fromFile[step];
  const next: Setup = {
    ...setup,
    recipeId: after.id,
    options: knownOptions(after, setup.options, choice.options),
    names: { ...setup.names, ...names },
    ...(setup.fromFile && { fromFile }),
  };
  const steps = { ...setup.steps };
  for (const step of STEPS) {
    if (requirementsText(before, setup, step) !== requirementsText(after, next, step))
      steps[step] = unverified(steps[step]);
  }
  return { ...next, steps };
}

function knownOptions(recipe: Recipe, ...sources: (Record<string, boolean> | undefined)[]): Record<string, boolean> {
  const options = defaultOptions(recipe);
  for (const id of Object.keys(options)) {
    for (const source of sources) {
      const on = source?.[id];
      if (on !== undefined) options[id] = on;
    }
  }
  return options;
}

function soundNames(names: Choice['names']): Partial<Setup['names']> {
  const sound: Partial<Setup['names']> = {};
  for (const id of RECORD_STEPS) {
    const name = names?.[id]?.trim();
    if (name && name.length <= 100 && hasVisibleText(name)) sound[id] = name;
  }
  return sound;
}

/** Returns a step's requirements as one text, to detect a change. */
function requirementsText(recipe: Recipe, setup: Setup, step: StepId): string {
  const lines = requirementsFor(recipe, setup.options).filter((requirement) => requirement.page === step);
  return JSON.stringify(lines.map((line) => [line.tab, line.kind, line.name, wantedText(line, setup.names)]));
}

function unverified(progress: StepProgress): StepProgress {
  const { met: _met, total: _total, verifiedAt: _verifiedAt, recipeVersion: _version, ...rest } = progress;
  return { ...rest, state: rest.state === 'done' ? 'in-progress' : rest.state };
}
