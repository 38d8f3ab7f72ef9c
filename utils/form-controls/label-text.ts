import { attributeOf, matches, native } from '@/utils/dom/native';
import type { ControlSelectors } from './types';

const BLOCK = new Set(['DIV', 'P', 'UL', 'OL', 'TABLE', 'SECTION', 'BR', 'HR', 'SMALL', 'DL', 'FORM', 'FIELDSET']);
/** Inside a label, these are the control itself or decoration, never the label's words. */
const NEVER =
  'input, textarea, select, button, svg, img, script, style, [role="combobox"], [role="listbox"], [role="tooltip"]';

/**
 * The words of a label as a person reads them: without asterisk, icon, control, help and whatever stands on a line of
 * its own beneath. `<label>Login Type<h999> *</h999><div>Help</div></label>` gives "Login Type".
 */
export function labelText(el: Element, markup: ControlSelectors): string {
  let text = '';
  let ended = false;
  const visit = (node: Node): void => {
    if (ended) return;
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.nodeValue ?? '';
      return;
    }
    if (!(node instanceof Element)) return;
    const isNoise =
      matches(node, NEVER) || matches(node, markup.labelNoise) || attributeOf(node, 'aria-hidden') === 'true';
    if (node !== el && isNoise) return;
    if (node !== el && BLOCK.has(native(node, 'tagName')) && text.trim() !== '') {
      ended = true;
      return;
    }
    for (const child of native(node, 'childNodes')) visit(child);
  };
  visit(el);
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * The pieces of text below an element in reading order, trimmed, without those inside `skip`. Text nodes that touch are
 * one piece: React splits `{a}{b}` into two nodes.
 */
export function textPieces(el: Element, skip?: (el: Element) => boolean): string[] {
  const pieces: string[] = [];
  let run = '';
  const endRun = () => {
    const piece = run.replace(/\s+/gu, ' ').trim();
    if (piece !== '') pieces.push(piece);
    run = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) run += node.nodeValue ?? '';
    else if (node instanceof Element && !skip?.(node)) {
      endRun();
      for (const child of native(node, 'childNodes')) visit(child);
      endRun();
    }
  };
  for (const child of native(el, 'childNodes')) visit(child);
  endRun();
  return pieces;
}
