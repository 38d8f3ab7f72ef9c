import { computeAccessibleName } from 'dom-accessibility-api';
import { scanControls } from '../../../utils/control/scan.ts';
import { MARKUP } from '../../../utils/halo/table.ts';
import { normaliseLabel } from '../../../utils/recipe/normalise.ts';

/** A control of the page: the label that the finder gives it, and its accessible name; both normalised. */
export interface Named {
  kind: string;
  ours: string;
  accessible: string;
}

/** What both make of each control of the document that has an accessible name. */
function compareNames(): Named[] {
  return scanControls(document, MARKUP, () => false)
    .filter(({ unit }) => unit.kind !== 'view' && unit.kind !== 'radio')
    .map(({ unit, key }) => ({
      kind: unit.kind,
      ours: key,
      accessible: normaliseLabel(unit.inputs[0] ? computeAccessibleName(unit.inputs[0]) : ''),
    }))
    .filter(({ accessible }) => accessible !== '');
}

(globalThis as unknown as { compareNames: typeof compareNames }).compareNames = compareNames;
