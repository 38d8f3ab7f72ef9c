import { normaliseLabel } from './normalise';

/** The part of a requirement that says where its control is. */
export interface Labelled {
  name: string;
  synonyms: readonly string[];
  section?: readonly string[] | undefined;
}

const normalised = (texts: readonly string[]): Set<string> =>
  new Set(texts.map(normaliseLabel).filter((text) => text !== ''));

/** Returns all normalised labels that a requirement's control may have on its page. */
export function labelVariants(requirement: Labelled): Set<string> {
  return normalised([requirement.name, ...requirement.synonyms]);
}

/** Returns the normalised titles of the section that a requirement names; empty when it names none. */
export function sectionsOf(requirement: Labelled): Set<string> {
  return normalised(requirement.section ?? []);
}
