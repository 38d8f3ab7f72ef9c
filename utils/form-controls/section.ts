import { closest, contains, matches, native, parentOf, queryAll, queryOne } from '@/utils/dom/native';
import { labelText } from './label-text';
import type { ControlSelectors } from './types';

const SETTINGS =
  'input, select, textarea, label, [role="combobox"], [role="switch"], [role="checkbox"], [role="radio"]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';

/**
 * Returns the title of the section around an element, as written; null when there is none. The application's own
 * section element counts first, otherwise the heading before the element, itself or in its own header, in the nearest
 * ancestor that has one.
 */
export function sectionTitle(el: Element, markup: ControlSelectors): string | null {
  const section = closest(el, markup.section);
  const own = queryOne(section, markup.sectionTitle);
  if (own && !contains(own, el)) return labelText(own, markup) || null;
  let branch: Element | null = el;
  for (let steps = 0; branch && steps < 8; branch = parentOf(branch), steps += 1) {
    for (
      let before = native(branch, 'previousElementSibling');
      before;
      before = native(before, 'previousElementSibling')
    ) {
      const title = titleIn(before, markup);
      if (title) return labelText(title, markup) || null;
    }
  }
  return null;
}

/**
 * Returns the heading that an element is or, where it contains nothing with its own section, the last one within it.
 */
function titleIn(el: Element, markup: ControlSelectors): Element | null {
  if (matches(el, HEADINGS)) return el;
  const last = [...queryAll(el, HEADINGS)].at(-1) ?? null;
  return last && queryOne(el, `${SETTINGS}, ${markup.readValue}`) === null ? last : null;
}
