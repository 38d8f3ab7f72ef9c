import { i18n } from '#i18n';
import type { ApplyReport } from '@/utils/audit/apply';
import { type Finding, isMet, type Outcome } from '@/utils/audit/finding';
import { FLAG_WORDS, requirementsOn } from '@/utils/audit/scan-page';
import type { UndoReport } from '@/utils/audit/undo';
import { afterSave } from '@/utils/audit/verify-saved';
import { lookAtPage } from '@/utils/halo/page-state';
import type { Requirement } from '@/utils/recipe/schema';
import { chooseInPage, tellJourney } from '../background-client';
import { askedBy, type Desk, noteTab } from '../context';
import { wayOn } from '../navigation/open-tab';
import { goOn } from '../navigation/press-next-button';
import { noteProgress } from '../step-progress';
import { applyRecord, type OnTab, undoRecord } from './apply-settings';
import { diagnose } from './diagnostics';
import { otherName } from './foreign-record';
import { lookThrough, verifyRecord } from './verify-saved';

/** The record for which a second press was asked. */
let askedFor = '';

/** Writes all that differs on this record. In view mode it points at Edit and goes on once the admin has pressed it. */
export async function applySettings(desk: Desk): Promise<void> {
  await desk.halt();
  const { address } = desk.state;
  const look = lookAtPage(document, address);
  if (look.mode === 'view') {
    desk.update({ waitsForEdit: true, news: i18n.t('guide.news.pressEdit') });
    const name = look.edit?.textContent?.trim() ?? '';
    desk.point({ find: () => lookAtPage(document, address).edit, name, text: i18n.t('guide.hint.waitsForEdit') });
    return;
  }
  desk.letGo();
  desk.update({ waitsForEdit: false });
  const changes = desk.state.report?.changes ?? [];
  const report: ApplyReport = { outcomes: [], changes: [...changes] };
  const unmet = new Map<string, string>();
  let other: string | null = null;
  let isHeld = false;
  let fromFile = false;
  const end = await desk.run('apply', async (run) => {
    const { setup } = desk.state.view;
    other = await otherName(run, desk.state.recordName);
    // Everybody who has the role, or works as the agent, is changed with it; and a name from a file is nobody's word here.
    fromFile = other === null && !address.isNew && address.page !== null && setup.fromFile?.[address.page] === true;
    isHeld = (other !== null || fromFile) && askedFor !== location.href;
    askedFor = isHeld ? location.href : '';
    if (isHeld) return;
    const onTab: OnTab = (tab, findings, opened) => {
      const { requirements } = askedBy(desk.state.view);
      const open = opened
        ? findings.filter((finding) => !isMet(finding)).map(({ requirement }) => requirement)
        : requirementsOn(address, tab, requirements);
      for (const { id, name } of open) unmet.set(id, name);
      desk.update({ tabs: noteTab(desk.state, { tab, mode: modeNow(desk) }, findings, opened) });
    };
    await applyRecord(run, report, onTab, chooseInPage);
  });
  if (end === 'busy') return;
  const isOther = other === null ? [] : [i18n.t('guide.news.otherRecord', [other, ownName(desk)])];
  if (fromFile) isOther.push(i18n.t('guide.news.nameFromFile', [ownName(desk)]));
  if (isHeld) {
    const would = wouldChange(desk);
    const what =
      would.length > 0 ? [i18n.t('guide.news.wouldSet', would.length, [String(would.length), names(would)])] : [];
    return desk.update({ news: [...isOther, ...what, i18n.t('guide.news.pressAgain')].join(' ') });
  }
  const set = report.outcomes.filter((outcome) => outcome.result === 'set').length;
  const sentences = [i18n.t('guide.news.applied', set)];
  if (unmet.size > 0)
    sentences.unshift(i18n.t('guide.news.left', unmet.size, [String(unmet.size), [...unmet.values()].join(', ')]));
  if (end === 'stopped') sentences.unshift(i18n.t('guide.news.stopped'));
  sentences.unshift(...isOther);
  desk.update({
    report,
    outcomes: new Map(report.outcomes.map((outcome) => [outcome.requirementId, outcome])),
    news: sentences.join(' '),
  });
  await noteProgress(desk, { state: 'in-progress' });
}

/** What the open tab would get; the other tabs were not looked at for it. */
function wouldChange({ state }: Desk): Requirement[] {
  return state.scene.findings.filter(({ status }) => status === 'differs').map(({ requirement }) => requirement);
}

/** Puts back what Apply changed since the last Save. */
export async function undoSettings(desk: Desk): Promise<void> {
  await desk.halt();
  const { report } = desk.state;
  if (!report) return;
  let undone: UndoReport = { left: [], alike: [] };
  const nameOf = (id: string) => report.changes.find((change) => change.requirement.id === id)?.requirement.name ?? id;
  const end = await desk.run('undo', async (run) => {
    undone = await undoRecord(run, report, chooseInPage);
  });
  if (end === 'busy') return;
  if (end === 'stopped') return desk.update({ news: i18n.t('guide.news.stopped') });
  const left = undone.left.map(({ requirementId }) => nameOf(requirementId));
  const alike = undone.alike.map(({ requirementId, now }) => `${nameOf(requirementId)} (${now})`);
  const news = [left.length > 0 ? i18n.t('guide.news.notUndone', [left.join(', ')]) : i18n.t('guide.news.undone')];
  if (alike.length > 0) news.push(i18n.t('guide.news.undoneAlike', [alike.join(', ')]));
  desk.update({ report: null, outcomes: new Map(), tabs: new Map(), news: news.join(' ') });
  await noteProgress(desk, { state: 'in-progress', undone: true });
}

