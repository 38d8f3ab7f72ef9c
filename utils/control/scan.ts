import { normaliseLabel } from '../recipe/normalise';
import { labelText } from './label-text';
import { bareWords, pairByPlace, type Surroundings, surroundings } from './pairing';
import { sectionTitle } from './section';
import type { Control, Markup, Unit } from './types';
import { fencesIn, isWithin, radioLabel, unitsIn } from './units';
import { isVisible } from './visible';

/** Elements that are labels by their kind. */
const LABELS = 'label, legend, dt, th[scope="row"]';
/** Elements that may hold a label's words without being a label by kind; they count only when the words are sought. */
const PLAIN = 'div, span, p, td, li, strong, b, h4, h5, h6';
/** Words in these are places to go or things to press, not labels of settings. */
const NO_LABEL =
  'a, button, [role="button"], [role="tab"], [role="option"], [role="listbox"], [role="menu"], nav, thead, option, textarea';

/**
 * All labelled controls that a person can see below `root`, in document order.
 * `sought` says whether a normalised label is one of those that the caller looks for: words that stand in no label
 * element count as a label only then. A control that no label can be tied to without doubt is left out.
 */
export function scanControls(root: ParentNode, markup: Markup, sought: (key: string) => boolean): Control[] {
  const isFencedOff = fencesIn(root, `${markup.chrome}, ${markup.dialog}`);
  const units = unitsIn(root, markup, isFencedOff);
  const labels = visibleLabels(root, markup, units, isFencedOff);
  const owners = nativeOwners(labels, units);
  const controls: Control[] = [];
  const keysFound = new Set<string>();
  const add = (unit: Unit, label: string, labelEl: Element | null) => {
    const key = normaliseLabel(label);
    if (key === '') return;
    keysFound.add(key);
    controls.push({ unit, label, key, labelEl, section: sectionTitle(labelEl ?? unit.root, markup) });
  };

  const owned = new Set(owners.values());
  const free = units.filter((unit) => !owned.has(unit));
  const around = surroundings(labels, free, owners);
  for (const label of labels) {
    const unit = owners.get(label) ?? pairByPlace(label, around, markup);
    if (unit) add(unit, labelText(label, markup), label);
  }
  const labelled = new Set(controls.map((control) => control.unit));
  for (const unit of units) {
    if (labelled.has(unit)) continue;
    const name = namedBy(unit, markup) ?? ariaName(unit);
    if (name !== null) {
      add(unit, name.words, name.el);
      labelled.add(unit);
    }
  }
  const plain = plainLabels(root, markup, isFencedOff, (key) => sought(key) && !keysFound.has(key));
  if (plain.length > 0) {
    const wider = surroundings([...labels, ...plain], free, owners);
    for (const el of plain) {
      // Words that stand around controls or other labels name nothing outside.
      const holds = wider.unitsBelow(el).length > 0 || wider.labelsBelow(el).length > 1;
      const unit = holds ? heldBy(el, wider) : pairByPlace(el, wider, markup);
      if (unit && !labelled.has(unit)) add(unit, labelText(el, markup), el);
    }
  }
  const named = new Set(controls.map((control) => control.unit));
  const before = new Set(keysFound);
  for (const unit of free) {
    const words = named.has(unit) ? null : bareWords(unit);
    const key = normaliseLabel(words ?? '');
    if (words !== null && sought(key) && !before.has(key)) add(unit, words, null);
  }
  return controls;
}

/** Every label that a person can see, without those of single radios, which name an option and not a control. */
function visibleLabels(
  root: ParentNode,
  markup: Markup,
  units: readonly Unit[],
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
  return [...root.querySelectorAll(LABELS)].filter(
    (el) => !ofRadios.has(el) && !isFencedOff(el) && isVisible(el) && labelText(el, markup) !== '',
  );
}

