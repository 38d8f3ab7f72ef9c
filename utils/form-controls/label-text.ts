import { attributeOf, matches, native, textOf } from '@/utils/dom/native';
import { nodesBelow } from '@/utils/dom/nodes-below';
import type { ControlSelectors } from './types';

const BLOCK = new Set(['DIV', 'P', 'UL', 'OL', 'TABLE', 'SECTION', 'BR', 'HR', 'SMALL', 'DL', 'FORM', 'FIELDSET']);
/** Inside a label, these are the control itself or decoration, never the label's words. */
const NEVER =
  'input, textarea, select, button, svg, img, script, style, [role="combobox"], [role="listbox"], [role="tooltip"]';

/** A name of the page's API, which other extensions write into its labels (docs/halo-compatibility.md, C03). */
const TECHNICAL_NAME = /^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)+\s*$/iu;

/**
 * Returns the text of a label as a person reads it: without asterisk, icon, control, help and anything on separate
 * lines below. `<label>Login Type<h999> *</h999><div>Help</div></label>` returns "Login Type". A technical name in a
 * separate element counts only where there is no other text.
 */
export function labelText(el: Element, markup: ControlSelectors): string {
  return wordsOf(el, markup, true) || wordsOf(el, markup, false);
}

function wordsOf(el: Element, markup: ControlSelectors, withoutNames: boolean): string {
  let text = '';
  const words = nodesBelow(el, (node) => {
    if (node === el) return false;
    if (withoutNames && native(node, 'childElementCount') === 0 && TECHNICAL_NAME.test(textOf(node))) return true;
    return matches(node, NEVER) || matches(node, markup.labelNoise) || attributeOf(node, 'aria-hidden') === 'true';
  });
  for (const { node, isEnd } of words) {
    if (isEnd) continue;
    if (node instanceof Text) text += node.data;
    else if (node !== el && BLOCK.has(native(node, 'tagName')) && text.trim() !== '') break;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Returns the pieces of text below an element in reading order, trimmed, without those inside `skip`. Text nodes that touch are
 * one piece: React splits `{a}{b}` into two nodes. So are those with only a possible line break (wbr) between them.
 */
export function textPieces(el: Element, skip?: (el: Element) => boolean): string[] {
  const pieces: string[] = [];
  let run = '';
  const endRun = () => {
    const piece = run.replace(/\s+/gu, ' ').trim();
    if (piece !== '') pieces.push(piece);
    run = '';
  };
  for (const { node } of nodesBelow(el, (one) => one !== el && skip?.(one) === true)) {
    if (node instanceof Text) run += node.data;
    else if (native(node, 'tagName') !== 'WBR') endRun();
  }
  return pieces;
}
