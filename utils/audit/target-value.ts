import type { TargetValue } from '@/utils/form-controls/types';
import { normaliseValue, sameName, sameValue } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';

/** The names chosen for this setup; requirements refer to them. */
export interface Names {
  role: string;
  agent: string;
  application: string;
}

/** How the application prints Yes, No, and that nothing was chosen yet. */
export interface FlagWords {
  yes: string[];
  no: string[];
  unset: string[];
}

const equal = (a: string, b: string): boolean => normaliseValue(a) === normaliseValue(b);

/** Returns what must be written into the control of a requirement. Names are compared strictly: two agents may differ by one letter. */
export function targetValueOf(requirement: Requirement, names: Names, words: FlagWords): TargetValue {
  const { yes, no } = words;
  if (requirement.kind === 'boolean') return { kind: 'boolean', on: requirement.value, yes, no, same: equal };
  const isName = typeof requirement.value !== 'string';
  const text = typeof requirement.value === 'string' ? requirement.value : names[requirement.value.name];
  const same = isName ? sameName : equal;
  if (requirement.kind === 'text') return { kind: 'text', text };
  if (requirement.kind === 'list') return { kind: 'add', text, same };
  return { kind: 'option', texts: [text, ...requirement.alternatives], same };
}

/** Checks whether a present value is one of those that satisfy the requirement and go beyond it. */
export function isHigher(requirement: Requirement, text: string | null): boolean {
  if (requirement.kind !== 'choice' || text === null) return false;
  return requirement.exceeding.some((value) => sameValue(value, text));
}
