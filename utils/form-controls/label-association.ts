import { call, contains, native, parentOf, textOf } from '@/utils/dom/native';
import { adjacentValue, valueIn } from './adjacent-value';
import type { ControlSelectors, FormControl } from './types';

/** How far up from a label its control may stand. */
const MAX_CLIMB = 6;

/** Says what stands below an element: the controls without a label of their own, and the labels. */
export interface LayoutContext {
  unitsBelow(el: Element): readonly FormControl[];
  labelsBelow(el: Element): readonly Element[];
  /** Whether the markup itself ties this label to a control. */
  isTied(label: Element): boolean;
}

/**
 * Takes all labels, all controls that are still to be paired, and the labels that need no pairing; each element is
 * visited once per ancestor.
 */
export function layoutContext(
  labels: readonly Element[],
  units: readonly FormControl[],
  tied: { has(label: Element): boolean },
): LayoutContext {
  const unitsOf = index(units, (unit) => unit.root);
  const labelsOf = index(labels, (label) => label);
  return {
    unitsBelow: (el) => unitsOf.get(el) ?? [],
    labelsBelow: (el) => labelsOf.get(el) ?? [],
    isTied: (label) => tied.has(label),
  };
}

function index<T>(items: readonly T[], elementOf: (item: T) => Element): Map<Element, T[]> {
  const below = new Map<Element, T[]>();
  for (const item of items) {
    for (let node: Element | null = elementOf(item); node; node = parentOf(node)) {
      const list = below.get(node);
      if (list) list.push(item);
      else below.set(node, [item]);
    }
  }
  return below;
}

/**
 * The control that a label means by where it stands, when the markup does not say it: the one control of the smallest
 * ancestor that holds no other label; else, in a row of several, its neighbour. Null when there is any doubt: a wrong pair is worse than none.
 * Halo's own role form needs this: there `for` points to nothing (docs/halo-ui.md 2.5, 2.9).
 */
export function pairByPosition(label: Element, around: LayoutContext, markup: ControlSelectors): FormControl | null {
  let node = parentOf(label);
  // Text beside the label may be its value or its help: it counts only where no control stands further out.
  let text: FormControl | null = null;
  for (let step = 0; node && step < MAX_CLIMB; step += 1, node = parentOf(node)) {
    const here = node;
    const inside = around.unitsBelow(here);
    const others = around.labelsBelow(here).filter((other) => !contains(other, label) && !contains(label, other));
    if (inside.length === 1 && others.length === 0) return inside[0] ?? null;
    if (others.length > 0) {
      return (
        text ?? (inside.length > 0 ? neighbourOf(label, around, others, inside) : adjacentValue(label, others, markup))
      );
    }
    if (inside.length > 1) return onlyBeside(label, inside) ?? inTurn(here, label, around) ?? text;
    text ??= valueIn(here, label, markup);
  }
  return text;
}

type Item = { el: Element; unit: FormControl | null };

/**
 * In a row of labels and controls, the control that belongs to the label; null when there is any doubt. A control
 * stands right after its label; only a box may stand right before it. So no pair reaches across two labels, two controls,
 * or a control that is no box and the label after it: between such places labels and boxes take turns, and only where
 * they come out even is each one's partner known.
 */
