import { formControlsIn } from '@/utils/form-controls/form-control';
import { scanControls } from '@/utils/form-controls/scan';
import type { ControlSelectors, FormControl, LabelledControl, WriteContext } from '@/utils/form-controls/types';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import { normaliseLabel } from '@/utils/recipe/normalise';

export const markup: ControlSelectors = CONTROL_SELECTORS;

/** Puts markup into the document. */
export function show(html: string): void {
  document.body.innerHTML = html;
}

/** Returns all controls that are found, with `sought` as labels that any element may contain. */
export function scan(...sought: string[]): LabelledControl[] {
  const keys = new Set(sought.map(normaliseLabel));
  return scanControls(document.body, markup, (key) => keys.has(key));
}

/** Returns each control that is found as its label and kind, and the id of its element if it has one. */
export function found(...sought: string[]): string[] {
  return scan(...sought).map(({ label, control: unit }) => {
    const id = unit.inputs[0]?.id || unit.root.id;
    return id ? `${label} → ${unit.kind} #${id}` : `${label} → ${unit.kind}`;
  });
}

/** Returns the only control of the document, without its label. */
export function onlyUnit(): FormControl {
  const [unit, ...more] = formControlsIn(document.body, markup);
  if (!unit || more.length > 0) throw new Error(`${more.length + (unit ? 1 : 0)} controls instead of one`);
  return unit;
}

/** Returns the context of a write, without knowledge of the page's selects and without access to the page's world. */
export function context(more: Partial<WriteContext> = {}): WriteContext {
  return { signal: new AbortController().signal, ...more };
}

/** Records the events that reach an element, in order. */
export function recordEvents(selector: string, ...types: string[]): string[] {
  const observed: string[] = [];
  for (const type of types) document.querySelector(selector)?.addEventListener(type, () => observed.push(type));
  return observed;
}
