import { labelText } from './label-text';
import type { Markup } from './types';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';

/**
 * Title of the section around an element, as written; null when there is none. The application's own section element
 * counts first, else the heading that stands before the element in the nearest ancestor that has one.
 */
export function sectionTitle(el: Element, markup: Markup): string | null {
  const section = el.closest(markup.section);
  const own = section?.querySelector(markup.sectionTitle);
  if (own && !own.contains(el)) return labelText(own, markup) || null;
  for (let node = el.parentElement, steps = 0; node && steps < 8; node = node.parentElement, steps += 1) {
    const before = [...node.children].filter((child) => child.matches(HEADINGS) && follows(child, el));
    const last = before.at(-1);
    if (last) return labelText(last, markup) || null;
  }
  return null;
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !first.contains(second);
}
