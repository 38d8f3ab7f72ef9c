import { i18n } from '#i18n';
import type { ApplyReport } from '@/utils/audit/apply';
import { type Finding, isMet, type Outcome } from '@/utils/audit/finding';
import { FLAG_WORDS, requirementsOn } from '@/utils/audit/scan-page';
import type { UndoReport } from '@/utils/audit/undo';
import { verifySavedTab } from '@/utils/audit/verify-saved';
import { isConnected, textOf } from '@/utils/dom/native';
import { detectPage } from '@/utils/halo/page-state';
import type { TabKey } from '@/utils/recipe/constants';
import type { Requirement } from '@/utils/recipe/schema';
import { chooseInPage, sendPendingNavigation } from '../background-client';
import { type ActionName, type GuideContext, recipeContextOf, recordTabResult } from '../context';
import { existingChoice, findExisting, noteExisting } from '../existing-record';
import { nextButton } from '../navigation/open-tab';
import { pressNextButton } from '../navigation/press-next-button';
import { openTab } from '../navigation/tabs-of-page';
import { isOwnRecord } from '../ownership';
import { grantedByOf, isNewRole } from '../record-counts';
import { isRunning } from '../run/next-action';
import { reportApplications } from '../save/saved-applications';
import { noteProgress } from '../step-progress';
import { isOutdated } from '../verified-step';
import { applyRecord, undoRecord } from './apply-settings';
import { diagnose } from './diagnostics';
import { showRequirement } from './show-requirement';
import { askToUseRecord } from './use-record';
import { scanAllTabs, verifyRecord } from './verify-saved';

/** What the buttons of the panel and the controller run. */
export const ACTIONS: Record<ActionName, (guide: GuideContext, id: string) => Promise<void>> = {
  applySettings,
  undoSettings,
  scrollThroughTab,
  verifySaved,
  resumeNavigation,
  showRequirement,
  copyDiagnostics,
  openTab: openOtherTab,
  askToUseRecord,
  reportApplications,
};

/** Writes all that differs on this record. Does nothing on a record that is not the setup's own, and in view mode. */
async function applySettings(guide: GuideContext): Promise<void> {
  await guide.cancelTask();
  if (!isOwnRecord(guide.state) || modeNow(guide) !== 'edit') return;
  guide.hideSpotlight();
  const { address } = guide.state;
  const changes = guide.state.report?.changes ?? [];
  const report: ApplyReport = { outcomes: [], changes: [...changes] };
  const unmet = new Map<string, string>();
  const onTab = (tab: TabKey | null, findings: Finding[], opened: boolean) => {
    const { requirements } = recipeContextOf(guide.state.view);
    const open = opened
      ? findings.filter((finding) => !isMet(finding)).map(({ requirement }) => requirement)
      : requirementsOn(address, tab, requirements);
    for (const { id, name } of open) unmet.set(id, name);
    guide.update({ tabs: recordTabResult(guide.state, { tab, mode: modeNow(guide) }, findings, opened) });
  };
  const end = await guide.runTask('apply', (run) =>
    applyRecord(run, report, { tab: onTab, setting: progressOf(guide) }, chooseInPage),
  );
  if (end === 'busy') return;
  if (end === 'done') leaveRest(guide, report);
  const set = report.outcomes.filter((outcome) => outcome.result === 'set').length;
  const sentences = [i18n.t('guide.news.applied', set)];
  if (unmet.size > 0)
    sentences.unshift(i18n.t('guide.news.left', unmet.size, [String(unmet.size), [...unmet.values()].join(', ')]));
  if (end === 'stopped') sentences.unshift(i18n.t('guide.news.stopped'));
  guide.update({
    report,
    outcomes: new Map(report.outcomes.map((outcome) => [outcome.requirementId, outcome])),
    news: sentences.join(' '),
    isSaveRefused: false,
  });
  await noteProgress(guide, { state: 'in-progress' });
}

