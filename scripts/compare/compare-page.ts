import { AREAS, BUTTON_WORDS, type HaloArea } from '@/utils/halo/selectors';
import { buttonKey } from '@/utils/halo/text-patterns';
import { LEFT_OUT } from '@/utils/page-details';
import { compareControls, type OpenTab } from './compare-controls';
import { compareScalePad } from './compare-scalepad';
import { compareTabs } from './compare-tabs';
import type { Comparison, Row } from './comparison';
import { likelyLabels } from './match-labels';
import type { HaloPage, ScalePadPage } from './page-details';
import { linesToChange, locationOf, type Sources, TABLES } from './table-lines';

/** Compares the details of a page with the product's tables, and says which lines of `sources` to change. Pure. */
export function comparePage(page: HaloPage | ScalePadPage, sources: Sources): Comparison {
  const compared = page.site === 'halo' ? compareHalo(page, sources) : compareScalePad(page);
  const changes = compared.rows.flatMap(({ change }) => (change ? [change] : []));
  return { ...compared, lines: linesToChange(changes, sources) };
}

function compareHalo(page: HaloPage, sources: Sources): Omit<Comparison, 'lines'> {
  const { area } = page.page;
  const isRecord = AREAS[area].page !== null && page.state.kind !== 'list';
  const tabs = isRecord ? compareTabs(page, sources) : { rows: [], open: null, unknown: [] };
  const controls = compareControls(page, tabs.open, sources);
  const buttons = compareButtons(page, isRecord, tabs.open, sources);
  return {
    title: titleOf(page, isRecord, tabs.open),
    rows: [...tabs.rows, ...compareParts(page, isRecord, sources), ...controls.rows, ...buttons.rows],
    unknown: { tabs: tabs.unknown, buttons: buttons.unknown, labels: controls.unknown },
  };
}

function titleOf({ page, state }: HaloPage, isRecord: boolean, open: OpenTab): string {
  if (!isRecord) return `Halo, ${page.area}${state.kind === 'list' ? ', the list' : ''}`;
  return `Halo, ${page.isNew ? 'a new ' : ''}${AREAS[page.area].page}, tab ${open ?? 'not known'}, ${state.mode} mode`;
}

/** The parts that a page is recognised by. */
function compareParts({ parts, state }: HaloPage, isRecord: boolean, sources: Sources): Row[] {
  const wanted = isRecord ? ['FORM', 'TAB'] : state.kind === 'list' ? ['LIST'] : [];
  return [...wanted, 'BREADCRUMB'].map((name) => {
    if (parts.includes(name)) return { what: 'part', name, verdict: 'expected' };
    const place = locationOf(TABLES.halo, `export const ${name} =`, sources.get(TABLES.halo));
    return { what: 'part', name, verdict: 'missing', note: `no selector of ${place} finds it` };
  });
}

type ButtonKey = keyof typeof BUTTON_WORDS;

/** Returns the buttons that this page must have. */
function buttonsWanted(area: HaloArea, { state }: HaloPage, isRecord: boolean): ButtonKey[] {
  if (area === 'api') return ['viewApplications'];
  if (!isRecord) return state.kind === 'list' ? ['create'] : [];
  return state.mode === 'view' ? ['edit'] : ['save', 'cancel'];
}

function compareButtons(page: HaloPage, isRecord: boolean, open: OpenTab, sources: Sources) {
  const { area } = page.page;
  const wanted = buttonsWanted(area, page, isRecord);
  const keys = new Set(page.buttons.map(({ text }) => buttonKey([text])));
  const texts = page.buttons.map(({ text }) => text).filter((text) => buttonKey([text]) === null && text !== LEFT_OUT);
  const unknown = [...new Set(texts)];
  const missing = wanted.filter((key) => !keys.has(key));
  const likely = likelyLabels(
    missing.map((key) => ({ what: key, spellings: BUTTON_WORDS[key] })),
    unknown,
  );
  // A button with quite another word: it is the one where nothing else is open.
  const [only, ...more] = unknown.filter((text) => ![...likely.values()].includes(text));
  const [last, ...others] = missing.filter((key) => !likely.has(key));
  if (only && last && more.length === 0 && others.length === 0) likely.set(last, only);
  const rows = wanted.map((key): Row => {
    const name = BUTTON_WORDS[key][0];
    if (keys.has(key)) return { what: 'button', name, verdict: 'expected' };
    const text = likely.get(key);
    if (text !== undefined)
      return {
        what: 'button',
        name,
        verdict: 'different',
        note: `"${text}" here`,
        change: { in: 'button', key, text },
      };
    const place = locationOf(TABLES.halo, `  ${key}: [`, sources.get(TABLES.halo));
    return { what: 'button', name, verdict: 'missing', note: `add its word in ${place}` };
  });
  const optional = area === 'applications' && open === 'details' && page.state.mode === 'edit';
  if (optional)
    rows.push({ what: 'button', name: BUTTON_WORDS.generate[0], verdict: keys.has('generate') ? 'expected' : 'open' });
  return { rows, unknown };
}
