import { AREAS, SCOPE, SCOPE_LISTS, VALUE_BOXES } from '@/utils/halo/selectors';
import { LEFT_OUT } from '@/utils/page-details';
import { CREDENTIALS, definitionOf, type RecordStep, type TabKey } from '@/utils/recipe/constants';
import { RECIPES } from '@/utils/recipe/index';
import { sectionsOf } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';
import type { Row } from './comparison';
import { likelyLabels } from './match-labels';
import type { HaloPage } from './page-details';
import type { Change, Sources } from './table-lines';
import { locationOf } from './table-lines';

/** The tab that is open; null where that is not known. */
export type OpenTab = TabKey | null;
type Control = HaloPage['controls'][number];
type Kind = Control['kind'];

/** The kinds of control that the extension can write for each kind of requirement (utils/form-controls/write.ts). */
const KINDS: Record<Requirement['kind'], readonly Kind[]> = {
  text: ['text'],
  boolean: ['checkbox', 'switch', 'radio', 'select', 'native-select'],
  choice: ['radio', 'select', 'native-select'],
  list: ['select', 'native-select'],
};
const WRITE = 'utils/form-controls/write.ts';
const FIND = 'utils/form-controls/form-control.ts';

/** Returns the requirements of a record in all recipes, each once. */
export function requirementsOf(record: RecordStep | null): Requirement[] {
  const all = RECIPES.flatMap(({ requirements }) => requirements as readonly Requirement[]);
  return [...new Map(all.filter(({ page }) => page === record).map((one) => [one.id, one])).values()];
}

/** Compares the labels of the open tab, their sections and the kinds of their controls. */
export function compareControls(page: HaloPage, open: OpenTab, sources: Sources): { rows: Row[]; unknown: string[] } {
  const wanted = page.state.kind === 'list' ? [] : namesOn(page, open);
  const variants = new Map(wanted.map((one) => [one, new Set(one.spellings.map(normaliseLabel))]));
  const known = new Set(wanted.flatMap((one) => [...(variants.get(one) ?? [])]));
  const labels = [...page.controls, ...page.labelsAlone].map(({ label }) => label);
  const unknown = [...new Set(labels)].filter((label) => label !== LEFT_OUT && !known.has(normaliseLabel(label)));
  const withLabel = (one: Name) => page.controls.filter(({ label }) => variants.get(one)?.has(normaliseLabel(label)));
  const alone = (one: Name) => page.labelsAlone.find(({ label }) => variants.get(one)?.has(normaliseLabel(label)));
  const missing = wanted.filter((one) => withLabel(one).length === 0 && !alone(one) && otherForm(one, page) === null);
  const fits = (one: Name) => (label: string) =>
    page.controls.some((control) => control.label === label && kindNote(one, control, page) === null);
  const likely = likelyLabels(
    missing.map((one) => ({ what: one, spellings: one.spellings, allows: fits(one) })),
    unknown,
  );
  const rows = wanted.flatMap((one): Row[] => {
    const found = inSection(one, withLabel(one));
    const beside = alone(one)?.beside;
    if (found.length === 1 && found[0]) return rowsOf(one, found[0], page, sources);
    if (found.length > 1) return [{ ...labelRow(one), verdict: 'different', note: `found ${found.length} times` }];
    if (beside !== undefined) {
      const markup = [beside?.tag ?? 'nothing', ...(beside?.classes ?? [])].join('.');
      const note = `the label is there, and beside it no control that we know (${markup}): ${locationOf(FIND, 'export function formControlsIn', sources.get(FIND))}`;
      return [{ ...labelRow(one), verdict: 'different', note }];
    }
    const other = otherForm(one, page);
    if (other !== null) return [{ ...labelRow(one), verdict: 'expected', note: other }];
    const label = likely.get(one);
    if (label === undefined) return [{ ...labelRow(one), ...notThere(one, page, open) }];
    return [{ ...labelRow(one), verdict: 'different', note: `"${label}" here`, change: one.change(label) }];
  });
  return { rows: [...rows, ...sectionRows(wanted, withLabel)], unknown };
}

/** A label of the tables. */
interface Name {
  name: string;
  spellings: readonly string[];
  section: readonly string[];
  kinds: readonly Kind[];
  /** Why it may be absent on a page that is as expected; null where it may not. */
  mayLack: string | null;
  change: (text: string) => Change;
}

