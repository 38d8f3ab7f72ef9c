import { i18n } from '#i18n';
import type { CredentialRow, FindingRow, GuidePanelProps, StepRow } from '@/components/guide/panel-props';
import type { Finding } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { rootElementOf } from '@/utils/dom/native';
import { isTranslated } from '@/utils/dom/translated';
import { BEYOND_FLAGS, TAB_WORDS, type TabKey } from '@/utils/halo/selectors';
import { menuPath } from '@/utils/halo/side-menu';
import { CREDENTIALS, definitionOf } from '@/utils/recipe/constants';
import { requirementsFor } from '@/utils/recipe/requirements';
import { type Destination, isUntouched, nextDestination, stepOf, withoutRecord } from '@/utils/setup/navigation';
import { secretWarnings } from '@/utils/setup/secret-warnings';
import { isStillToCome, noteOn } from './finding-notes';
import type { GuideState } from './state';
import { countMet } from './task-context';

export type Handlers = {
  [Name in keyof GuidePanelProps as Name extends `on${string}` ? Name : never]: GuidePanelProps[Name];
};

/** Where a step's record is made, by the key of its name in `popup.page`. */
const STARTS = { role: 'newRole', agent: 'agents', application: 'api', scalepad: 'scalepad' } as const;

/** What the guide shows of its state, in words. Pure but for the language. */
export function guideViewModel(state: GuideState, handlers: Handlers): GuidePanelProps {
  const { view, address, scan } = state;
  const step = stepOf(address);
  const destination = destinationOf(state);
  return {
    stepNumber: view.recipe.steps.indexOf(step) + 1,
    steps: view.recipe.steps.map(
      (id): StepRow => ({ id, title: i18n.t(`common.${id}`), state: view.setup.steps[id].state }),
    ),
    pageTitle: pageTitle(state),
    hint: hint(state),
    findings: scan.findings.map((finding) => findingRow(finding, state)),
    met: metOf(state),
    record: recordOf(state),
    offer: state.offer ? i18n.t('check.offer') : '',
    elsewhere: elsewhere(state),
    beyond: scan.beyond.map(({ key, label }) => ({ id: key, name: label, text: beyondText(address.page) })),
    status: statusText(state),
    busy: state.busy !== null,
    apply:
      scan.page.kind === 'record'
        ? { enabled: !state.contextInvalidated && !isWriting(state), urgent: openHere(state) }
        : null,
    canUndo: scan.page.mode === 'edit' && (state.report?.changes.length ?? 0) > 0,
    next: destination && { page: destinationName(destination), href: destination.href },
    credentials: credentialRows(state),
    collapsed: view.layout.collapsed || state.panel.aside === 'small',
    place: view.layout.place,
    top: state.panel.top,
    aside: state.panel.aside === 'side',
    menuOpen: state.panel.menu,
    ...handlers,
  };
}

/**
 * The extension is gone, and its language with it: what was shown last, and what to do now (`hint`, read beforehand).
 * Throws when nothing was shown yet.
 */
export function invalidatedViewModel(
  shown: GuidePanelProps | null,
  { news, view }: GuideState,
  hint: string,
): GuidePanelProps {
  if (!shown) throw new Error('nothing was shown yet');
  return {
    ...shown,
    hint,
    status: news,
    busy: false,
    apply: null,
    canUndo: false,
    next: null,
    record: null,
    collapsed: view.layout.collapsed,
  };
}

/** Where "Take me there" leads from this state; null while a record is being edited: leaving would discard it. */
export function destinationOf({ view, address, scan, pageNotFound: notFound }: GuideState): Destination | null {
  const onRecord = scan.page.kind === 'record';
  if (onRecord && scan.page.mode === 'edit') return null;
  return nextDestination(notFound ? withoutRecord(view, stepOf(address)) : view, stepOf(address), onRecord);
}

/** Whether recipe, options and names are to be chosen here: while nothing was begun, and when the admin asks for it. */
export function wantsChoices({ view, panel }: GuideState): boolean {
  return panel.choices ?? isUntouched(view);
}

/** A met one folds away, unless the admin saw it differ here: nothing jumps from under their hand. More than met stays. */
function mayFold({ status, requirement }: Finding, { unmet }: GuideState): boolean {
  return status === 'met' && !unmet.has(requirement.id);
}