function neighbourOf(label: Element, around: LayoutContext, others: readonly Element[], units: readonly FormControl[]) {
  const items: Item[] = [
    ...[label, ...others].map((el) => ({ el, unit: null })),
    ...units.map((unit) => ({ el: unit.root as Element, unit })),
  ];
  items.sort((a, b) =>
    call<number>(a.el, 'compareDocumentPosition', b.el) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const runs = runsOf(
    items.filter((item, at) => !isTitle(item, items[at + 1])),
    around,
  );
  const at = runs.findIndex((run) => run.some(({ el }) => el === label));
  const run = runs[at] ?? [];
  if (run.length % 2 !== 0) return null;
  const place = run.findIndex(({ el }) => el === label);
  const partner = place % 2 === 0 ? run[place + 1] : run[place - 1];
  // One more control follows that is nobody's: it may be this label's as well.
  const next = runs[at + 1] ?? [];
  const isFollowed = next[0]?.unit != null && next.length % 2 !== 0;
  if (partner === run.at(-1) && isFollowed) return null;
  return isEdgeInDoubt(runs, at) ? null : (partner?.unit ?? null);
}

/** Two boxes that touch: labels may stand in one row and their boxes in the next, so neither label's box is known. */
function isEdgeInDoubt(runs: readonly Item[][], at: number): boolean {
  const touch = (left: Item | undefined, right: Item | undefined) =>
    left?.unit != null && right?.unit != null && isBox(left.unit) && isBox(right.unit);
  return touch(runs[at - 1]?.at(-1), runs[at]?.[0]) || touch(runs[at]?.at(-1), runs[at + 1]?.[0]);
}

/** A legend over other labels is the title of them all, unless radios follow, which have no other name. */
function isTitle({ el }: Item, next: Item | undefined): boolean {
  return native(el, 'tagName') === 'LEGEND' && next?.unit?.kind !== 'radio';
}

/** Cuts the row where no pair can reach across. A label that the markup ties to a control elsewhere is such a place. */
function runsOf(items: readonly Item[], around: LayoutContext): Item[][] {
  const runs: Item[][] = [];
  let last: Item | undefined;
  for (const item of items) {
    if (item.unit === null && around.isTied(item.el)) {
      last = undefined;
      continue;
    }
    const joins = last && (last.unit === null ? item.unit !== null : item.unit === null && isBox(last.unit));
    if (joins) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = item;
  }
  return runs;
}

/** A control that is ticked, of whatever make. */
export function isBox({ kind }: FormControl): boolean {
  return kind === 'checkbox' || kind === 'switch';
}

/** Several controls and one label: only a control beside the label, the only one on either side, is without doubt. */
function onlyBeside(label: Element, inside: readonly FormControl[]): FormControl | null {
  const sides = [native(label, 'previousElementSibling'), native(label, 'nextElementSibling')].filter(
    (side) => side !== null,
  );
  const beside = inside.filter((unit) => sides.some((side) => contains(side, unit.root) || contains(unit.root, side)));
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/**
 * In cells that hold words and controls by turns, two fields to a row: the control after the label where words begin and
 * a control ends, the box before it where a box begins and words end. Null in any other order, and where a cell has both.
 */
function inTurn(here: Element, label: Element, around: LayoutContext): FormControl | null {
  const cells = [...native(here, 'children')];
  const units = cells.map((cell) => around.unitsBelow(cell));
  const at = cells.findIndex((cell) => contains(cell, label));
  const isMixed = units.some(([unit, more], place) => {
    const own = unit && words(cells[place]) !== words(unit.root);
    return more || own || (unit && units[place + 1]?.[0]);
  });
  if (isMixed || units[at]?.[0]) return null;
  const [first, last] = [units[0]?.[0], units.at(-1)?.[0]];
  if (!first && last) return units[at + 1]?.[0] ?? null;
  const before = first && !last ? units[at - 1]?.[0] : undefined;
  return before && isBox(before) ? before : null;
}

function words(el: Element | undefined): string {
  return textOf(el).trim();
}

/**
 * The bare text that stands beside a box in one line; null when there is none, or some on both sides, which may be
 * another box's.
 */
export function unlabelledText(unit: FormControl): string | null {
  if (!isBox(unit)) return null;
  const { root } = unit;
  const side = (step: 'nextSibling' | 'previousSibling'): string => {
    let text = '';
    for (let node = root[step]; node?.nodeType === Node.TEXT_NODE; node = node[step]) {
      const piece = node.nodeValue ?? '';
      text = step === 'nextSibling' ? text + piece : piece + text;
    }
    return text.replace(/\s+/gu, ' ').trim();
  };
  const [before, after] = [side('previousSibling'), side('nextSibling')];
  return before !== '' && after !== '' ? null : before || after || null;
}
