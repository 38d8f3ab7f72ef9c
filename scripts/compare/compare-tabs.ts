import { AREAS, TAB_WORDS } from '@/utils/halo/selectors';
import { tabKey } from '@/utils/halo/text-patterns';
import { LEFT_OUT } from '@/utils/page-details';
import type { TabKey } from '@/utils/recipe/constants';
import { labelVariants } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import { type OpenTab, requirementsOf } from './compare-controls';
import type { Row } from './comparison';
import { correctionRow } from './correction-row';
import { matchLabels } from './match-labels';
import type { HaloPage } from './page-details';
import { locationOf, type Sources, TABLES } from './table-lines';

/** Compares the tabs of a record, and finds the open one: by its text, or else by the labels in it. */
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
  const matchOf = matchLabels(
    missing.map((key) => ({ what: key, spellings: TAB_WORDS[key] })),
    unknown.filter((text) => guess === null || text !== selected),
    { names: Object.values(TAB_WORDS), isNever: () => false },
  );
  const match = (key: TabKey) =>
    key === guess && selected !== undefined ? { label: selected, candidates: [] } : matchOf(key);
  const open = known ?? guess ?? missing.find((key) => match(key).label === selected) ?? null;
  const rows = wanted.map((key): Row => {
    const row = { what: 'tab', name: TAB_WORDS[key][0] ?? key } as const;
    if (keys.has(key)) return { ...row, verdict: 'expected' };
    const correction = correctionRow(row, match(key), (text) => ({ in: 'tab', key, text }), sources);
    // A new record has its other tabs after the first Save.
    return page.page.isNew && correction.verdict === 'missing'
      ? { ...row, verdict: 'open', note: 'a new record may have it later' }
      : correction;
  });
  if (open === null && selected !== undefined) rows.unshift(openTabRow(selected, place('export const TAB_WORDS')));
  return { rows, open, unknown };
}

/** Returns the row of an open tab that is not known: labels can be compared only when their tab is known. */
function openTabRow(text: string, place: string): Row {
  const what = text === LEFT_OUT ? 'ask for its text, and add it' : 'add its text';
  const note = `this tab is open, and no table has its text: ${what} to TAB_WORDS first (${place}), then run again`;
  return { what: 'tab', name: text, verdict: 'different', note };
}

/**
 * Returns the tab that most of the page's labels belong to; null where there is none, or where two have the same
 * number.
 */
function tabByLabels(page: HaloPage, tabs: readonly TabKey[]): OpenTab {
  const labels = new Set(page.controls.map(({ label }) => normaliseLabel(label)));
  const counts = tabs.map((tab) => ({
    tab,
    count: requirementsOf(AREAS[page.page.area].page).filter(
      (one) => one.tab === tab && [...labelVariants(one)].some((variant) => labels.has(variant)),
    ).length,
  }));
  const [most, next] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > (next?.count ?? 0) ? most.tab : null;
}
