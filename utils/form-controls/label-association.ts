import { call, contains, native, parentOf, textOf } from '@/utils/dom/native';
import { adjacentValue, valueIn } from './adjacent-value';
import type { ControlSelectors, FormControl } from './types';

/** The search for a label's control ends this many levels up. */
const MAX_LEVELS = 6;

/** Finds what is below an element: the controls without their own label, and the labels. */
export interface LayoutContext {
  controlsBelow(el: Element): readonly FormControl[];
  labelsBelow(el: Element): readonly Element[];
  /** Whether the markup itself ties this label to a control. */
  isTied(label: Element): boolean;
}

/**
 * Needs all labels, all controls without a label yet, and the labels that already have a control. Visits each element
 * once per ancestor.
 */
export function layoutContext(
  labels: readonly Element[],
  controls: readonly FormControl[],
  tied: { has(label: Element): boolean },
): LayoutContext {
  const controlsByAncestor = index(controls, (control) => control.root);
  const labelsByAncestor = index(labels, (label) => label);
  return {
    controlsBelow: (el) => controlsByAncestor.get(el) ?? [],
    labelsBelow: (el) => labelsByAncestor.get(el) ?? [],
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
 * Returns the control of a label by position, where the markup does not say it: the one control of the smallest
 * ancestor without another label; otherwise, in a row of several, its neighbour. Null when ambiguous: a wrong pair is
 * worse than none. Halo's own role form needs this: there `for` points to nothing (docs/halo-ui.md 2.5, 2.9).
 */
export function pairByPosition(label: Element, around: LayoutContext, markup: ControlSelectors): FormControl | null {
  let node = parentOf(label);
  // Text next to the label may be its value or its help: it counts only where no control is further out.
  let text: FormControl | null = null;
  for (let step = 0; node && step < MAX_LEVELS; step += 1, node = parentOf(node)) {
    const here = node;
    const inside = around.controlsBelow(here);
    const others = around.labelsBelow(here).filter((other) => !contains(other, label) && !contains(label, other));
    if (inside.length === 1 && others.length === 0) return inside[0] ?? null;
    if (others.length > 0) {
      return (
        text ?? (inside.length > 0 ? neighbourOf(label, around, others, inside) : adjacentValue(label, others, markup))
      );
    }
    if (inside.length > 1) return onlyBeside(label, inside) ?? inAlternation(here, label, around) ?? text;
    text ??= valueIn(here, label, markup);
  }
  return text;
}

type Item = { el: Element; control: FormControl | null };

/**
 * Returns the control that belongs to the label in a row of labels and controls; null when ambiguous. A control is
 * right after its label; only a checkbox may be right before it. So two adjacent labels, two adjacent controls, or a
 * control other than a checkbox followed by a label end a group. Within a group, labels and checkboxes must alternate
 * and match in number; otherwise the partner of each is not known.
 */
function neighbourOf(
  label: Element,
  around: LayoutContext,
  others: readonly Element[],
  controls: readonly FormControl[],
) {
  const items: Item[] = [
    ...[label, ...others].map((el) => ({ el, control: null })),
    ...controls.map((control) => ({ el: control.root as Element, control })),
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
  const index = run.findIndex(({ el }) => el === label);
  const partner = index % 2 === 0 ? run[index + 1] : run[index - 1];
  // The next control has no label of its own, so it may belong to this label.
  const next = runs[at + 1] ?? [];
  const isFollowed = next[0]?.control != null && next.length % 2 !== 0;
  if (partner === run.at(-1) && isFollowed) return null;
  return isEdgeAmbiguous(runs, at) ? null : (partner?.control ?? null);
}

/**
 * Checks whether two checkboxes are adjacent: labels may be in one row and their boxes in the next, so neither label's
 * box is known.
 */
function isEdgeAmbiguous(runs: readonly Item[][], at: number): boolean {
  const touch = (left: Item | undefined, right: Item | undefined) =>
    left?.control != null && right?.control != null && isBox(left.control) && isBox(right.control);
  return touch(runs[at - 1]?.at(-1), runs[at]?.[0]) || touch(runs[at]?.at(-1), runs[at + 1]?.[0]);
}

/** Checks for a legend above other labels, which is their common title. The legend of radios is their label. */
function isTitle({ el }: Item, next: Item | undefined): boolean {
  return native(el, 'tagName') === 'LEGEND' && next?.control?.kind !== 'radio';
}

/**
 * Splits the row into groups that no pair crosses. A label that the markup ties to a control elsewhere ends one too.
 */
function runsOf(items: readonly Item[], around: LayoutContext): Item[][] {
  const runs: Item[][] = [];
  let last: Item | undefined;
  for (const item of items) {
    if (item.control === null && around.isTied(item.el)) {
      last = undefined;
      continue;
    }
    const joins =
      last && (last.control === null ? item.control !== null : item.control === null && isBox(last.control));
    if (joins) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = item;
  }
  return runs;
}

/** Checks whether a control is a checkbox or a switch. */
export function isBox({ kind }: FormControl): boolean {
  return kind === 'checkbox' || kind === 'switch';
}

/** Returns the only control next to the label; null when there is none, or one on each side. */
function onlyBeside(label: Element, inside: readonly FormControl[]): FormControl | null {
  const sides = [native(label, 'previousElementSibling'), native(label, 'nextElementSibling')].filter(
    (side) => side !== null,
  );
  const beside = inside.filter((control) =>
    sides.some((side) => contains(side, control.root) || contains(control.root, side)),
  );
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/**
 * Returns the control of a label in a row whose cells alternate between labels and controls: the control after the
 * label if the row starts with a label and ends with a control; the checkbox before it if the row starts with a
 * checkbox and ends with a label. Null in any other order, and where a cell has both.
 */
function inAlternation(here: Element, label: Element, around: LayoutContext): FormControl | null {
  const cells = [...native(here, 'children')];
  const controls = cells.map((cell) => around.controlsBelow(cell));
  const at = cells.findIndex((cell) => contains(cell, label));
  const isMixed = controls.some(([control, more], index) => {
    const own = control && words(cells[index]) !== words(control.root);
    return more || own || (control && controls[index + 1]?.[0]);
  });
  if (isMixed || controls[at]?.[0]) return null;
  const [first, last] = [controls[0]?.[0], controls.at(-1)?.[0]];
  if (!first && last) return controls[at + 1]?.[0] ?? null;
  const before = first && !last ? controls[at - 1]?.[0] : undefined;
  return before && isBox(before) ? before : null;
}

function words(el: Element | undefined): string {
  return textOf(el).trim();
}

/**
 * Returns the bare text next to a checkbox in one line; null when there is none, or text on both sides, which may
 * belong to another checkbox.
 */
export function unlabelledText(control: FormControl): string | null {
  if (!isBox(control)) return null;
  const { root } = control;
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
