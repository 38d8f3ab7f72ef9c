import { CREDENTIALS } from '@/utils/recipe/constants';
import { validateRecipe } from '@/utils/recipe/validate';

export type Json = Record<string, unknown>;

/** A sound choice on a role, with what is given instead of its own. */
export const requirement = (own: Json): Json => ({
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
  ...own,
});
/** The same as a box. */
export const box = (own: Json): Json => {
  const { alternatives: _alternatives, exceeding: _exceeding, ...rest } = requirement({ kind: 'boolean', value: true });
  return { ...rest, ...own };
};
/** The same as an application's scope. */
export const scope = (own: Json): Json => box({ page: 'application', name: 'read:tickets', ...own });
/** A sound form. */
export const form = () =>
  CREDENTIALS.map((credential) => ({ credential, name: credential, labels: [credential], transform: 'verbatim' }));

/** A sound recipe, with what is given instead of its own. */
export const recipe = (own: Json = {}): Json => ({
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
  ...own,
});

/** The faults as "path: reason". */
export const faults = (raw: unknown): string[] => {
  const checked = validateRecipe(raw);
  return checked.ok ? [] : checked.faults.map(({ path, reason }) => `${path}: ${reason}`);
};
/** The faults of a recipe that is sound but for these requirements. */
export const faultsOf = (...requirements: Json[]): string[] => faults(recipe({ requirements }));
