import type * as z from 'zod/mini';

/** One error in a recipe: where, and why, in plain words. */
export interface ValidationError {
  /** Such as `requirements[3].value`; `recipe` for the whole. */
  path: string;
  reason: string;
}

type Path = readonly PropertyKey[];

/** Formats a path as a reader of the recipe would write it: `requirements[3].value`. */
function pathText(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text === '' ? 'recipe' : text;
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const FORMATS: Record<string, string> = {
  regex: 'must be lower-case letters, digits and hyphens, and begin with a letter',
  url: 'must be an address such as https://example.com/guide',
  date: 'must be a date such as 2026-11-22',
};

const listed = (values: readonly unknown[]): string => values.map((value) => `"${String(value)}"`).join(', ');

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** Describes a limit of a list, a text or a number. */
function bound(origin: string, limit: unknown, exact: boolean, word: string): string {
  const measure = exact ? 'exactly' : word;
  if (origin === 'array') return `must have ${measure} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  if (origin === 'string') return limit === 1 ? 'must not be empty' : `must have ${measure} ${limit} characters`;
  return `must be ${measure} ${limit}`;
}

/** Returns the reason of one schema error. `raw` separates a missing value from a wrong one. */
function reason(issue: z.core.$ZodIssue, raw: unknown): string {
  if (valueAt(raw, issue.path) === undefined && issue.path.length > 0) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? `must be ${listed(issue.values)}` : `must be one of ${listed(issue.values)}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? `must be a valid ${issue.format}`;
    case 'too_small':
      if (issue.origin === 'number' && issue.inclusive === false) return `must be more than ${issue.minimum}`;
      return bound(issue.origin, issue.minimum, issue.exact === true, 'at least');
    case 'too_big':
      return bound(issue.origin, issue.maximum, issue.exact === true, 'at most');
    case 'unrecognized_keys':
      return `has ${issue.keys.length === 1 ? 'a key' : 'keys'} that no recipe knows: ${listed(issue.keys)}`;
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options)) return `must be one of ${listed(issue.options)}`;
      return 'must be a text, or a name: "role", "agent" or "application"';
    default:
      return issue.message;
  }
}

/** Returns a schema error in plain words. `raw` is the checked value, `at` its position in the recipe. */
export function validationErrorOf(issue: z.core.$ZodIssue, raw: unknown, at: Path = []): ValidationError {
  return { path: pathText([...at, ...issue.path]), reason: reason(issue, raw) };
}
