import { ANY_SCOPE, BEYOND_FLAGS } from '@/utils/halo/selectors';
import { credentialLabels } from '@/utils/recipe/constants';
import { labelVariants } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';
import { isSimilarLabel } from './similar-labels';

type Labels = Readonly<Record<string, string>>;

const RESERVED = new Set([...Object.values(BEYOND_FLAGS).flat(), ...credentialLabels()].map(normaliseLabel));

/**
 * Checks whether a label belongs to something else: a right or scope beyond the recipe, a credential, another
 * requirement.
 */
function isOtherRequirement(label: string, requirements: readonly Requirement[]): boolean {
  const key = normaliseLabel(label);
  return RESERVED.has(key) || ANY_SCOPE.test(key) || requirements.some((one) => labelVariants(one).has(key));
}

/**
 * Returns the chosen labels that count: only one that the guide could have suggested, because it is spelled like the
 * requirement's own and belongs to nothing else. A settings file may name any.
 */
export function usableLabels(requirements: readonly Requirement[], labels: Labels): Record<string, string> {
  const usable: Record<string, string> = {};
  for (const requirement of requirements) {
    const label = labels[requirement.id];
    if (label !== undefined && isSimilarLabel(requirement, label) && !isOtherRequirement(label, requirements))
      usable[requirement.id] = label;
  }
  return usable;
}
