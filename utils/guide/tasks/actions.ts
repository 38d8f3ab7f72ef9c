import { i18n } from '#i18n';
import type { ApplyReport } from '@/utils/audit/apply';
import { type Finding, isMet, type Outcome } from '@/utils/audit/finding';
import { FLAG_WORDS, requirementsOn } from '@/utils/audit/scan-page';
import type { UndoReport } from '@/utils/audit/undo';
import { verifySavedTab } from '@/utils/audit/verify-saved';
import { isConnected, textOf } from '@/utils/dom/native';
import { detectPage } from '@/utils/halo/page-state';
import type { Requirement } from '@/utils/recipe/schema';
import { chooseInPage, sendPendingNavigation } from '../background-client';
import { type ActionName, type GuideContext, recipeContextOf, recordTabResult } from '../context';
import { nextButton } from '../navigation/open-tab';
import { pressNextButton } from '../navigation/press-next-button';
import { withViewRestored } from '../navigation/restore-view';
import { reportApplications } from '../save/saved-applications';
import { noteProgress } from '../step-progress';
import { applyRecord, type OnTab, undoRecord } from './apply-settings';
import { diagnose } from './diagnostics';
import { foreignRecordName } from './foreign-record';
import { showRequirement } from './show-requirement';
import { scanAllTabs, verifyRecord } from './verify-saved';

/** The record for which a second press was asked. */
let confirmedFor = '';

/** What the buttons of the panel and the controller run. */
export const ACTIONS: Record<ActionName, (guide: GuideContext, id: string) => Promise<void>> = {
  applySettings,
  undoSettings,
  scrollThroughTab,
  verifySaved,
  resumeNavigation,
  showRequirement,
  copyDiagnostics,
  reportApplications,
};

/** Writes all that differs on this record. In view mode it points at Edit and goes on once the admin has pressed it. */
async function applySettings(guide: GuideContext): Promise<void> {
  await guide.cancelTask();
  const { address } = guide.state;
  const page = detectPage(document, address);
  if (page.mode === 'view') {
    guide.update({ waitsForEdit: true, news: i18n.t('guide.news.pressEdit') });
    const name = textOf(page.edit).trim();
    guide.showSpotlight({
      find: () => detectPage(document, address).edit,
      name,
      text: i18n.t('guide.hint.waitsForEdit'),
    });
    return;
  }
  guide.hideSpotlight();
  guide.update({ waitsForEdit: false });
  const changes = guide.state.report?.changes ?? [];
  const report: ApplyReport = { outcomes: [], changes: [...changes] };
  const unmet = new Map<string, string>();
  let other: string | null = null;
  let isHeld = false;
  let fromFile = false;
  /** What the open tab would get; the other tabs are not read for it. */
  let would: Requirement[] = [];
  const end = await guide.runTask('apply', async (run) => {
    const { setup } = guide.state.view;
    other = await foreignRecordName(run, guide.state.recordName);
    // Everybody who has the role, or works as the agent, is changed with it; and a name from a file is nobody's word here.
    fromFile = other === null && !address.isNew && address.page !== null && setup.fromFile?.[address.page] === true;
    isHeld = (other !== null || fromFile) && confirmedFor !== location.href;
    confirmedFor = isHeld ? location.href : '';
    if (isHeld) {
      // Sections that were not in view yet count too.
      const { findings } = await withViewRestored(run, () => scanAllTabs(run));
      would = findings.filter(({ status }) => status === 'differs').map(({ requirement }) => requirement);
      return;
    }
    const onTab: OnTab = (tab, findings, opened) => {
      const { requirements } = recipeContextOf(guide.state.view);
      const open = opened
        ? findings.filter((finding) => !isMet(finding)).map(({ requirement }) => requirement)
        : requirementsOn(address, tab, requirements);
      for (const { id, name } of open) unmet.set(id, name);
      guide.update({ tabs: recordTabResult(guide.state, { tab, mode: modeNow(guide) }, findings, opened) });
    };
    await applyRecord(run, report, onTab, chooseInPage);
  });
  if (end === 'busy') return;
  const isOther = other === null ? [] : [i18n.t('guide.news.otherRecord', [other, ownName(guide)])];
  if (fromFile) isOther.push(i18n.t('guide.news.nameFromFile', [ownName(guide)]));
  if (isHeld) {
    const what =
      would.length > 0 ? [i18n.t('guide.news.wouldSet', would.length, [String(would.length), names(would)])] : [];
    return guide.update({ news: [...isOther, ...what, i18n.t('guide.news.pressAgain')].join(' ') });
  }
  const set = report.outcomes.filter((outcome) => outcome.result === 'set').length;
  const sentences = [i18n.t('guide.news.applied', set)];
  if (unmet.size > 0)
    sentences.unshift(i18n.t('guide.news.left', unmet.size, [String(unmet.size), [...unmet.values()].join(', ')]));
  if (end === 'stopped') sentences.unshift(i18n.t('guide.news.stopped'));
  sentences.unshift(...isOther);
  guide.update({
    report,
    outcomes: new Map(report.outcomes.map((outcome) => [outcome.requirementId, outcome])),
    news: sentences.join(' '),
  });
  await noteProgress(guide, { state: 'in-progress' });
}

