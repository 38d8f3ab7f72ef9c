import type { LabelledControl, Reading, TargetValue } from '@/utils/form-controls/types';
import { SCOPE, SCOPE_LISTS, VALUE_BOXES } from '@/utils/halo/selectors';
import { normaliseLabel, sameName, sameValue } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';
import type { FlagWords, Names } from './target-value';

/** A control that has a requirement's value where the page has no control under its own label. */
export interface AlternativeControl {
  control: LabelledControl;
  target: TargetValue;
}

/** The page's controls and texts for the search. */
export interface AlternativeControlView {
  controls: readonly LabelledControl[];
  read(control: LabelledControl): Reading;
  names: Names;
  words: FlagWords;
  /** The requirement is a scope of the application. */
  isScope: boolean;
}

/**
 * Returns the one control that represents a requirement: a box for one value of a choice ("Allow Agent Logins"), a
 * box for one entry of a list, a list of scopes for the box of one. Only a control with its own label; null when
 * there is none, or more than one.
 */
export function findAlternativeControl(
  requirement: Requirement,
  view: AlternativeControlView,
): AlternativeControl | null {
  const isHere = matcher(requirement, view);
  const [control, more] = isHere ? view.controls.filter(isHere) : [];
  if (!control || more) return null;
  const { yes, no } = view.words;
  const target: TargetValue =
    requirement.kind === 'boolean'
      ? { kind: 'add', text: requirement.name, same: sameName }
      : { kind: 'boolean', on: true, yes, no, same: sameValue };
  return { control, target };
}

function matcher(
  requirement: Requirement,
  { names, read, isScope }: AlternativeControlView,
): ((control: LabelledControl) => boolean) | null {
  switch (requirement.kind) {
    case 'choice': {
      const keys = new Set(boxesFor(requirement));
      return ({ key, control }) => keys.has(key) && BOXES.has(control.kind);
    }
    case 'list': {
      const entry = typeof requirement.value === 'string' ? requirement.value : names[requirement.value.name];
      return ({ label, control }) => sameName(label, entry) && BOXES.has(control.kind);
    }
    case 'boolean':
      if (!isScope) return null;
      return (control) =>
        LISTS.has(control.key) && (control.control.kind === 'select' || showsScopes(control, read(control)));
    case 'text':
      return null;
  }
}

const LISTS = new Set(SCOPE_LISTS.map(normaliseLabel));
const BOXES = new Set(['checkbox', 'switch', 'view']);

function boxesFor({ name, value }: Extract<Requirement, { kind: 'choice' }>): string[] {
  return VALUE_BOXES.filter(
    (row) =>
      normaliseLabel(row.field) === normaliseLabel(name) && typeof value === 'string' && sameValue(row.value, value),
  ).map(({ box }) => normaliseLabel(box));
}

/** Checks whether a control is a list of scopes in read mode. The title above check boxes may have the same label. */
function showsScopes({ control }: LabelledControl, { text }: Reading): boolean {
  return control.kind === 'view' && (text ?? '').split(/[,;\s]+/u).some((part) => SCOPE.test(part));
}
