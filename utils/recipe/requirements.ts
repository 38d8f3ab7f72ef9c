import type { Recipe, Requirement } from './schema';

/**
 * Returns the requirements that apply with these options. A missing option has its default; unknown options are
 * ignored.
 */
export function requirementsFor(recipe: Recipe, options: Readonly<Record<string, boolean>>): Requirement[] {
  const off = new Set(
    recipe.options.filter((option) => !(options[option.id] ?? option.default)).map((option) => option.id),
  );
  return recipe.requirements.filter(({ option }) => option === undefined || !off.has(option));
}

/** Checks whether a requirement is a scope: a check box on the application's Permissions tab. */
export function isScope({ page, tab, kind }: Requirement): boolean {
  return page === 'application' && tab === 'permissions' && kind === 'boolean';
}

/** Checks whether a requirement is the record's own name. */
export function isNameOf(requirement: Requirement): boolean {
  return (
    requirement.kind === 'text' && typeof requirement.value !== 'string' && requirement.value.name === requirement.page
  );
}

/**
 * Returns on or off in the words of the page: a role's permissions say Yes and No, the other pages have check boxes.
 */
export function flagText(requirement: Pick<Requirement, 'page'>, on: boolean): string {
  if (requirement.page === 'role') return on ? 'Yes' : 'No';
  return on ? 'Selected' : 'Not selected';
}

/** Returns the wanted value for display; looks up a name in `names`. */
export function wantedText(requirement: Requirement, names: Recipe['names']): string {
  if (requirement.kind === 'boolean') return flagText(requirement, requirement.value);
  return typeof requirement.value === 'string' ? requirement.value : names[requirement.value.name];
}
