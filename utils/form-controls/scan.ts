import { memoizeUntilMutation } from '@/utils/dom/memoize-until-mutation';
import { call, contains, documentOf, matches, native, parentOf, textOf } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { isWithin } from './form-control';
import { isBox, type LayoutContext, layoutContext, pairByPosition, unlabelledText } from './label-association';
import { labelText } from './label-text';
import { LABELS, labelledControl, labelledControls } from './labelled-control';
import type { ControlSelectors, FormControl, LabelledControl } from './types';

/** Elements that may contain a label's text without being a label; they count only when the caller searches for the text. */
const PLAIN = 'div, span, p, td, dd, li, strong, b, em, code, h4, h5, h6';
/** Links, buttons and lists: their text is not the label of a setting. */
const NO_LABEL =
  'a, button, [role="button"], [role="tab"], [role="option"], [role="listbox"], [role="menu"], nav, thead, option, textarea';

/**
 * Returns all labelled controls that a person can see below `root`, in document order. `isSought` checks whether
 * the caller searches for a normalised label: a text without a label element counts as a label only then. A
 * control whose label is ambiguous is left out.
 */
export function scanControls(
  root: ParentNode,
  markup: ControlSelectors,
  isSought: (key: string) => boolean,
): LabelledControl[] {
  const { controls: labelled, labels, free, owners } = labelledControls(root, markup);
  const controls = [...labelled];
  const keys = new Set(labelled.map(({ key }) => key));
  const isOpen = (key: string) => key !== '' && isSought(key) && !keys.has(key);
  const named = new Set(labelled.map(({ control }) => control));
  const add = (control: FormControl, words: string, el: Element | null) => {
    const labelled = named.has(control) ? null : labelledControl(control, words, el, markup);
    if (labelled) controls.push(labelled);
    return labelled;
  };

  const never = `${markup.readValue}, ${LABELS}, ${NO_LABEL}`;
  const plain = plainTexts(root, markup).filter(
    ({ el, key }) => isOpen(key) && !isWithin(el, root, never) && isVisible(el),
  );
  const namedByText = new Set<FormControl>();
  if (plain.length > 0) {
    const wider = layoutContext([...labels, ...plain.map(({ el }) => el)], free, owners);
    for (const { el } of plain) {
      // A text around controls or other labels names nothing outside.
      const isAround = wider.controlsBelow(el).length > 0 || wider.labelsBelow(el).length > 1;
      const control = isAround ? controlWithin(el, wider) : pairByPosition(el, wider, markup);
      if (control && !isNamedCloser(control, el, markup) && add(control, labelText(el, markup), el))
        namedByText.add(control);
    }
  }
  const words = new Set(controls.map(({ key }) => key));
  for (const control of free) {
    const bare = named.has(control) || namedByText.has(control) ? null : unlabelledText(control);
    const key = normaliseLabel(bare ?? '');
    if (bare !== null && isOpen(key) && !words.has(key)) add(control, bare, null);
  }
  return controls;
}

/**
 * Checks whether another text is before the control in its own row: that is its label, and this text is the
 * section's title.
 */
function isNamedCloser(control: FormControl, label: Element, markup: ControlSelectors): boolean {
  if (isBox(control)) return false;
  for (
    let node: Element | null = control.root;
    node && !contains(parentOf(node) ?? label, label);
    node = parentOf(node)
  ) {
    for (
      let before = native(node, 'previousElementSibling');
      before;
      before = native(before, 'previousElementSibling')
    ) {
      if (!matches(before, markup.help) && /\p{L}/u.test(labelText(before, markup)) && isVisible(before)) return true;
    }
  }
  return false;
}

/**
 * Returns the one control within an element that also contains its text: `<li><input type="checkbox">
 * read:tickets</li>`.
 */
function controlWithin(el: Element, around: LayoutContext): FormControl | null {
  const [control, ...more] = around.controlsBelow(el);
  const isPlain = around.labelsBelow(el).every((label) => label === el);
  return control && control.kind !== 'view' && more.length === 0 && isPlain ? control : null;
}

/** Elements with their own text that are not label elements, each with its normalised text. */
const plainTexts = memoizeUntilMutation(
  (root: ParentNode, markup: ControlSelectors): readonly { el: Element; key: string }[] => {
    const { isExcluded } = labelledControls(root, markup);
    const found = new Map<Element, string>();
    // Only text of its own makes an element a label; cheap checks first, this runs over every text of the page.
    const texts = call<TreeWalker>(documentOf(root), 'createTreeWalker', root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const el = parentOf(text);
      if (!el || found.has(el) || !text.nodeValue?.trim() || !matches(el, PLAIN) || el === root) continue;
      if (isExcluded(el) || textOf(el).length > 200) continue;
      found.set(el, normaliseLabel(labelText(el, markup)));
    }
    return [...found].map(([el, key]) => ({ el, key }));
  },
);
