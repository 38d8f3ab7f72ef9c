import { AREAS, SCOPE, SCOPE_LISTS, VALUE_BOXES } from '@/utils/halo/selectors';
import { LEFT_OUT } from '@/utils/page-details';
import { CREDENTIALS, definitionOf, type RecordStep, type TabKey } from '@/utils/recipe/constants';
import { RECIPES } from '@/utils/recipe/index';
import { sectionsOf } from '@/utils/recipe/labels';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Requirement } from '@/utils/recipe/schema';
import type { Row } from './comparison';
import { correctionRow } from './correction-row';
import { type Match, matchLabels } from './match-labels';
import { isNeverLabel } from './never-proposed';
import type { HaloPage } from './page-details';
import { isLikeScope, scopeRow } from './scope-row';
import { sectionRows } from './section-rows';
import { type Change, locationOf, type Sources } from './table-lines';

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
  const matchOf = matchSettings(wanted, missing, unknown, fits);
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
    const { change } = one;
    if (change === null) return [openIfLater(scopeRow(labelRow(one), unknown, sources), whyUnknown(page, open))];
    const match = matchOf(one);
    // A setting that may appear later is here already if a text is similar to it.
    const later = whyUnknown(page, open) ?? (match.candidates.length === 0 ? one.whyAbsent : null);
    return [openIfLater(correctionRow(labelRow(one), match, change, sources), later)];
  });
  const inSections = wanted.map((one) => ({
    titles: one.section,
    seen: inSection(one, withLabel(one)).map(({ section }) => section),
  }));
  return { rows: [...rows, ...sectionRows(inSections, sources)], unknown };
}

/** Finds the new spellings of settings and of credentials. A credential's label may lack a word, or have one more. */
function matchSettings(
  wanted: readonly Name[],
  missing: readonly Name[],
  unknown: readonly string[],
  fits: (one: Name) => (label: string) => boolean,
): (one: Name) => Match {
  const names = wanted.map(({ spellings }) => spellings);
  const labels = unknown.filter((label) => !isLikeScope(label));
  const matchAll = (isCredential: boolean) =>
    matchLabels(
      missing
        .filter((one) => one.change !== null && one.isCredential === isCredential)
        .map((one) => ({ what: one, spellings: one.spellings, allows: fits(one) })),
      labels,
      { names, isNever: isNeverLabel, allowsPart: isCredential, namesOthers: isCredential },
    );
  const [setting, credential] = [matchAll(false), matchAll(true)];
  return (one) => (one.isCredential ? credential(one) : setting(one));
}

/** A label of the tables. */
interface Name {
  name: string;
  spellings: readonly string[];
  section: readonly string[];
  kinds: readonly Kind[];
  /** Why it may be absent on a page that is as expected; null where it may not. */
  whyAbsent: string | null;
  isCredential: boolean;
  /** Returns the change that adds a spelling; null for a scope, whose name is what the extension requests from Halo. */
  change: ((text: string) => Change) | null;
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
        whyAbsent: dependsOn ? 'it may appear only after another setting' : null,
        isCredential: false,
        change: isScope ? null : (text) => ({ in: 'requirement', id, text }),
      };
    });
  const source = area === 'applications' && open === 'details' ? 'application' : area === 'api' ? 'api' : null;
  const credentials = CREDENTIALS.map((id) => ({ id, ...definitionOf(id) }))
    .filter((one) => one.source === source)
    .map((one): Name => {
      const [first = '', ...others] = one.haloLabels;
      const later = source === 'application' ? 'Halo shows it at some moments only' : null;
      return {
        name: first,
        spellings: [first, ...others],
        section: [],
        kinds: ['text', 'view'],
        whyAbsent: one.required === 'hosted' ? 'a Halo on an own server has none' : later,
        isCredential: true,
        change: (text) => ({ in: 'credential', list: 'haloLabels', id: one.id, text }),
      };
    });
  return state.kind === 'list' ? [] : [...settings, ...credentials];
}

function labelRow({ name }: Name): Pick<Row, 'what' | 'name'> {
  return { what: 'label', name };
}

/** Returns a row with a missing name as open if there is a reason why the name may be elsewhere or appear later. */
function openIfLater(row: Row, why: string | null): Row {
  return row.verdict === 'missing' && why !== null
    ? { what: row.what, name: row.name, verdict: 'open', note: why }
    : row;
}

function whyUnknown(page: HaloPage, open: OpenTab): string | null {
  return open === null && page.tabs.length > 0 ? 'which tab is open is not known' : null;
}

/** Returns the controls in the requirement's section if several have one label and some are in that section. */
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

/** Returns the other form, known to the tables, in which a setting is on the page; null where there is none. */
function otherForm({ name }: Name, { controls }: HaloPage): string | null {
  const has = (label: string) => controls.some((one) => normaliseLabel(one.label) === normaliseLabel(label));
  const box = VALUE_BOXES.find(({ field }) => normaliseLabel(field) === normaliseLabel(name))?.box;
  if (box !== undefined && has(box)) return `as the checkbox "${box}"`;
  const list = SCOPE.test(name) ? SCOPE_LISTS.find(has) : undefined;
  return list === undefined ? null : `in the list "${list}"`;
}
