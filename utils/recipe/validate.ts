import { parseLeniently } from './lenient-parse';
import { rulesBroken } from './rules';
import { Recipe, RequirementCommon } from './schema';
import { type ValidationError, validationErrorOf } from './validation-error';

export type ValidatedRecipe = { ok: true; recipe: Recipe } | { ok: false; faults: ValidationError[] };

const KIND_OF_REQUIREMENT = /^requirements\[(\d+)\]\.kind$/;

/** Checks the common part of requirements whose kind is wrong, because the schema stops at the kind. */
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
 * Validates any value as a recipe: the schema, and the rules between its parts (no two requirements with one label,
 * only scopes that Halo has, every reference resolvable, the four steps and all credentials once each).
 *
 * @returns The recipe, texts trimmed, or **every** error with its path and reason. Never throws.
 */
export function validateRecipe(raw: unknown): ValidatedRecipe {
  const parsed = Recipe.safeParse(raw);
  const bySchema = parsed.success ? [] : parsed.error.issues.map((issue) => validationErrorOf(issue, raw));
  // A value that is no object has no parts to check.
  const readable = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  const byRules = readable ? rulesBroken(parseLeniently(raw)) : [];
  if (parsed.success && byRules.length === 0) return { ok: true, recipe: parsed.data };
  return { ok: false, faults: [...bySchema, ...behindWrongKinds(bySchema, raw), ...byRules] };
}
