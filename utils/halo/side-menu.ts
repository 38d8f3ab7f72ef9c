import { queryAll } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { textPieces } from '@/utils/form-controls/label-text';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { type HaloArea, MENU_ENTRY, MENU_PATHS } from './selectors';

/** Returns the menu path to an area, such as Configuration › Teams & Agents › Roles. */
export function menuPath(area: HaloArea): string {
  return MENU_PATHS[area].map(([word]) => word).join(' › ');
}

/** Returns the entry to press next on the path to an area: the innermost visible one, or null. */
export function menuEntry(doc: Document, area: HaloArea): HTMLElement | null {
  const entries = [...queryAll<HTMLElement>(doc, MENU_ENTRY)].map((el) => ({
    el,
    key: normaliseLabel(textPieces(el).join(' ')),
  }));
  for (const words of [...MENU_PATHS[area]].reverse()) {
    const keys = words.map(normaliseLabel);
    const found = entries.find(({ el, key }) => keys.includes(key) && isVisible(el));
    if (found) return found.el;
  }
  return null;
}
