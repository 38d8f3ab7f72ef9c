import { textPieces } from './label-text';
import type { Markup, Unit } from './types';
import { isVisible } from './visible';

/** How far up from a label its control may stand. */
const MAX_CLIMB = 6;
const BOXES = new Set(['checkbox', 'switch', 'radio']);
const LABEL_LIKE = 'label, legend, dt, th';

/** Says what stands below an element: the controls without a label of their own, and the labels. */
export interface Surroundings {
  unitsBelow(el: Element): readonly Unit[];
  labelsBelow(el: Element): readonly Element[];
}

/** Takes all labels and all controls that are still to be paired; each element is visited once per ancestor. */
export function surroundings(labels: readonly Element[], units: readonly Unit[]): Surroundings {
  const unitsOf = index(units, (unit) => unit.root);
  const labelsOf = index(labels, (label) => label);
  return { unitsBelow: (el) => unitsOf.get(el) ?? [], labelsBelow: (el) => labelsOf.get(el) ?? [] };
}

function index<T>(items: readonly T[], elementOf: (item: T) => Element): Map<Element, T[]> {
  const below = new Map<Element, T[]>();
  for (const item of items) {
    for (let node: Element | null = elementOf(item); node; node = node.parentElement) {
      const list = below.get(node);
      if (list) list.push(item);
      else below.set(node, [item]);
    }
  }
  return below;
}

/**
 * The control that a label means by where it stands, when the markup does not say it: the one control of the smallest
 * ancestor that holds no other label; else, in a row of several, the one right after the label, or right before it
 * for boxes that stand left of their labels. Null when there is any doubt: a wrong pair is worse than none.
 * Halo's own role form needs this: there `for` points to nothing (knowledge: halo-ui 2.5, 2.9).
 */
export function pairByPlace(label: Element, around: Surroundings, markup: Markup): Unit | null {
  let node = label.parentElement;
  // Text beside the label may be its value or its help: it counts only where no control stands further out.
  let text: Unit | null = null;
  for (let step = 0; node && step < MAX_CLIMB; step += 1, node = node.parentElement) {
    const here = node;
    const inside = around.unitsBelow(here);
    const others = around.labelsBelow(here).filter((other) => !other.contains(label) && !label.contains(other));
    if (inside.length === 1 && others.length === 0) return inside[0] ?? null;
    if (others.length > 0) {
      return text ?? (inside.length > 0 ? neighbourOf(label, others, inside) : valueBeside(label, others, markup));
    }
    if (inside.length > 1) return onlyBeside(label, inside) ?? text;
    text ??= valueIn(here, label, markup);
  }
  return text;
}

/** In a row of labels and controls that take turns, the control that belongs to the label. */
function neighbourOf(label: Element, others: readonly Element[], inside: readonly Unit[]): Unit | null {
  const items: { el: Element; unit: Unit | null }[] = [
    ...[label, ...others].map((el) => ({ el, unit: null })),
    ...inside.map((unit) => ({ el: unit.root as Element, unit })),
  ];
  items.sort((a, b) => (a.el.compareDocumentPosition(b.el) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const at = items.findIndex((item) => item.el === label);
  const after = items[at + 1]?.unit ?? null;
  const before = items[at - 1]?.unit ?? null;
  if (items[0]?.unit === null) {
    // Two controls in a row after one label: which one is meant cannot be known.
    return after && !items[at + 2]?.unit ? after : null;
  }
  return before && BOXES.has(before.kind) && !items[at - 2]?.unit ? before : null;
}

/** Several controls and one label: only a control beside the label, the only one on either side, is without doubt. */
function onlyBeside(label: Element, inside: readonly Unit[]): Unit | null {
  const sides = [label.previousElementSibling, label.nextElementSibling].filter((side) => side !== null);
  const beside = inside.filter((unit) => sides.some((side) => side.contains(unit.root) || unit.root.contains(side)));
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/** A value as plain text right after its label, in a list of label and value pairs. */
function valueBeside(label: Element, others: readonly Element[], markup: Markup): Unit | null {
  const next = label.nextElementSibling;
  if (!(next instanceof HTMLElement) || next.matches(LABEL_LIKE) || others.some((other) => next.contains(other)))
    return null;
  return isValue(next, markup) ? view(next) : null;
}

/** A value as plain text beside its label, in an ancestor that holds no control and no other label. Value follows label. */
function valueIn(ancestor: HTMLElement, label: Element, markup: Markup): Unit | null {
  const children = [...ancestor.children];
  const at = children.findIndex((child) => child.contains(label));
  const value = children
    .slice(at + 1)
    .find((child): child is HTMLElement => child instanceof HTMLElement && isValue(child, markup));
  if (value) return view(value);
  const loose = [...ancestor.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim());
  return loose ? view(ancestor) : null;
}

function isValue(el: HTMLElement, markup: Markup): boolean {
  return !el.matches(`${markup.help}, button, a`) && isVisible(el) && textPieces(el).length > 0;
}

function view(root: HTMLElement): Unit {
  return { kind: 'view', root, inputs: [] };
}
