import { contains, matches, parentOf, queryAll, queryOne } from '@/utils/dom/native';
import { isBoxVisible } from '@/utils/dom/visible';

/** Controls of any kind, hidden fields excepted. */
const CONTROLS =
  'input:not([type="hidden"]), select, textarea, [role="combobox"], [role="switch"], [role="checkbox"], [role="radio"]';
/** Labels of controls. Some libraries draw a hidden legend inside the frame of a field, to cut its border. */
const LABEL_ELEMENTS = ':is(label, legend):not([aria-hidden="true"] *)';
/** The parts of a control, such as its clear button, are at most this many levels up. */
const MAX_FRAME_LEVELS = 4;

/** Returns the largest element around a control that contains neither another control nor a label. */
export function frameOf(root: HTMLElement, levels = MAX_FRAME_LEVELS): HTMLElement {
  let frame = root;
  for (let step = 0; step < levels; step += 1) {
    const outer = parentOf(frame);
    if (!outer || matches(outer, 'label, body, form, fieldset') || queryOne(outer, LABEL_ELEMENTS)) break;
    if (hasOtherControls(outer, root)) break;
    frame = outer;
  }
  return frame;
}

/** Checks whether an element contains another visible control. Some selects have a field for screen readers only. */
export function hasOtherControls(outer: Element, root: Element): boolean {
  return [...queryAll<HTMLElement>(outer, CONTROLS)].some(
    (el) => !contains(root, el) && !contains(el, root) && isBoxVisible(el),
  );
}
