import { RECORD_STEPS, type RecordStep } from '../recipe/constants';
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
  names?: Partial<Record<RecordStep, string>> | undefined;
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
