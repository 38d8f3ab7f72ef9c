import { parseLeniently } from './lenient-parse';
import { rulesBroken } from './rules';
import { Recipe, RequirementCommon } from './schema';
import { type ValidationError, validationErrorOf } from './validation-error';

export type ValidatedRecipe = { ok: true; recipe: Recipe } | { ok: false; faults: ValidationError[] };

const KIND_OF_REQUIREMENT = /^requirements\[(\d+)\]\.kind$/;

/** Where a requirement's kind is wrong the schema looks no further; its common part is checked all the same. */
function behindWrongKinds(faults: readonly ValidationError[], raw: unknown): ValidationError[] {
  const requirements: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'requirements') : undefined;
  if (!Array.isArray(requirements)) return [];
  return faults.flatMap(({ path }) => {
    const index = Number(KIND_OF_REQUIREMENT.exec(path)?.[1] ?? Number.NaN);
    const requirement: unknown = requirements[index];
    const result = RequirementCommon.safeParse(requirement);
    if (Number.isNaN(index) || result.success) return [];
    return result.error.issues.map((issue) => validationErrorOf(issue, requirement, ['requirements', index]));
  });
}

/**
 * Holds anything against what a recipe must be: the schema, and what holds between its parts (no two requirements with
 * one label, only scopes that Halo has, every reference resolvable, the four steps and the five credentials each once).
 *
 * @returns the recipe, texts trimmed, or **every** fault with its path and reason. Never throws.
 */
export function validateRecipe(raw: unknown): ValidatedRecipe {
  const parsed = Recipe.safeParse(raw);
  const bySchema = parsed.success ? [] : parsed.error.issues.map((issue) => validationErrorOf(issue, raw));
  // Of something that is no object at all there is nothing more to say.
  const readable = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  const byRules = readable ? rulesBroken(parseLeniently(raw)) : [];
  if (parsed.success && byRules.length === 0) return { ok: true, recipe: parsed.data };
  return { ok: false, faults: [...bySchema, ...behindWrongKinds(bySchema, raw), ...byRules] };
}
