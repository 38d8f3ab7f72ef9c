import { normaliseLabel } from './normalise';

/** The part of a requirement that says where its control is found. */
export interface Labelled {
  name: string;
  synonyms: readonly string[];
  section?: readonly string[] | undefined;
}

const normalised = (texts: readonly string[]): Set<string> =>
  new Set(texts.map(normaliseLabel).filter((text) => text !== ''));

/** All labels, normalised, under which a requirement's control may stand on its page. */
export function labelVariants(requirement: Labelled): Set<string> {
  return normalised([requirement.name, ...requirement.synonyms]);
}

/** The normalised titles of the section that a requirement names; empty when it names none. */
export function sectionsOf(requirement: Labelled): Set<string> {
  return normalised(requirement.section ?? []);
}

/**
 * Is this label, as the page shows it, one of the requirement's. Exact after normalisation.
 *
 * @param section title of the section that the label stands in; leave it out where it is not known. It counts only for
 *   a requirement that names its section.
 */
export function matchesLabel(requirement: Labelled, label: string, section?: string): boolean {
  if (!labelVariants(requirement).has(normaliseLabel(label))) return false;
  const sections = sectionsOf(requirement);
  return section === undefined || sections.size === 0 || sections.has(normaliseLabel(section));
}