/** Leaves to the admin what Apply did not reach: the settings of a tab that does not open, and a name that stays. */
function leaveRest({ state }: GuideContext, { outcomes }: ApplyReport): void {
  const { address, scan, view } = state;
  const tab = isNewRole(state) ? scan.page.tab : null;
  const known = new Set(outcomes.map(({ requirementId }) => requirementId));
  for (const { id } of requirementsOn(address, tab, recipeContextOf(view).requirements))
    if (!known.has(id)) outcomes.push({ requirementId: id, result: 'left', why: { reason: 'missing' } });
}

/**
 * Returns a function that shows which setting Apply writes now. Those of tabs that are closed until the first Save do
 * not count.
 */
function progressOf(guide: GuideContext): (requirement: Requirement) => void {
  const { address, scan, view } = guide.state;
  const { length } = requirementsOn(
    address,
    isNewRole(guide.state) ? scan.page.tab : null,
    recipeContextOf(view).requirements,
  );
  let at = 0;
  return ({ name }) => {
    at += 1;
    guide.update({ progress: { at, total: Math.max(length, at), name } });
  };
}

/** Reverts what Apply changed since the last Save. */
async function undoSettings(guide: GuideContext): Promise<void> {
  await guide.cancelTask();
  const { report } = guide.state;
  if (!report) return;
  let undone: UndoReport = { left: [], alike: [] };
  const nameOf = (id: string) => report.changes.find((change) => change.requirement.id === id)?.requirement.name ?? id;
  const end = await guide.runTask('undo', async (run) => {
    undone = await undoRecord(run, report, chooseInPage);
  });
  if (end === 'busy') return;
  if (end === 'stopped') return guide.update({ news: i18n.t('guide.news.stopped') });
  const namesOfLeft = (changed: boolean) =>
    undone.left
      .filter(({ isChanged = false }) => isChanged === changed)
      .map(({ requirementId }) => nameOf(requirementId));
  const [left, changed] = [namesOfLeft(false), namesOfLeft(true)];
  const alike = undone.alike.map(({ requirementId, now }) => `${nameOf(requirementId)} (${now})`);
  const news = [left.length > 0 ? i18n.t('guide.news.notUndone', [left.join(', ')]) : i18n.t('guide.news.undone')];
  if (alike.length > 0) news.push(i18n.t('guide.news.undoneAlike', [alike.join(', ')]));
  if (changed.length > 0) news.push(i18n.t('guide.news.undoneExcept', [changed.join(', ')]));
  guide.update({ report: null, outcomes: new Map(), tabs: new Map(), news: news.join(' ') });
  await noteProgress(guide, { state: 'in-progress', undone: true });
}

function modeNow({ state }: GuideContext): 'view' | 'edit' {
  return detectPage(document, state.address).mode;
}

/** Scrolls once through a tab with a control that was not found, before that counts as missing. */
async function scrollThroughTab(guide: GuideContext): Promise<void> {
  await guide.runTask('look', async (run) => {
    const { findings, offscreenFindings } = await scanAllTabs(run);
    const { scan } = guide.state;
    guide.update({
      scan: { ...scan, findings },
      offscreenFindings: offscreenFindings,
      tabs: recordTabResult(guide.state, { tab: scan.page.tab, mode: modeNow(guide) }, findings),
    });
  });
}

/**
 * Reads the saved record back. Only this makes a step done, and only when every setting of the record is met: in view
 * mode, or in edit mode right after the admin has pressed Edit, where view mode shows numbers instead of levels.
 */
