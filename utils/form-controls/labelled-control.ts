import { memoizeUntilMutation } from '@/utils/dom/memoize-until-mutation';
import { attributeOf, byId, closest, contains, documentOf, parentOf, queryAll } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { excludedRegions, formControlsIn, radioLabel } from './form-control';
import { layoutContext, pairByPosition } from './label-association';
import { labelText } from './label-text';
import { sectionTitle } from './section';
import type { ControlSelectors, FormControl, LabelledControl } from './types';

/** Elements that are labels by their kind. */
export const LABELS = 'label, legend, dt, th[scope="row"]';

/** What a page says of its controls by its labels; not to be changed, others read it too. */
interface Labelled {
  /** Those with a label, in document order of the labels. */
  controls: readonly LabelledControl[];
  labels: readonly Element[];
  /** The controls that no label is tied to by the markup. */
  free: readonly FormControl[];
  owners: ReadonlyMap<Element, FormControl>;
  isFencedOff: (el: Element) => boolean;
}

/** Returns the controls below `root` that have a label by markup, by their own text, or by position. */
export const labelledControls = memoizeUntilMutation((root: ParentNode, markup: ControlSelectors): Labelled => {
  const isFencedOff = excludedRegions(root, `${markup.chrome}, ${markup.dialog}`);
  const units = formControlsIn(root, markup, isFencedOff);
  const labels = visibleLabels(root, markup, units, isFencedOff);
  const owners = nativeOwners(labels, units);
  const owned = new Set(owners.values());
  const named = new Map(units.filter((unit) => !owned.has(unit)).map((unit) => [unit, ownWords(unit, markup)]));
  const free = units.filter((unit) => !owned.has(unit) && !named.get(unit));
  const around = layoutContext(labels, free, owners);
  const controls: LabelledControl[] = [];
  for (const label of labels) {
    const unit = owners.get(label) ?? pairByPosition(label, around, markup);
    const control = unit && controlOf(unit, labelText(label, markup), label, markup);
    if (control) controls.push(control);
  }
  const paired = new Set(controls.map((control) => control.control));
  for (const unit of units) {
    const name = paired.has(unit) ? null : (namedBy(unit, markup) ?? ariaName(unit) ?? named.get(unit));
    const control = name && controlOf(unit, name.words, name.el, markup);
    if (control) controls.push(control);
  }
  return { controls, labels, free, owners, isFencedOff };
});

/** A control of these words; null when they are none. */
export function controlOf(
  unit: FormControl,
  label: string,
  labelEl: Element | null,
  markup: ControlSelectors,
): LabelledControl | null {
  const key = normaliseLabel(label);
  if (key === '') return null;
  if (labelEl && unit.kind === 'select') unit.words = labelEl;
  return { control: unit, label, key, labelEl, section: sectionTitle(labelEl ?? unit.root, markup) };
}

/** Every label that a person can see, without those of single radios, which name an option and not a control. */
function visibleLabels(
  root: ParentNode,
  markup: ControlSelectors,
  units: readonly FormControl[],
  isFencedOff: (el: Element) => boolean,
): Element[] {
  const ofRadios = new Set<Element>();
  for (const unit of units) {
    if (unit.kind !== 'radio') continue;
    for (const input of unit.inputs) {
      const own = radioLabel(input);
      if (own) ofRadios.add(own);
    }
  }
  return [...queryAll(root, LABELS)].filter(
    (el) => !ofRadios.has(el) && !isFencedOff(el) && isVisible(el) && labelText(el, markup) !== '',
  );
}

/** Returns the labels that the markup itself ties to a control: they contain it, or name it by id. */
function nativeOwners(labels: readonly Element[], units: readonly FormControl[]): Map<Element, FormControl> {
  const byInput = new Map<Element, FormControl>();
  const byId = new Map<string, FormControl[]>();
  const byLabelId = new Map<string, FormControl>();
  const list = (id: string, unit: FormControl) => byId.set(id, [...(byId.get(id) ?? []), unit]);
  for (const unit of units) {
    for (const el of new Set([...unit.inputs, unit.root])) {
      byInput.set(el, unit);
      if (el.id) list(el.id, unit);
      for (const id of (attributeOf(el, 'aria-labelledby') ?? '').split(/\s+/u)) if (id) byLabelId.set(id, unit);
    }
  }
  const controlOf = new Map<Element, FormControl>();
  for (const unit of units) {
    let label = unit.kind === 'view' ? null : closest(unit.root, LABELS);
    for (; label; label = closest(parentOf(label), LABELS) ?? null)
      if (!controlOf.has(label)) controlOf.set(label, unit);
  }
  const owners = new Map<Element, FormControl>();
  for (const label of labels) {
    const named =
      label instanceof HTMLLabelElement && label.htmlFor ? nearest(label, byId.get(label.htmlFor) ?? []) : null;
    const unit = controlOf.get(label) ?? named ?? byLabelId.get(label.id);
    if (unit) owners.set(label, unit);
  }
  return owners;
}

/** Of several controls with one id (stale copies keep theirs), returns the one closest to the label. */
function nearest(label: Element, units: readonly FormControl[]): FormControl | null {
  if (units.length <= 1) return units[0] ?? null;
  for (let node = parentOf(label); node; node = parentOf(node)) {
    const inside = units.filter((unit) => contains(node, unit.root));
    if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  }
  return null;
}

/** Words that say what a switch is set to, and not what it is for. */
const STATES = /^(on|off|yes|no|true|false|enabled|disabled)*$/iu;

/** Returns the text that a switch or checkbox itself contains, where it is no native one. */
function ownWords({ kind, root }: FormControl, markup: ControlSelectors): Name | null {
  if (kind !== 'switch' || root instanceof HTMLInputElement) return null;
  const words = labelText(root, markup);
  return STATES.test(words.replace(/\s/gu, '')) ? null : { words, el: root };
}

interface Name {
  words: string;
  el: Element | null;
}

/** The words of the elements, labels by kind or not, that the control itself says are its name. */
function namedBy({ kind, inputs, root }: FormControl, markup: ControlSelectors): Name | null {
  for (const input of new Set([...inputs, root])) {
    const ids = (attributeOf(input, 'aria-labelledby') ?? '').split(/\s+/u).filter((id) => id !== '');
    const els = ids.map((id) => byId(documentOf(root), id)).filter((el) => el !== null);
    // A button that opens a list names itself by its label and by what it shows.
    const isPart = (one: Element) => (kind === 'radio' ? inputs.some((el) => contains(el, one)) : contains(root, one));
    const [el, ...more] = els.filter((one) => !isPart(one) && isVisible(one));
    if (el && more.length === 0) return { words: labelText(el, markup), el };
  }
  return null;
}

function ariaName({ kind, inputs, root }: FormControl): Name | null {
  // Of radios, each names itself.
  for (const el of kind === 'radio' ? [root] : [...inputs, root]) {
    const words = attributeOf(el, 'aria-label')?.trim();
    if (words) return { words, el: null };
  }
  return null;
}
