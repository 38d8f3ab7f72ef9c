import { call, contains, documentOf, matches, native, parentOf, rectOf, textOf } from '@/utils/dom/native';
import { nodesBelow } from '@/utils/dom/nodes-below';

/** Help next to or below a value, never a part of it. */
const DESCRIPTION = 'small, [class*="description"], [class*="help"], [class*="hint"]';
/** Arrows, crosses and pencils that are drawn as characters. */
const SIGNS = /^[\p{S}\p{Co}\s]+$/u;

const BLOCK = /^(block|flow-root|list-item|table|flex|grid)/u;

/** Text without a gap, between the edges of two elements. */
interface Run {
  text: string;
  first: Text;
  last: Text;
  /** White space is before it. */
  spaced: boolean;
  /** A line break is before it. */
  broken: boolean;
}

type Skip = (el: Element) => boolean;

/**
 * Returns the text of a value as a person reads it: pieces that touch are one word; initials before a name and signs
 * are left out, and so is text on separate lines below, which describes the value, unless it continues in brackets.
 * "RA" + "Rewst API" returns "Rewst API", "Read Only" over "Can look" returns "Read Only" (docs/halo-ui.md 2.9).
 */
export function readOnlyValue(el: Element, skip: Skip = () => false): string {
  if (native(el, 'childElementCount') === 0) return tidy(textOf(el));
  const bare = runsIn(el, (part) => skip(part) || matches(part, DESCRIPTION));
  const all = bare.length > 0 ? bare : runsIn(el, skip);
  const words = all.filter(({ text }) => !SIGNS.test(text));
  const [head, ...rest] = withoutInitials(words.length > 0 ? words : all);
  if (!head) return '';
  let value = head.text;
  let before = head;
  for (const run of rest) {
    if (isBeneath(head, run) && !run.text.trimStart().startsWith('(')) break;
    value += run.spaced || !touches(before, run) ? ` ${run.text}` : run.text;
    before = run;
  }
  return tidy(value);
}

/** Checks whether a text is the initials of the name after it, and not a word of its own such as NO before YES. */
export function isInitialsOf(text: string, name: string): boolean {
  const initials = tidy(text);
  if (!/^\p{Lu}{1,3}$/u.test(initials)) return false;
  const [letter = ''] = initials;
  return tidy(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.toUpperCase().startsWith(letter));
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function withoutInitials(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  const name = rest.map(({ text }) => text).join(' ');
  return first && rest.length > 0 && isInitialsOf(first.text, name) ? rest : runs;
}

function runsIn(el: Element, skip: Skip): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let spaced = false;
  let broken = false;
  const endRun = () => {
    if (run && run.text.trim() !== '') {
      runs.push(run);
      spaced = /\s$/u.test(run.text);
      broken = false;
    } else if (run) spaced = true;
    run = null;
  };
  const add = (node: Text) => {
    const { data } = node;
    if (data === '') return;
    run = run
      ? { ...run, text: run.text + data, last: node }
      : { text: data, first: node, last: node, spaced: spaced || /^\s/u.test(data), broken };
  };
  const isBreak = (one: Element) => native(one, 'tagName') === 'BR';
  const skipped = (one: Element) => {
    if (one === el || isBreak(one) || !skip(one)) return false;
    endRun();
    return true;
  };
  for (const { node, isEnd } of nodesBelow(el, skipped)) {
    if (node instanceof Text) add(node);
    else if (native(node, 'tagName') !== 'WBR') {
      endRun();
      if (!isEnd && isBreak(node)) broken = true;
    }
  }
  endRun();
  return runs;
}

/**
 * Checks whether a text is on its own line below the first. The page treats a text that only wraps as in line with
 * it.
 */
function isBeneath(head: Run, run: Run): boolean {
  if (run.broken) return true;
  const blocks = [...blocksAround(run.first, head.first), ...blocksAround(head.first, run.first)];
  if (blocks.some((block) => !isItem(block))) return true;
  return blocks.length > 0 && boxOf(run).top >= boxOf(head).bottom - 1;
}

/** Returns the blocks around a text that do not contain the other one. */
function blocksAround(text: Text, other: Text): Element[] {
  const blocks: Element[] = [];
  for (let node = parentOf(text); node && !contains(node, other); node = parentOf(node)) {
    if (BLOCK.test(getComputedStyle(node).display)) blocks.push(node);
  }
  return blocks;
}

/** Checks whether a block is in a row or grid, or floats, so that others may be next to it. */
function isItem(block: Element): boolean {
  const { float, position } = getComputedStyle(block);
  if (/left|right/u.test(float) || /absolute|fixed/u.test(position)) return true;
  const parent = parentOf(block);
  const around = parent && getComputedStyle(parent).display;
  return around === null || /flex|grid/u.test(around);
}

/** Checks whether two texts are drawn without a gap: they are parts of one word, or a word and its comma. */
function touches(a: Run, b: Run): boolean {
  const [left, right] = [rectsOf(a).at(-1), rectsOf(b)[0]];
  if (!left?.width || !right?.width) return false;
  return Math.abs(right.left - left.right) < 1.5 && right.top < left.bottom && left.top < right.bottom;
}

function boxOf(run: Run): DOMRect {
  const box = rangeOf(run).getBoundingClientRect();
  return box.height > 0 ? box : (rectOf(parentOf(run.first)) ?? box);
}

function rectsOf(run: Run): DOMRect[] {
  return [...rangeOf(run).getClientRects()];
}

function rangeOf({ first, last }: Run): Range {
  const range = call<Range>(documentOf(first), 'createRange');
  range.setStart(first, 0);
  range.setEnd(last, last.data.length);
  return range;
}