async function verifySaved(guide: GuideContext): Promise<void> {
  const { address, scan, view } = guide.state;
  const { saving } = guide;
  const isEditing = scan.page.mode === 'edit';
  const read = new Map<string, Finding>();
  let tabs: GuideContext['state']['tabs'] = new Map();
  saving.verifyInEditMode = false;
  const end = await guide.runTask('verify', (run) =>
    verifyRecord(run, (tab, findings) => {
      for (const finding of findings) read.set(finding.requirement.id, finding);
      guide.update({ tabs: recordTabResult(guide.state, { tab, mode: modeNow(guide) }, findings) });
      tabs = guide.state.tabs;
    }),
  );
  if (end === 'stopped') guide.update({ news: i18n.t('guide.news.readingStopped') });
  if (end !== 'done') return;
  const {
    notPersisted,
    unmet: open,
    unreadable: numbers,
    notRead,
  } = verifySavedTab(
    requirementsOn(address, null, recipeContextOf(view).requirements),
    read,
    saving.expectedAfterSave,
    FLAG_WORDS,
  );
  const isVerified =
    !isOutdated(guide.state) && [notPersisted, open, numbers, notRead].every((some) => some.length === 0);
  if (isVerified) {
    guide.update({ tabs, news: `${saving.notice} ${verifiedText({ ...guide.state, tabs }, isEditing)}`.trim() });
    return noteProgress(guide, { state: 'done', verifiedAt: Date.now() });
  }
  saving.verifyInEditMode = numbers.length > 0 && notPersisted.length + open.length + notRead.length === 0;
  const sentences = [
    saving.notice,
    notPersisted.length > 0 && i18n.t('guide.news.notPersisted', [names(notPersisted)]),
    notRead.length > 0 && i18n.t('guide.news.notRead', [names(notRead)]),
    open.length > 0 && i18n.t('guide.news.stillOpen', [names(open)]),
    numbers.length > 0 && i18n.t('guide.news.numbers', [names(numbers)]),
  ].filter((sentence) => sentence !== false && sentence !== '');
  const outcomes = new Map(notPersisted.map(({ id }): [string, Outcome] => [id, notPersistedOutcome(id)]));
  guide.update({ tabs, outcomes, news: sentences.join(' ') });
  await noteProgress(guide, { state: 'in-progress' });
}

/** Returns the text that the record was saved and checked; empty where the next step contains it, with the time. */
function verifiedText(state: GuideContext['state'], isEditing: boolean): string {
  if (isEditing) return i18n.t('guide.news.verifiedInEdit');
  return grantedByOf(state) === null ? '' : i18n.t('guide.news.verified');
}

function notPersistedOutcome(requirementId: string): Outcome {
  return { requirementId, result: 'left', why: { reason: 'not-kept' } };
}

/** Continues a navigation that the link "Go to …" started on another page. */
async function resumeNavigation(guide: GuideContext): Promise<void> {
  const { journey: pendingNavigation } = guide.state.view.setup;
  if (!pendingNavigation) return;
  const { address } = guide.state;
  const kind = nextButton(pendingNavigation.to, address);
  if (!kind) {
    if (address.page === pendingNavigation.to && detectPage(document, address).kind === 'record') {
      guide.update({ view: await sendPendingNavigation(null) });
    }
    return;
  }
  const step = isRunning(guide.state) && kind === 'create' ? address.page : null;
  if (step !== null && existingChoice(guide.state, step)) return noteExisting(guide);
  await guide.runTask('go', async ({ signal }) => {
    if (step !== null) {
      await findExisting(guide, step, signal);
      if (existingChoice(guide.state, step)) return;
    }
    const arrived = await pressNextButton(kind, address, signal);
    if (arrived === true) return;
    guide.update({ view: await sendPendingNavigation(null) });
    if (arrived) {
      const find = () => (isConnected(arrived) ? arrived : null);
      guide.showSpotlight({
        find,
        name: textOf(arrived).trim(),
        text: i18n.t('guide.hint.list'),
      });
    }
  });
}

/**
 * Copies the structure of the page, without any value, so that somebody without this Halo can correct the selectors.
 */
async function copyDiagnostics(guide: GuideContext): Promise<void> {
  try {
    await navigator.clipboard.writeText(diagnose(guide.state.address, recipeContextOf(guide.state.view)));
    guide.update({ news: i18n.t('guide.news.diagnosed') });
  } catch {
    guide.update({ news: i18n.t('guide.news.notDiagnosed') });
  }
}

/** Opens another tab of the record. */
async function openOtherTab(guide: GuideContext, key: string): Promise<void> {
  await guide.cancelTask();
  await guide.runTask('look', async ({ address, signal }) => {
    await openTab(address, key as TabKey, signal);
  });
}

function names(requirements: readonly Requirement[]): string {
  return requirements.map(({ name }) => name).join(', ');
}