function modeNow({ state }: Desk): 'view' | 'edit' {
  return lookAtPage(document, state.address).mode;
}

/** Scrolls once through a tab on which something was not found, before it is called missing. */
export async function lookAround(desk: Desk): Promise<void> {
  await desk.run('look', async (run) => {
    const { findings, fleeting } = await lookThrough(run);
    const { scene } = desk.state;
    desk.update({
      scene: { ...scene, findings },
      fleeting,
      tabs: noteTab(desk.state, { tab: scene.look.tab, mode: modeNow(desk) }, findings),
    });
  });
}

/**
 * Reads the saved record back. Only this makes a step done, and only when every setting of the record was seen met: in
 * view mode, or in Edit right after the admin has pressed it, where view mode shows numbers in place of levels.
 */
export async function verifySaved(desk: Desk): Promise<void> {
  const { address, scene, view } = desk.state;
  const { saving } = desk;
  const inEdit = scene.look.mode === 'edit';
  const read = new Map<string, Finding>();
  let tabs: Desk['state']['tabs'] = new Map();
  saving.inEdit = false;
  const end = await desk.run('verify', (run) =>
    verifyRecord(run, (tab, findings) => {
      for (const finding of findings) read.set(finding.requirement.id, finding);
      desk.update({ tabs: noteTab(desk.state, { tab, mode: modeNow(desk) }, findings) });
      tabs = desk.state.tabs;
    }),
  );
  if (end === 'stopped') desk.update({ news: i18n.t('guide.news.readingStopped') });
  if (end !== 'done') return;
  const { lost, open, numbers, notRead } = afterSave(
    requirementsOn(address, null, askedBy(view).requirements),
    read,
    saving.kept,
    FLAG_WORDS,
  );
  const isVerified = [lost, open, numbers, notRead].every((some) => some.length === 0);
  if (isVerified) {
    const verified = i18n.t(inEdit ? 'guide.news.verifiedInEdit' : 'guide.news.verified');
    desk.update({ tabs, news: `${saving.aside} ${verified}`.trim() });
    return noteProgress(desk, { state: 'done', verifiedAt: Date.now() });
  }
  saving.inEdit = numbers.length > 0 && lost.length + open.length + notRead.length === 0;
  const sentences = [
    saving.aside,
    lost.length > 0 && i18n.t('guide.news.lost', [names(lost)]),
    notRead.length > 0 && i18n.t('guide.news.notRead', [names(notRead)]),
    open.length > 0 && i18n.t('guide.news.stillOpen', [names(open)]),
    numbers.length > 0 && i18n.t('guide.news.numbers', [names(numbers)]),
  ].filter((sentence) => sentence !== false && sentence !== '');
  const outcomes = new Map(lost.map(({ id }): [string, Outcome] => [id, lostOutcome(id)]));
  desk.update({ tabs, outcomes, news: sentences.join(' ') });
  await noteProgress(desk, { state: 'in-progress' });
}

function lostOutcome(requirementId: string): Outcome {
  return { requirementId, result: 'left', why: { reason: 'not-kept' } };
}

/** Goes on with a way that "Take me there" began on another page. */
export async function travelOn(desk: Desk): Promise<void> {
  const { journey } = desk.state.view.setup;
  if (!journey) return;
  const { address } = desk.state;
  const kind = wayOn(journey.to, address);
  if (!kind) {
    if (address.page === journey.to && lookAtPage(document, address).kind === 'record') {
      desk.update({ view: await tellJourney(null) });
    }
    return;
  }
  await desk.run('go', async ({ signal }) => {
    const arrived = await goOn(kind, address, signal);
    if (arrived === true) return;
    desk.update({ view: await tellJourney(null) });
    if (arrived) {
      const find = () => (arrived.isConnected ? arrived : null);
      desk.point({ find, name: arrived.textContent?.trim() ?? '', text: i18n.t('guide.hint.list') });
    }
  });
}

/** Copies what the page is made of, without any value, so that somebody without this Halo can mend the table. */
export async function copyDiagnostics(desk: Desk): Promise<void> {
  try {
    await navigator.clipboard.writeText(await diagnose(desk.state.address, askedBy(desk.state.view)));
    desk.update({ news: i18n.t('guide.news.diagnosed') });
  } catch {
    desk.update({ news: i18n.t('guide.news.notDiagnosed') });
  }
}

function ownName({ state: { address, view } }: Desk): string {
  return address.page === null ? '' : view.setup.names[address.page];
}

function names(requirements: readonly Requirement[]): string {
  return requirements.map(({ name }) => name).join(', ');
}