function namesOn({ page, requirements, state }: HaloPage, open: OpenTab): Name[] {
  const { area } = page;
  const audited = new Set(requirements.map(({ id }) => id));
  const settings = requirementsOf(AREAS[area].page)
    .filter(({ id, tab }) => (open === null || tab === open) && (audited.size === 0 || audited.has(id)))
    .map((one): Name => {
      const { id, name, synonyms, section = [], kind, dependsOn } = one;
      const isScope = SCOPE.test(name) && one.page === 'application';
      return {
        name,
        spellings: [name, ...synonyms],
        section,
        kinds: KINDS[kind],
        mayLack: dependsOn ? 'it may appear only after another setting' : null,
        change: (text) => (isScope ? { in: 'scope', scope: name, text } : { in: 'requirement', id, text }),
      };
    });
  const source = area === 'applications' && open === 'details' ? 'application' : area === 'api' ? 'api' : null;
  const credentials = CREDENTIALS.map(definitionOf)
    .filter((one) => one.source === source)
    .map((one): Name => {
      const [first = '', ...others] = one.haloLabels;
      const later = source === 'application' ? 'Halo shows it at some moments only' : null;
      return {
        name: first,
        spellings: [first, ...others],
        section: [],
        kinds: ['text', 'view'],
        mayLack: one.required === 'hosted' ? 'a Halo on an own server has none' : later,
        change: (text) => ({ in: 'credential', list: 'haloLabels', first, text }),
      };
    });
  return state.kind === 'list' ? [] : [...settings, ...credentials];
}

function labelRow({ name }: Name): Pick<Row, 'what' | 'name'> {
  return { what: 'label', name };
}

function notThere({ mayLack }: Name, page: HaloPage, open: OpenTab): Pick<Row, 'verdict' | 'note'> {
  if (mayLack !== null) return { verdict: 'open', note: mayLack };
  if (open === null && page.tabs.length > 0) return { verdict: 'open', note: 'which tab is open is not known' };
  return { verdict: 'missing' };
}

/** Of several controls with one label, returns those in the section that the requirement names, where there are any. */
function inSection({ section }: Name, found: Control[]): Control[] {
  const titles = sectionsOf({ name: '', synonyms: [], section });
  const inside = found.filter((one) => one.section !== null && titles.has(normaliseLabel(one.section)));
  return found.length > 1 && inside.length > 0 ? inside : found;
}

function rowsOf(one: Name, control: Control, page: HaloPage, sources: Sources): Row[] {
  const note = kindNote(one, control, page);
  const label: Row = { ...labelRow(one), verdict: 'expected' };
  if (note === null) return [label, { what: 'kind', name: one.name, verdict: 'expected' }];
  const place = control.kind === 'view' ? '' : `: ${locationOf(WRITE, `case '${control.kind}':`, sources.get(WRITE))}`;
  return [label, { what: 'kind', name: one.name, verdict: 'different', note: `${note}${place}` }];
}

/** Returns what is wrong with the kind of a control; null where the extension can handle it. */
function kindNote({ kinds }: Name, { kind }: Control, { state }: HaloPage): string | null {
  if (kinds.includes(kind) || (kind === 'view' && state.mode === 'view')) return null;
  return kind === 'view'
    ? 'read-only in edit mode; another setting or right may lock it'
    : `a ${kind} here, and the extension writes it as ${kinds.join(' or ')}`;
}

/** Returns under which other form, which the tables have, a setting is on the page; null where it is not. */
function otherForm({ name }: Name, { controls }: HaloPage): string | null {
  const has = (label: string) => controls.some((one) => normaliseLabel(one.label) === normaliseLabel(label));
  const box = VALUE_BOXES.find(({ field }) => normaliseLabel(field) === normaliseLabel(name))?.box;
  if (box !== undefined && has(box)) return `as the checkbox "${box}"`;
  const list = SCOPE.test(name) ? SCOPE_LISTS.find(has) : undefined;
  return list === undefined ? null : `in the list "${list}"`;
}

/** One row for each section that the found settings should be in. */
function sectionRows(wanted: readonly Name[], withLabel: (one: Name) => Control[]): Row[] {
  const bySection = new Map<string, { titles: readonly string[]; seen: (string | null)[] }>();
  for (const one of wanted) {
    const [title] = one.section;
    if (title === undefined) continue;
    const entry = bySection.get(title) ?? { titles: one.section, seen: [] };
    entry.seen.push(...inSection(one, withLabel(one)).map(({ section }) => section));
    bySection.set(title, entry);
  }
  return [...bySection].flatMap(([name, { titles, seen }]): Row[] => {
    const keys = new Set(titles.map(normaliseLabel));
    if (seen.length === 0) return [];
    if (seen.some((title) => title !== null && keys.has(normaliseLabel(title))))
      return [{ what: 'section', name, verdict: 'expected' }];
    const [text] = seen.filter((title) => title !== null && title !== LEFT_OUT);
    if (!text) return [{ what: 'section', name, verdict: 'missing', note: 'its settings are in no section' }];
    return [
      {
        what: 'section',
        name,
        verdict: 'different',
        note: `"${text}" here`,
        change: { in: 'section', title: name, text },
      },
    ];
  });
}
