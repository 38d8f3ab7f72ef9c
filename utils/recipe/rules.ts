import { CREDENTIALS, STEPS } from './constants';
import { labelVariants, sectionsOf } from './labels';
import type { LenientRecipe, LenientRequirement } from './lenient-parse';
import { normaliseLabel, sameValue } from './normalise';
import { scopeFault } from './scopes';
import type { ValidationError } from './validation-error';

/** A rule between the parts of a recipe that no schema can express. Returns all its errors. */
type Rule = (recipe: LenientRecipe) => ValidationError[];

const at = (index: number, field?: string): string => `requirements[${index}]${field === undefined ? '' : `.${field}`}`;

/** Applies a check to each requirement by itself. */
const perRequirement =
  (find: (requirement: LenientRequirement, recipe: LenientRecipe) => { field: string; reason: string }[]): Rule =>
  (recipe) =>
    recipe.requirements.flatMap((requirement, index) =>
      find(requirement, recipe).map(({ field, reason }) => ({ path: at(index, field), reason })),
    );

/** Reports ids that occur twice. */
function repeated(ids: readonly (string | undefined)[], list: string): ValidationError[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (id === undefined || first === index) return [];
    return [{ path: `${list}[${index}].id`, reason: `the id "${id}" is taken by ${list}[${first}]` }];
  });
}

const ids: Rule = ({ requirements, options }) => [
  ...repeated(
    requirements.map(({ id }) => id),
    'requirements',
  ),
  ...repeated(
    options.map(({ id }) => id),
    'options',
  ),
];

const steps: Rule = ({ steps: order, unreadable }) => {
  if (unreadable.has('steps')) return [];
  const faults: ValidationError[] = [];
  for (const step of STEPS) {
    const times = order.filter((entry) => entry === step).length;
    if (times === 0) faults.push({ path: 'steps', reason: `the step "${step}" is missing` });
    if (times > 1) faults.push({ path: 'steps', reason: `the step "${step}" is listed ${times} times` });
  }
  if (order.includes('scalepad') && order.at(-1) !== 'scalepad') {
    faults.push({ path: 'steps', reason: 'the step "scalepad" must be the last' });
  }
  return faults;
};

const options = perRequirement(({ option }, recipe) =>
  option === undefined || recipe.options.some(({ id }) => id === option)
    ? []
    : [{ field: 'option', reason: `the recipe has no option "${option}"` }],
);

const dependsOn = perRequirement(({ dependsOn: first, page, id }, recipe) => {
  if (first === undefined) return [];
  const known = recipe.requirements.some((other) => other.id === first && other.page === page && other.id !== id);
  return known
    ? []
    : [{ field: 'dependsOn', reason: `the ${page ?? 'same'} page has no other requirement "${first}"` }];
});

const scopes = perRequirement((requirement) => {
  const { page, tab, kind, name, synonyms } = requirement;
  if (page !== 'application' || tab !== 'permissions' || kind !== 'boolean' || name === '') return [];
  const fault = scopeFault(name);
  return [
    ...(fault === null ? [] : [{ field: 'name', reason: fault }]),
    ...synonyms.flatMap((synonym, index) =>
      synonym !== name && scopeFault(synonym) === null
        ? [{ field: `synonyms[${index}]`, reason: `"${synonym}" is another scope, not another name of "${name}"` }]
        : [],
    ),
  ];
});

/** Reports labels that consist of signs only; the schema reports empty ones. */
const blankLabels = perRequirement(({ name, synonyms }) =>
  [name, ...synonyms].flatMap((label, index) =>
    label.trim() !== '' && normaliseLabel(label) === ''
      ? [
          {
            field: index === 0 ? 'name' : `synonyms[${index - 1}]`,
            reason: `"${label}" holds nothing by which a label could be found`,
          },
        ]
      : [],
  ),
);

/** Checks whether sections separate two equal labels: both requirements name one, and they share no title. */
function apart(a: LenientRequirement, b: LenientRequirement): boolean {
  const left = sectionsOf(a);
  const right = sectionsOf(b);
  return left.size > 0 && right.size > 0 && ![...left].some((title) => right.has(title));
}

const labels: Rule = ({ requirements }) => {
  const faults: ValidationError[] = [];
  requirements.forEach((requirement, index) => {
    const own = labelVariants(requirement);
    requirements.slice(0, index).forEach((other, earlier) => {
      if (requirement.page === undefined || requirement.page !== other.page || apart(requirement, other)) return;
      const shared = [...labelVariants(other)].filter((label) => own.has(label));
      if (shared.length === 0) return;
      const which = shared.map((label) => `"${label}"`).join(', ');
      faults.push({
        path: at(index, 'name'),
        reason: `the ${requirement.page} page cannot tell it from ${at(earlier)}: both have the label ${which}`,
      });
    });
  });
  return faults;
};

const exceeding = perRequirement((requirement) =>
  requirement.exceeding.flatMap((value, index) => {
    const field = `exceeding[${index}]`;
    if (requirement.value !== undefined && sameValue(value, requirement.value)) {
      return [{ field, reason: `"${value}" is the wanted value itself, so it cannot go beyond it` }];
    }
    return requirement.alternatives.some((accepted) => sameValue(value, accepted))
      ? [{ field, reason: `"${value}" is an alternative too; it is either the wanted value or beyond it` }]
      : [];
  }),
);

const nameReferences = perRequirement(({ page, valueName }, { names, steps: order, unreadable }) => {
  if (valueName === undefined || unreadable.has('names')) return [];
  if (!names.includes(valueName)) return [{ field: 'value', reason: `the recipe has no name for "${valueName}"` }];
  if (page === undefined || page === valueName) return [];
  const here = order.indexOf(page);
  return here !== -1 && order.indexOf(valueName) > here
    ? [{ field: 'value', reason: `the ${valueName} comes after the ${page}, so its name leads to nothing yet` }]
    : [];
});

const form: Rule = ({ form: fields, unreadable }) => {
  if (unreadable.has('form')) return [];
  const faults: ValidationError[] = [];
  for (const credential of CREDENTIALS) {
    const times = fields.filter((field) => field.credential === credential).length;
    if (times === 0) faults.push({ path: 'form', reason: `no field takes the credential "${credential}"` });
    if (times > 1) faults.push({ path: 'form', reason: `${times} fields take the credential "${credential}"` });
  }
  fields.forEach((field, index) => {
    field.labels.forEach((label, labelIndex) => {
      const own = normaliseLabel(label);
      const other = fields
        .slice(0, index)
        .findIndex((earlier) => earlier.labels.some((text) => normaliseLabel(text) === own));
      if (own === '' || other === -1) return;
      faults.push({
        path: `form[${index}].labels[${labelIndex}]`,
        reason: `form[${other}] has the label "${label}" too`,
      });
    });
  });
  return faults;
};

const RULES: Rule[] = [ids, steps, options, dependsOn, scopes, blankLabels, labels, exceeding, nameReferences, form];

/** Returns all errors between the parts of a recipe. Never throws. */
export function rulesBroken(recipe: LenientRecipe): ValidationError[] {
  return RULES.flatMap((rule) => rule(recipe));
}
