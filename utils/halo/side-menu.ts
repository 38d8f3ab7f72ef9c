import { queryAll } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { textPieces } from '@/utils/form-controls/label-text';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { CRUMBS, type HaloArea } from './selectors';

/** Possible entries of Halo's menus: the left menu, its second level, a tile (docs/halo-ui.md 2.2). */
const ENTRY = 'a[href], [role="menuitem"], .app-side-link, button';

const CONFIGURATION = ['Configuration'];
const TEAMS = ['Teams & Agents', 'Teams and Agents'];
const INTEGRATIONS = ['Integrations'];

/** The menu entries that lead to an area, outermost first (docs/halo-ui.md 1.1, 1.2). */
const PATHS: Record<HaloArea, readonly (readonly string[])[]> = {
  roles: [CONFIGURATION, TEAMS, CRUMBS.roles],
  agents: [CONFIGURATION, TEAMS, CRUMBS.agents],
  api: [CONFIGURATION, INTEGRATIONS, CRUMBS.api],
  applications: [CONFIGURATION, INTEGRATIONS, CRUMBS.api],
};

/** Returns the menu path to an area, such as Configuration › Teams & Agents › Roles. */
export function menuPath(area: HaloArea): string {
  return PATHS[area].map(([word]) => word).join(' › ');
}

/** Returns the entry to press next on the path to an area: the innermost visible one, or null. */
export function menuEntry(doc: Document, area: HaloArea): HTMLElement | null {
  const entries = [...queryAll<HTMLElement>(doc, ENTRY)].map((el) => ({
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
