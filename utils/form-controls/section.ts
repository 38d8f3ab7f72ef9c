import { labelText } from './label-text';
import type { ControlSelectors } from './types';

const SETTINGS =
  'input, select, textarea, label, [role="combobox"], [role="switch"], [role="checkbox"], [role="radio"]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';

/**
 * Title of the section around an element, as written; null when there is none. The application's own section element
 * counts first, else the heading that stands before the element, itself or in a head of its own, in the nearest ancestor that has one.
 */
export function sectionTitle(el: Element, markup: ControlSelectors): string | null {
  const section = el.closest(markup.section);
  const own = section?.querySelector(markup.sectionTitle);
  if (own && !own.contains(el)) return labelText(own, markup) || null;
  for (let branch = el, steps = 0; branch.parentElement && steps < 8; branch = branch.parentElement, steps += 1) {
    for (let before = branch.previousElementSibling; before; before = before.previousElementSibling) {
      const title = titleIn(before, markup);
      if (title) return labelText(title, markup) || null;
    }
  }
  return null;
}

/** The heading that an element is or, where it holds nothing that has a section of its own, the last one within it. */
function titleIn(el: Element, markup: ControlSelectors): Element | null {
  if (el.matches(HEADINGS)) return el;
  const last = [...el.querySelectorAll(HEADINGS)].at(-1) ?? null;
  return last && el.querySelector(`${SETTINGS}, ${markup.readValue}`) === null ? last : null;
}
