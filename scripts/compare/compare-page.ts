import { AREAS, BUTTON_WORDS, type HaloArea } from '@/utils/halo/selectors';
import { buttonKey } from '@/utils/halo/text-patterns';
import { LEFT_OUT } from '@/utils/page-details';
import { compareControls, type OpenTab } from './compare-controls';
import { compareScalePad } from './compare-scalepad';
import { compareTabs } from './compare-tabs';
import type { Comparison, Row } from './comparison';
import { correctionRow } from './correction-row';
import { matchLabels } from './match-labels';
import { isNeverButton } from './never-proposed';
import type { HaloPage, ScalePadPage } from './page-details';
import { locationOf, type Sources, TABLES } from './table-lines';

/** Compares the details of a page with the product's tables. Pure. */
export function comparePage(page: HaloPage | ScalePadPage, sources: Sources): Comparison {
  return page.site === 'halo' ? compareHalo(page, sources) : compareScalePad(page, sources);
}

function compareHalo(page: HaloPage, sources: Sources): Comparison {
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

/** Compares the parts by which a page is recognised. */
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

/** Returns a button's words without their object: "changes" can be saved and discarded. */
function verbsOf(key: ButtonKey): string[] {
  return BUTTON_WORDS[key].map((text) => text.replace(/ changes$/u, ''));
}

function compareButtons(page: HaloPage, isRecord: boolean, open: OpenTab, sources: Sources) {
  const { area } = page.page;
  const wanted = buttonsWanted(area, page, isRecord);
  const keys = new Set(page.buttons.map(({ text }) => buttonKey([text])));
  const texts = page.buttons.map(({ text }) => text).filter((text) => buttonKey([text]) === null && text !== LEFT_OUT);
  const unknown = [...new Set(texts)];
  const missing = wanted.filter((key) => !keys.has(key));
  const rows = wanted.map((key): Row => {
    const row = { what: 'button', name: BUTTON_WORDS[key][0] } as const;
    if (keys.has(key)) return { ...row, verdict: 'expected' };
    const matchOf = matchLabels(
      missing.map((one) => ({ what: one, spellings: BUTTON_WORDS[one] })),
      unknown,
      { names: wanted.map(verbsOf), isNever: (text) => isNeverButton(text, key), namesOthers: true },
    );
    return correctionRow(row, matchOf(key), (text) => ({ in: 'button', key, text }), sources);
  });
  const optional = area === 'applications' && open === 'details' && page.state.mode === 'edit';
  if (optional)
    rows.push({ what: 'button', name: BUTTON_WORDS.generate[0], verdict: keys.has('generate') ? 'expected' : 'open' });
  return { rows, unknown };
}
