import { CREDENTIALS } from '@/utils/recipe/constants';
import { validateRecipe } from '@/utils/recipe/validate';

export type Json = Record<string, unknown>;

/** Returns a valid choice of a role, with some properties replaced. */
export const requirement = (replaced: Json): Json => ({
  id: 'tickets',
  page: 'role',
  tab: 'permissions',
  name: 'Tickets Access Level',
  synonyms: [],
  manualSteps: 'Set it.',
  why: 'It is needed.',
  guide: 'Guide, step 1',
  kind: 'choice',
  value: 'Read Only',
  alternatives: [],
  exceeding: ['Read and Modify'],
  ...replaced,
});
/** Returns the same requirement as a checkbox. */
export const box = (replaced: Json): Json => {
  const { alternatives: _alternatives, exceeding: _exceeding, ...rest } = requirement({ kind: 'boolean', value: true });
  return { ...rest, ...replaced };
};
/** Returns the same requirement as a scope of an application. */
export const scope = (replaced: Json): Json => box({ page: 'application', name: 'read:tickets', ...replaced });
/** Returns a valid form. */
export const form = () =>
  CREDENTIALS.map((credential) => ({ credential, name: credential, labels: [credential], transform: 'verbatim' }));

/** Returns a valid recipe, with some properties replaced. */
export const recipe = (replaced: Json = {}): Json => ({
  id: 'target',
  version: 1,
  title: 'Target',
  summary: 'For whom it is.',
  source: { title: 'Guide', url: 'https://example.com/guide', captured: '2026-11-22' },
  steps: ['role', 'agent', 'application', 'scalepad'],
  options: [{ id: 'extra', label: 'Extra', why: 'It does more.', default: false }],
  names: { role: 'Role', agent: 'Agent', application: 'Application' },
  requirements: [requirement({})],
  form: form(),
  ...replaced,
});

/** Returns the faults of a recipe as "path: reason". */
export const faults = (raw: unknown): string[] => {
  const checked = validateRecipe(raw);
  return checked.ok ? [] : checked.faults.map(({ path, reason }) => `${path}: ${reason}`);
};
/** Returns the faults of a recipe that is valid except for these requirements. */
export const faultsOf = (...requirements: Json[]): string[] => faults(recipe({ requirements }));