function metOf(state: GuideState): GuidePanelProps['met'] {
  const count = state.scan.findings.filter((finding) => mayFold(finding, state)).length;
  return count > 0 ? { count, open: state.panel.met } : null;
}

/** An open record that was there before may be used instead of a new one, and a taken one given back. */
function recordOf({ address, view, recordName, scan }: GuideState): GuidePanelProps['record'] {
  const { page, recordId, isNew } = address;
  if (page === null || recordId === null || isNew || recordName === null || scan.page.kind !== 'record') return null;
  const { names, steps, taken } = view.setup;
  const isOurs = names[page] === recordName && steps[page].recordUrl !== undefined;
  if (!isOurs)
    return { text: i18n.t(`guide.record.${page}`), label: i18n.t('guide.record.take', [recordName]), take: true };
  if (!taken?.[page]) return null;
  return { text: i18n.t('guide.record.taken', [recordName]), label: i18n.t('guide.record.giveBack'), take: false };
}

function destinationName(destination: Destination): string {
  return i18n.t(`popup.page.${destination.begun ? destination.step : STARTS[destination.step]}`);
}

function pageTitle({ address, scan }: GuideState): string {
  if (scan.page.kind !== 'record' || address.page === null) return i18n.t(`guide.page.${address.area}`);
  const record = i18n.t(`common.${address.page}`);
  const tab = scan.page.tab && scan.page.tabs.find((one) => one.key === scan.page.tab)?.text;
  return tab ? `${record} · ${tab}` : record;
}

function hint(state: GuideState): string {
  const { scan, address, busy, view } = state;
  if (state.contextInvalidated) return i18n.t('guide.hint.cutOff');
  if (isTranslated(document)) return i18n.t('guide.hint.translated');
  if (busy === 'go') return i18n.t('guide.hint.going');
  if (address.area === 'api' && !state.pageNotFound)
    return i18n.t(apiCaptured(state) ? 'guide.hint.apiCaptured' : 'guide.hint.api');
  if (state.pageNotFound)
    return scan.page.confirmed ? i18n.t('guide.hint.gone') : i18n.t('guide.hint.lost', [menuPath(address.area)]);
  if (scan.page.kind !== 'record') return i18n.t('guide.hint.list');
  if (isForeign(state)) return i18n.t('guide.hint.language', [rootElementOf(document).lang]);
  if (state.waitsForEdit) return i18n.t('guide.hint.waitsForEdit');
  const open = tallyOfRecord(state);
  if (scan.page.mode === 'edit') {
    if (isNewRole(state)) return i18n.t(open.here ? 'guide.hint.newRole' : 'guide.hint.newRoleSave');
    return i18n.t(open.here + open.other > 0 ? 'guide.hint.apply' : 'guide.hint.save');
  }
  const { state: progress, verifiedAt } = view.setup.steps[stepOf(address)];
  if (progress === 'done' && verifiedAt !== undefined) return i18n.t('guide.hint.done', [clock(verifiedAt)]);
  return i18n.t(open.here + open.other > 0 ? 'guide.hint.edit' : 'guide.hint.look');
}

/** Nothing of the record was found, and Halo speaks another language than the table. */
function isForeign({ scan }: GuideState): boolean {
  const { lang } = rootElementOf(document);
  return (
    lang !== '' &&
    !/^en\b/i.test(lang) &&
    scan.findings.length > 0 &&
    scan.findings.every((one) => one.status === 'missing')
  );
}

/** How many settings are not met: on this tab, and on the record's other tabs as far as they were looked at or not. */
function tallyOfRecord(state: GuideState): { here: number; other: number } {
  const { met, total } = countMet(state.scan.findings);
  const other = elsewhereTabs(state).reduce((sum, { seen, total: all }) => sum + all - (seen?.met ?? 0), 0);
  return { here: total - met, other };
}

function elsewhereTabs({ scan, address, view, tabs }: GuideState) {
  if (scan.page.kind !== 'record' || scan.page.tab === null) return [];
  const asked = requirementsFor(view.recipe, view.setup.options);
  return (Object.keys(TAB_WORDS) as TabKey[])
    .filter((key) => key !== scan.page.tab)
    .map((key) => ({ key, seen: tabs.get(key), total: requirementsOn(address, key, asked).length }))
    .filter(({ total }) => total > 0);
}