/** Puts back what Apply changed since the last Save. */
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
  const left = undone.left.map(({ requirementId }) => nameOf(requirementId));
  const alike = undone.alike.map(({ requirementId, now }) => `${nameOf(requirementId)} (${now})`);
  const news = [left.length > 0 ? i18n.t('guide.news.notUndone', [left.join(', ')]) : i18n.t('guide.news.undone')];
  if (alike.length > 0) news.push(i18n.t('guide.news.undoneAlike', [alike.join(', ')]));
  guide.update({ report: null, outcomes: new Map(), tabs: new Map(), news: news.join(' ') });
  await noteProgress(guide, { state: 'in-progress', undone: true });
}

function modeNow({ state }: GuideContext): 'view' | 'edit' {
  return detectPage(document, state.address).mode;
}

/** Scrolls once through a tab on which something was not found, before it is called missing. */
async function scrollThroughTab(guide: GuideContext): Promise<void> {
  await guide.runTask('look', async (run) => {
    const { findings, fleeting } = await scanAllTabs(run);
    const { scan } = guide.state;
    guide.update({
      scan: { ...scan, findings },
      offscreenFindings: fleeting,
      tabs: recordTabResult(guide.state, { tab: scan.page.tab, mode: modeNow(guide) }, findings),
    });
  });
}

/**
 * Reads the saved record back. Only this makes a step done, and only when every setting of the record was seen met: in
 * view mode, or in Edit right after the admin has pressed it, where view mode shows numbers in place of levels.
 */
async function verifySaved(guide: GuideContext): Promise<void> {
  const { address, scan, view } = guide.state;
  const { saving } = guide;
  const inEdit = scan.page.mode === 'edit';
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
  const isVerified = [notPersisted, open, numbers, notRead].every((some) => some.length === 0);
  if (isVerified) {
    const verified = i18n.t(inEdit ? 'guide.news.verifiedInEdit' : 'guide.news.verified');
    guide.update({ tabs, news: `${saving.notice} ${verified}`.trim() });
    return noteProgress(guide, { state: 'done', verifiedAt: Date.now() });
  }
  saving.verifyInEditMode = numbers.length > 0 && notPersisted.length + open.length + notRead.length === 0;
  const sentences = [
    saving.notice,
    notPersisted.length > 0 && i18n.t('guide.news.lost', [names(notPersisted)]),
    notRead.length > 0 && i18n.t('guide.news.notRead', [names(notRead)]),
    open.length > 0 && i18n.t('guide.news.stillOpen', [names(open)]),
    numbers.length > 0 && i18n.t('guide.news.numbers', [names(numbers)]),
  ].filter((sentence) => sentence !== false && sentence !== '');
  const outcomes = new Map(notPersisted.map(({ id }): [string, Outcome] => [id, lostOutcome(id)]));
  guide.update({ tabs, outcomes, news: sentences.join(' ') });
  await noteProgress(guide, { state: 'in-progress' });
}

function lostOutcome(requirementId: string): Outcome {
  return { requirementId, result: 'left', why: { reason: 'not-kept' } };
}

/** Goes on with a way that "Take me there" began on another page. */
async function resumeNavigation(guide: GuideContext): Promise<void> {
  const { journey } = guide.state.view.setup;
  if (!journey) return;
  const { address } = guide.state;
  const kind = nextButton(journey.to, address);
  if (!kind) {
    if (address.page === journey.to && detectPage(document, address).kind === 'record') {
      guide.update({ view: await sendPendingNavigation(null) });
    }
    return;
  }
  await guide.runTask('go', async ({ signal }) => {
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

/** Copies what the page is made of, without any value, so that somebody without this Halo can mend the table. */
async function copyDiagnostics(guide: GuideContext): Promise<void> {
  try {
    await navigator.clipboard.writeText(await diagnose(guide.state.address, recipeContextOf(guide.state.view)));
    guide.update({ news: i18n.t('guide.news.diagnosed') });
  } catch {
    guide.update({ news: i18n.t('guide.news.notDiagnosed') });
  }
}

function ownName({ state: { address, view } }: GuideContext): string {
  return address.page === null ? '' : view.setup.names[address.page];
}

function names(requirements: readonly Requirement[]): string {
  return requirements.map(({ name }) => name).join(', ');
}
