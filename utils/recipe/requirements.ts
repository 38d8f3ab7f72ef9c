import type { Recipe, Requirement } from './schema';

/**
 * The requirements that hold with these options. An option that is not given counts as its default; options that the
 * recipe does not have count for nothing.
 */
export function requirementsFor(recipe: Recipe, options: Readonly<Record<string, boolean>>): Requirement[] {
  const off = new Set(
    recipe.options.filter((option) => !(options[option.id] ?? option.default)).map((option) => option.id),
  );
  return recipe.requirements.filter(({ option }) => option === undefined || !off.has(option));
}

/** On or off in the words of the page: a role's permissions say Yes and No, the other pages have boxes. */
export function flagText(requirement: Pick<Requirement, 'page'>, on: boolean): string {
  if (requirement.page === 'role') return on ? 'Yes' : 'No';
  return on ? 'Ticked' : 'Not ticked';
}

/** The wanted value, ready to be shown; a carried name is looked up in `names`. */
export function wantedText(requirement: Requirement, names: Recipe['names']): string {
  if (requirement.kind === 'flag') return flagText(requirement, requirement.want);
  return typeof requirement.want === 'string' ? requirement.want : names[requirement.want.name];
}
