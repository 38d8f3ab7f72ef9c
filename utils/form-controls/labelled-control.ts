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
export const LABELS = 'label, legend, dt, th[scope="row"], th:has(+ td)';

/** The controls and labels of a page. Read-only: the result is shared until the page changes. */
interface Labelled {
  /** Those with a label, in document order of the labels. */
  controls: readonly LabelledControl[];
  labels: readonly Element[];
  /** The controls that no label is tied to by the markup. */
  free: readonly FormControl[];
  owners: ReadonlyMap<Element, FormControl>;
  isExcluded: (el: Element) => boolean;
}

/** Returns the controls below `root` that have a label by markup, by their own text, or by position. */
export const labelledControls = memoizeUntilMutation((root: ParentNode, markup: ControlSelectors): Labelled => {
  const isExcluded = excludedRegions(root, `${markup.chrome}, ${markup.dialog}`);
  const controls = formControlsIn(root, markup, isExcluded);
  const labels = visibleLabels(root, markup, controls, isExcluded);
  const owners = nativeOwners(labels, controls);
  const owned = new Set(owners.values());
  const named = new Map(
    controls.filter((control) => !owned.has(control)).map((control) => [control, ownWords(control, markup)]),
  );
  const free = controls.filter((control) => !owned.has(control) && !named.get(control));
  const around = layoutContext(labels, free, owners);
  const found: LabelledControl[] = [];
  for (const label of labels) {
    const control = owners.get(label) ?? pairByPosition(label, around, markup);
    const labelled = control && labelledControl(control, labelText(label, markup), label, markup);
    if (labelled) found.push(labelled);
  }
  const paired = new Set(found.map(({ control }) => control));
  for (const control of controls) {
    const name = paired.has(control) ? null : (namedBy(control, markup) ?? ariaName(control) ?? named.get(control));
    const labelled = name && labelledControl(control, name.words, name.el, markup);
    if (labelled) found.push(labelled);
  }
  return { controls: found, labels, free, owners, isExcluded };
});

/** Returns the control with this label; null when the label has no words. */
export function labelledControl(
  control: FormControl,
  label: string,
  labelEl: Element | null,
  markup: ControlSelectors,
): LabelledControl | null {
  const key = normaliseLabel(label);
  if (key === '') return null;
  if (labelEl && control.kind === 'select') control.labelEl = labelEl;
  return { control, label, key, labelEl, section: sectionTitle(labelEl ?? control.root, markup) };
}

/** Returns all visible labels, except those of single radios: they name an option, not a control. */
function visibleLabels(
  root: ParentNode,
  markup: ControlSelectors,
  controls: readonly FormControl[],
  isExcluded: (el: Element) => boolean,
): Element[] {
  const ofRadios = new Set<Element>();
  for (const control of controls) {
    if (control.kind !== 'radio') continue;
    for (const input of control.inputs) {
      const own = radioLabel(input);
      if (own) ofRadios.add(own);
    }
  }
  return [...queryAll(root, LABELS)].filter(
    (el) => !ofRadios.has(el) && !isExcluded(el) && isVisible(el) && labelText(el, markup) !== '',
  );
}

/** Returns the labels that the markup itself ties to a control: they contain it, or name it by id. */
function nativeOwners(labels: readonly Element[], controls: readonly FormControl[]): Map<Element, FormControl> {
  const byInput = new Map<Element, FormControl>();
  const byId = new Map<string, FormControl[]>();
  const byLabelId = new Map<string, FormControl>();
  const list = (id: string, control: FormControl) => byId.set(id, [...(byId.get(id) ?? []), control]);
  for (const control of controls) {
    for (const el of new Set([...control.inputs, control.root])) {
      byInput.set(el, control);
      if (el.id) list(el.id, control);
      for (const id of (attributeOf(el, 'aria-labelledby') ?? '').split(/\s+/u)) if (id) byLabelId.set(id, control);
    }
  }
  const byLabel = new Map<Element, FormControl>();
  for (const control of controls) {
    let label = control.kind === 'view' ? null : closest(control.root, LABELS);
    for (; label; label = closest(parentOf(label), LABELS) ?? null)
      if (!byLabel.has(label)) byLabel.set(label, control);
  }
  const owners = new Map<Element, FormControl>();
  for (const label of labels) {
    const named =
      label instanceof HTMLLabelElement && label.htmlFor ? nearest(label, byId.get(label.htmlFor) ?? []) : null;
    const control = byLabel.get(label) ?? named ?? byLabelId.get(label.id);
    if (control) owners.set(label, control);
  }
  return owners;
}

/**
 * Returns the control closest to the label, of several with one id: stale copies keep their ids. Null when ambiguous.
 */
function nearest(label: Element, controls: readonly FormControl[]): FormControl | null {
  if (controls.length <= 1) return controls[0] ?? null;
  for (let node = parentOf(label); node; node = parentOf(node)) {
    const inside = controls.filter((control) => contains(node, control.root));
    if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  }
  return null;
}

/** The state of a switch as its text. It is not the switch's name. */
const STATES = /^(on|off|yes|no|true|false|enabled|disabled)*$/iu;

/** Returns the text that a switch or checkbox itself contains; null for a native one. */
function ownWords({ kind, root }: FormControl, markup: ControlSelectors): Name | null {
  if (kind !== 'switch' || root instanceof HTMLInputElement) return null;
  const words = labelText(root, markup);
  return STATES.test(words.replace(/\s/gu, '')) ? null : { words, el: root };
}

interface Name {
  words: string;
  el: Element | null;
}

/** Returns the text of the element that `aria-labelledby` names, whether or not it is a label; null without exactly one. */
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
  // The aria-label of a single radio names an option, not the group.
  for (const el of kind === 'radio' ? [root] : [...inputs, root]) {
    const words = attributeOf(el, 'aria-label')?.trim();
    if (words) return { words, el: null };
  }
  return null;
}