function elsewhere(state: GuideState): GuidePanelProps['elsewhere'] {
  return elsewhereTabs(state).map(({ key, seen, total }) => ({
    tab: state.scan.page.tabs.find((one) => one.key === key)?.text ?? TAB_WORDS[key][0] ?? key,
    text: tabText(seen, total, state),
  }));
}

function tabText(
  seen: { met: number; total: number; opened: boolean } | undefined,
  total: number,
  state: GuideState,
): string {
  if (seen && !seen.opened) return i18n.t('guide.tab.notOpened');
  if (seen) return i18n.t('guide.metCount', [String(seen.met), String(seen.total)]);
  return i18n.t(isNewRole(state) ? 'guide.tab.afterSave' : 'guide.tab.notLooked', total);
}

function statusText(state: GuideState): string {
  const { scan, news, busy } = state;
  if (busy) return i18n.t(`guide.busy.${busy}`);
  if (scan.page.kind !== 'record') return news;
  const { met, total } = countMet(scan.findings);
  return `${news} ${i18n.t('guide.metCount', [String(met), String(total)])}`.trim();
}

function isWriting({ busy }: GuideState): boolean {
  return busy === 'apply' || busy === 'undo';
}

/** Something of this record is left for Apply to set: here, or on a tab that Apply can open now. */
function openHere(state: GuideState): boolean {
  const { here, other } = tallyOfRecord(state);
  return here > 0 || (other > 0 && !isNewRole(state));
}

function isNewRole({ address }: GuideState): boolean {
  return address.isNew && address.area === 'roles';
}

function findingRow(finding: Finding, state: GuideState): FindingRow {
  const { requirement, status, wanted, present: now } = finding;
  const { setup } = state.view;
  const chosen = setup.labels[requirement.id];
  const row: FindingRow = {
    id: requirement.id,
    name: requirement.name,
    group: finding.control?.section ?? requirement.section?.[0] ?? '',
    wanted,
    present: now,
    status,
    why: requirement.why,
    // What another setting brings forth needs no doing by hand yet.
    byHand: isStillToCome(finding, state) ? '' : requirement.byHand,
    ...(!state.panel.met && mayFold(finding, state) && { folded: true }),
    ...(finding.near.length > 0 && { near: finding.near }),
    ...(chosen !== undefined && { chosen }),
    ...(setup.fromFile?.labels?.includes(requirement.id) && { chosenByFile: true }),
  };
  const note = noteOn(finding, state);
  return note === null ? row : { ...row, note };
}

/** Hours and minutes, as the browser's language writes them. */
function clock(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

function beyondText(page: GuideState['address']['page']): string {
  return i18n.t(page && BEYOND_FLAGS[page] ? 'guide.beyondRight' : 'guide.beyondScope');
}

function apiCaptured({ view }: GuideState): boolean {
  const captured = new Set(view.credentials.filter((one) => one.captured).map((one) => one.id));
  return CREDENTIALS.every((id) => {
    const { source, required } = definitionOf(id);
    return source !== 'api' || required !== 'always' || captured.has(id);
  });
}

function credentialRows({ view, unkept }: GuideState): CredentialRow[] {
  return view.credentials.map(({ id, captured, oddShape, saved, asked, changed }) => {
    const name = view.recipe.form.find((field) => field.credential === id)?.name ?? id;
    const notes = oddShape ? [i18n.t('guide.oddShape')] : [];
    if (changed)
      notes.push(i18n.t('secret.serverChanged', [name, changed.from, changed.to]), i18n.t('secret.decideThere'));
    if (id === 'clientSecret') {
      if (unkept) notes.push(i18n.t('guide.news.notKept'));
      if (captured && !saved && !asked) notes.push(i18n.t('guide.notSaved'));
      notes.push(...secretWarnings(view).map((remark) => i18n.t(`secret.${remark}`)));
    }
    return notes.length === 0 ? { id, name, captured } : { id, name, captured, note: notes.join(' \u00b7 ') };
  });
}
