/**
 * A recipe as far as it can be read. The rules between parts of a recipe use it, so that a schema error in one part
 * does not hide a contradiction in another.
 */

type Fields = Record<string, unknown>;

export interface LenientRequirement {
  id?: string | undefined;
  page?: string | undefined;
  tab?: string | undefined;
  kind?: string | undefined;
  option?: string | undefined;
  dependsOn?: string | undefined;
  /** Empty when it cannot be read. */
  name: string;
  synonyms: string[];
  section: string[];
  alternatives: string[];
  exceeding: string[];
  /** The wanted text. */
  value?: string | undefined;
  /** The name that the admin chose, where one is wanted instead of a fixed text. */
  valueName?: string | undefined;
}

export interface LenientRecipe {
  steps: string[];
  options: { id?: string | undefined }[];
  /** The names whose text is not blank. */
  names: string[];
  requirements: LenientRequirement[];
  form: { credential?: string | undefined; labels: string[] }[];
  /** Parts that are no lists. The schema reports them; the rules skip them. */
  unreadable: Set<'steps' | 'options' | 'names' | 'requirements' | 'form'>;
}

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** Replaces what is no text by an empty one, so that positions stay. The schema reports it; the rules skip it. */
const texts = (value: unknown): string[] => list(value).map((entry) => text(entry) ?? '');

function requirement(raw: unknown): LenientRequirement {
  const fields = fieldsOf(raw) ?? {};
  return {
    id: text(fields.id),
    page: text(fields.page),
    tab: text(fields.tab),
    kind: text(fields.kind),
    option: text(fields.option),
    dependsOn: text(fields.dependsOn),
    name: text(fields.name) ?? '',
    synonyms: texts(fields.synonyms),
    section: texts(fields.section),
    alternatives: texts(fields.alternatives),
    exceeding: texts(fields.exceeding),
    value: text(fields.value),
    valueName: text(fieldsOf(fields.value)?.name),
  };
}

/** Reads a recipe as far as possible. Positions in lists stay as they are. Never throws. */
export function parseLeniently(raw: unknown): LenientRecipe {
  const recipe = fieldsOf(raw) ?? {};
  const names = fieldsOf(recipe.names);
  const unreadable: LenientRecipe['unreadable'] = new Set();
  for (const part of ['steps', 'options', 'requirements', 'form'] as const) {
    if (!Array.isArray(recipe[part])) unreadable.add(part);
  }
  if (names === null) unreadable.add('names');
  return {
    steps: texts(recipe.steps),
    options: list(recipe.options).map((option) => ({ id: text(fieldsOf(option)?.id) })),
    names: Object.entries(names ?? {}).flatMap(([key, value]) => (text(value)?.trim() ? [key] : [])),
    requirements: list(recipe.requirements).map(requirement),
    form: list(recipe.form).map((field) => {
      const fields = fieldsOf(field);
      return { credential: text(fields?.credential), labels: texts(fields?.labels) };
    }),
    unreadable,
  };
}
