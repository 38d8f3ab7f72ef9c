import { AREAS, TAB_WORDS } from '@/utils/halo/selectors';
import { tabKey } from '@/utils/halo/text-patterns';
import type { TabKey } from '@/utils/recipe/constants';
import { labelVariants } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { type OpenTab, requirementsOf } from './compare-controls';
import type { Row } from './comparison';
import { likelyLabels } from './match-labels';
import type { HaloPage } from './page-details';
import { locationOf, type Sources, TABLES } from './table-lines';

/** Compares the tabs of a record, and finds out which one is open: by its text, or else by the labels in it. */
export function compareTabs(page: HaloPage, sources: Sources): { rows: Row[]; open: OpenTab; unknown: string[] } {
  const record = AREAS[page.page.area].page;
  const wanted = [...new Set(requirementsOf(record).map(({ tab }) => tab))];
  const place = (text: string) => locationOf(TABLES.halo, text, sources.get(TABLES.halo));
  if (page.tabs.length === 0) {
    const note = `none was found: correct the selectors in ${place('export const TAB =')}`;
    return { rows: [{ what: 'tab', name: 'all', verdict: 'missing', note }], open: null, unknown: [] };
  }
  const keys = new Set(page.tabs.map(({ text }) => tabKey(text)));
  const missing = wanted.filter((key) => !keys.has(key));
  const unknown = page.tabs.filter(({ text }) => tabKey(text) === null).map(({ text }) => text);
  const selected = page.tabs.find((tab) => tab.selected)?.text;
  const known = selected === undefined ? null : tabKey(selected);
  const guess = selected !== undefined && known === null ? tabByLabels(page, missing) : null;
  const likely = likelyLabels(
    missing.filter((key) => key !== guess).map((key) => ({ what: key, spellings: TAB_WORDS[key] })),
    unknown.filter((text) => guess === null || text !== selected),
  );
  if (guess !== null && selected !== undefined) likely.set(guess, selected);
  const rows = wanted.map((key): Row => {
    const name = TAB_WORDS[key][0] ?? key;
    if (keys.has(key)) return { what: 'tab', name, verdict: 'expected' };
    const text = likely.get(key);
    if (text !== undefined)
      return { what: 'tab', name, verdict: 'different', note: `"${text}" here`, change: { in: 'tab', key, text } };
    // A new record has its other tabs after the first Save.
    if (page.page.isNew) return { what: 'tab', name, verdict: 'open', note: 'a new record may have it later' };
    return { what: 'tab', name, verdict: 'missing', note: `add its text in ${place(`  ${key}: [`)}` };
  });
  return { rows, open: known ?? guess ?? likelyOpen(likely, selected), unknown };
}

function likelyOpen(likely: ReadonlyMap<TabKey, string>, selected: string | undefined): OpenTab {
  return [...likely].find(([, text]) => text === selected)?.[0] ?? null;
}

/** Returns the tab that most of the page's labels belong to; null where none is. */
function tabByLabels(page: HaloPage, tabs: readonly TabKey[]): OpenTab {
  const labels = new Set(page.controls.map(({ label }) => normaliseLabel(label)));
  const counts = tabs.map((tab) => ({
    tab,
    count: requirementsOf(AREAS[page.page.area].page).filter(
      (one) => one.tab === tab && [...labelVariants(one)].some((variant) => labels.has(variant)),
    ).length,
  }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.tab : null;
}
