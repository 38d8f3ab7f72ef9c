import { RECORD_STEPS } from '../recipe/constants';
import { withChoice } from '../setup/reducers';
import type { Setup } from '../setup/types';
import { isAllowedBy } from './is-allowed-by';
import { NAME_KEYS, type Policy, type PolicyKey } from './types';

/** Returns the minutes within the policy's bounds that are nearest to these. */
export function boundedMinutes({ secretMinutesMin, secretMinutesMax }: Policy, minutes: number): number {
  return Math.min(Math.max(minutes, secretMinutesMin ?? minutes), secretMinutesMax ?? Number.POSITIVE_INFINITY);
}

/** Returns the bound that these minutes break; null when they keep both. */
export function brokenBound({ secretMinutesMin, secretMinutesMax }: Policy, minutes: number): PolicyKey | null {
  if (secretMinutesMin !== undefined && minutes < secretMinutesMin) return 'secretMinutesMin';
  return secretMinutesMax !== undefined && minutes > secretMinutesMax ? 'secretMinutesMax' : null;
}

/** A choice for a setup, by the admin or by a settings file. */
interface ChoiceRequest {
  recipeId?: string | undefined;
  options?: Record<string, boolean> | undefined;
  names?: Partial<Setup['names']> | undefined;
}

/** Returns the key that forbids this choice, and where in it; null when the policy permits it. */
export function brokenChoice(
  { recipe, recipeOptions = {}, names = {} }: Policy,
  request: ChoiceRequest,
): { key: PolicyKey; part: string } | null {
  if (recipe !== undefined && request.recipeId !== undefined && request.recipeId !== recipe)
    return { key: 'recipe', part: 'recipe' };
  const option = Object.entries(request.options ?? {}).find(([id, on]) => (recipeOptions[id] ?? on) !== on);
  if (option) return { key: 'recipeOptions', part: `options.${option[0]}` };
  const step = RECORD_STEPS.find((id) => {
    const name = request.names?.[id];
    return name !== undefined && (names[id] ?? name) !== name;
  });
  return step ? { key: NAME_KEYS[step], part: `names.${step}` } : null;
}

/**
 * Returns the setup as the policy requires it, whatever was stored before. Recipe, options and names are the policy's.
 * An existing record with another name is not used any more, because the setup would rename it. A guided run that the
 * policy forbids is removed.
 */
export function governed(setup: Setup, policy: Policy): Setup {
  const { recipe, recipeOptions: options, names = {} } = policy;
  const others = RECORD_STEPS.filter(
    (step) => setup.taken?.[step] && names[step] !== undefined && names[step] !== setup.names[step],
  );
  let next = setup;
  if (brokenChoice(policy, { recipeId: setup.recipeId, options: setup.options, names: setup.names }))
    next = withChoice(setup, { ...(recipe && { recipeId: recipe }), ...(options && { options }), names });
  if (others.length > 0) {
    const steps = { ...next.steps };
    const taken = { ...next.taken };
    for (const step of others) {
      steps[step] = { state: 'to-do' };
      delete taken[step];
    }
    next = { ...next, steps, taken };
  }
  if (next.run === undefined || (policy.guidedRun !== false && isAllowedBy(policy, setup.origin))) return next;
  const { run: _forbidden, ...rest } = next;
  return rest;
}
