import { queryAll } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { textPieces } from '@/utils/form-controls/label-text';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { CRUMBS, type HaloArea, MENU_ENTRY, MENU_WORDS } from './selectors';

const { configuration, teams, integrations } = MENU_WORDS;
/** The menu entries that lead to an area, outermost first. */
const PATHS: Record<HaloArea, readonly (readonly string[])[]> = {
  roles: [configuration, teams, CRUMBS.roles],
  agents: [configuration, teams, CRUMBS.agents],
  api: [configuration, integrations, CRUMBS.api],
  applications: [configuration, integrations, CRUMBS.api],
};

/** Returns the menu path to an area, such as Configuration › Teams & Agents › Roles. */
export function menuPath(area: HaloArea): string {
  return PATHS[area].map(([word]) => word).join(' › ');
}

/** Returns the entry to press next on the path to an area: the innermost visible one, or null. */
export function menuEntry(doc: Document, area: HaloArea): HTMLElement | null {
  const entries = [...queryAll<HTMLElement>(doc, MENU_ENTRY)].map((el) => ({
    el,
    key: normaliseLabel(textPieces(el).join(' ')),
  }));
  for (const words of [...PATHS[area]].reverse()) {
    const keys = words.map(normaliseLabel);
    const found = entries.find(({ el, key }) => keys.includes(key) && isVisible(el));
    if (found) return found.el;
  }
  return null;
}
