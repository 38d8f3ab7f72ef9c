import type { RecordStep } from '../recipe/constants';
import { trimEndWhere } from '../recipe/trim-end';
import { AREA_PATHS, AREAS, type HaloArea, LIST_DESPITE_QUERY, NOT_AGENT_APP_PATH, RECORD_LIKE } from './selectors';

/** What an address says about the page; `detectPage` reads what the page really shows. */
export interface HaloAddress {
  area: HaloArea;
  /** Null for the API page, which has no records. */
  page: RecordStep | null;
  /** Id of the record that the address selects; null for a list. */
  recordId: string | null;
  /** The address of a record that is not saved yet. */
  isNew: boolean;
}

/** Returns false for Halo's sign-in and its end-user portal, which have the same host as the agent app. */
export function isAgentApp({ pathname }: { pathname: string }): boolean {
  return !NOT_AGENT_APP_PATH.test(pathname);
}

/** Returns the area of the setup that an address belongs to, by its path, or null. Cheap enough for every navigation. */
export function areaOf({ pathname }: { pathname: string }): HaloArea | null {
  const path = trimEndWhere(pathname, (sign) => sign === '/').toLowerCase();
  const area = (Object.keys(AREA_PATHS) as HaloArea[]).find((one) => AREA_PATHS[one] === path);
  return area ?? null;
}

/**
 * Returns the page of the setup that an address belongs to, by path and query, or null. Source of the paths:
 * docs/halo-ui.md 1.1.
 */
export function haloAddress(url: { pathname: string; search: string }): HaloAddress | null {
  const area = areaOf(url);
  if (area === null) return null;
  const recordId = recordIn(area, new URLSearchParams(url.search));
  return { area, page: AREAS[area].page, recordId, isNew: recordId === '-1' };
}

function recordIn(area: HaloArea, query: URLSearchParams): string | null {
  for (const name of AREAS[area].record) {
    const value = query.get(name);
    if (!value) continue;
    if (LIST_DESPITE_QUERY[area] === name && value !== '-1') continue;
    return value;
  }
  for (const [name, value] of query) if (value && RECORD_LIKE[area]?.test(name)) return value;
  return null;
}

/** Returns the address of an area's list, or of a new record where Halo's address for it is confirmed. */
export function areaUrl(origin: string, area: HaloArea, as: 'list' | 'new' = 'list'): string {
  const { newQuery } = AREAS[area];
  return origin + AREA_PATHS[area] + (as === 'new' && newQuery ? `?${newQuery}` : '');
}