/** Labels that the markup itself ties to a control: they hold it, or name it by id. */
function nativeOwners(labels: readonly Element[], units: readonly Unit[]): Map<Element, Unit> {
  const byInput = new Map<Element, Unit>();
  const byId = new Map<string, Unit[]>();
  const byLabelId = new Map<string, Unit>();
  const list = (id: string, unit: Unit) => byId.set(id, [...(byId.get(id) ?? []), unit]);
  for (const unit of units) {
    for (const el of new Set([...unit.inputs, unit.root])) {
      byInput.set(el, unit);
      if (el.id) list(el.id, unit);
      for (const id of (el.getAttribute('aria-labelledby') ?? '').split(/\s+/u)) if (id) byLabelId.set(id, unit);
    }
  }
  const held = new Map<Element, Unit>();
  for (const unit of units) {
    let label = unit.kind === 'view' ? null : unit.root.closest(LABELS);
    for (; label; label = label.parentElement?.closest(LABELS) ?? null) if (!held.has(label)) held.set(label, unit);
  }
  const owners = new Map<Element, Unit>();
  for (const label of labels) {
    const named =
      label instanceof HTMLLabelElement && label.htmlFor ? nearest(label, byId.get(label.htmlFor) ?? []) : null;
    const unit = held.get(label) ?? named ?? byLabelId.get(label.id);
    if (unit) owners.set(label, unit);
  }
  return owners;
}

/** Of several controls with one id (stale copies keep theirs) the one that stands closest to the label. */
function nearest(label: Element, units: readonly Unit[]): Unit | null {
  if (units.length <= 1) return units[0] ?? null;
  for (let node = label.parentElement; node; node = node.parentElement) {
    const inside = units.filter((unit) => node.contains(unit.root));
    if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  }
  return null;
}

/** The one control within an element that holds its words too: `<li><input type="checkbox"> read:tickets</li>`. */
function heldBy(el: Element, around: Surroundings): Unit | null {
  const [unit, ...more] = around.unitsBelow(el);
  const isPlain = around.labelsBelow(el).every((label) => label === el);
  return unit && unit.kind !== 'view' && more.length === 0 && isPlain ? unit : null;
}

interface Name {
  words: string;
  el: Element | null;
}

/** The words of the elements, labels by kind or not, that the control itself says are its name. */
function namedBy({ inputs, root }: Unit, markup: Markup): Name | null {
  for (const input of new Set([...inputs, root])) {
    const ids = (input.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter((id) => id !== '');
    const els = ids.map((id) => root.ownerDocument.getElementById(id)).filter((el) => el !== null);
    // A button that opens a list names itself by its label and by what it shows.
    const [el, ...more] = els.filter((one) => !root.contains(one) && isVisible(one));
    if (el && more.length === 0) return { words: labelText(el, markup), el };
  }
  return null;
}

function ariaName({ inputs, root }: Unit): Name | null {
  for (const el of [...inputs, root]) {
    const words = el.getAttribute('aria-label')?.trim();
    if (words) return { words, el: null };
  }
  return null;
}

/** Sought words in elements that are no labels by kind; the innermost element with the words, seen by a person. */
function plainLabels(
  root: ParentNode,
  markup: Markup,
  isFencedOff: (el: Element) => boolean,
  isOpen: (key: string) => boolean,
): Element[] {
  const never = `${markup.readValue}, ${LABELS}, ${NO_LABEL}`;
  const found = new Set<Element>();
  // Only text of its own makes an element a label; cheap checks first, this runs over every text of the page.
  const texts = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const el = text.parentElement;
    if (!el || found.has(el) || !text.nodeValue?.trim() || !el.matches(PLAIN) || el === root) continue;
    if (isFencedOff(el) || (el.textContent ?? '').length > 200) continue;
    if (isOpen(normaliseLabel(labelText(el, markup))) && !isWithin(el, root, never) && isVisible(el)) found.add(el);
  }
  return [...found];
}
