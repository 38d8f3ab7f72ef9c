import { computeAccessibleName } from 'dom-accessibility-api';
import { isBoxVisible, isVisible } from '../../../utils/dom/visible.ts';
import { scanControls } from '../../../utils/form-controls/scan.ts';
import { CONTROL_SELECTORS } from '../../../utils/halo/selectors.ts';
import { normaliseLabel } from '../../../utils/recipe/normalise.ts';
import { findFields } from '../../../utils/scalepad/fields.ts';

type Fields = Parameters<typeof findFields>[1];

/** A control of the page, with the label that the extension finds and its accessible name, both normalised. */
export interface Named {
  kind: string;
  ours: string;
  accessible: string;
}

/** The functions that the test calls in the page. */
export interface OraclePage {
  compareNames(): Named[];
  compareFields(fields: Fields): Named[];
  visibleIds(): string[];
}

/** Returns both names of each control of the document that has an accessible name. */
function compareNames(): Named[] {
  return scanControls(document, CONTROL_SELECTORS, () => false)
    .filter(({ control: unit }) => unit.kind !== 'view' && unit.kind !== 'radio')
    .map(({ control: unit, key }) => ({ kind: unit.kind, ours: key, accessible: nameOf(unit.inputs[0]) }))
    .filter(({ accessible }) => accessible !== '');
}

/**
 * Returns, for each field of ScalePad's form, the credential that the extension fills in, and the credential that
 * matches the field's accessible name.
 */
function compareFields(fields: Fields): Named[] {
  const ours = findFields(document, fields);
  const asksFor = (name: string) =>
    fields.filter(({ labels }) => labels.some((label) => normaliseLabel(label) === name)).map((one) => one.credential);
  return [...document.querySelectorAll<HTMLInputElement>('input, textarea')].filter(isVisible).map((field) => ({
    kind: field.type,
    ours: [...ours].flatMap(([credential, found]) => (found.includes(field) ? [credential] : [])).join(),
    accessible: asksFor(nameOf(field)).join(),
  }));
}

/** Returns the ids of the elements that count as visible; of checkboxes, those that a person can press. */
function visibleIds(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[id]')]
    .filter((el) => (el.matches('[type="checkbox"]') ? isBoxVisible(el) : isVisible(el)))
    .map(({ id }) => id);
}

function nameOf(el: Element | undefined): string {
  return normaliseLabel(el ? computeAccessibleName(el) : '');
}

Object.assign(globalThis, { oracle: { compareNames, compareFields, visibleIds } satisfies OraclePage });
