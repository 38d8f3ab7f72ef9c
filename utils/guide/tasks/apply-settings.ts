import { type ApplyPage, type ApplyReport, apply } from '@/utils/audit/apply';
import { type Finding, isMet } from '@/utils/audit/finding';
import { mayReplace } from '@/utils/audit/level-order';
import { FLAG_WORDS, findRequirementNow, requirementsOn, scanPage } from '@/utils/audit/scan-page';
import { type UndoReport, undo } from '@/utils/audit/undo';
import { bodyOf } from '@/utils/dom/native';
import { until, untilQuiet } from '@/utils/dom/wait';
import { rememberView } from '@/utils/form-controls/scroll-into-view';
import { scrollThrough } from '@/utils/form-controls/scroll-through';
import { writeControl } from '@/utils/form-controls/write';
import { detectPage } from '@/utils/halo/page-state';
import { CONTROL_SELECTORS, TAB_WORDS } from '@/utils/halo/selectors';
import type { TabKey } from '@/utils/recipe/constants';
import { isNameOf } from '@/utils/recipe/requirements';
import type { Requirement } from '@/utils/recipe/schema';
import { withViewRestored } from '../navigation/restore-view';
import { openTab } from '../navigation/tabs-of-page';
import { PAGE_LOAD_TIMEOUT_MS } from '../page-not-found';
import { isNewRole } from '../record-counts';
import { isInconclusive, type TaskContext, tabsToVisit } from '../task-context';
import { scanAllTabs } from './verify-saved';

/** A control that depends on a choice (Login Type on the method) appears within this time after it. */
const APPEAR_TIMEOUT_MS = 1500;

type ChooseInPage = (root: HTMLElement, texts: string[], signal: AbortSignal) => Promise<boolean>;

/** Called after each tab with its findings; `opened` is false for a tab that could not be opened. */
export type OnTab = (tab: TabKey | null, findings: Finding[], opened: boolean) => void;

/**
 * Writes everything that differs, tab by tab, then restores the view. Updates the report after each setting; an abort
 * throws the signal's reason.
 */
export function applyRecord(
  run: TaskContext,
  report: ApplyReport,
  on: { tab: OnTab; setting: (requirement: Requirement) => void },
  chooseInPage: ChooseInPage,
) {
  return withViewRestored(run, () => applyTabs(run, report, on, chooseInPage));
}

async function applyTabs(
  run: TaskContext,
  report: ApplyReport,
  on: { tab: OnTab; setting: (requirement: Requirement) => void },
  chooseInPage: ChooseInPage,
): Promise<void> {
  const tabs = tabsToVisit(run);
  // Without the permission for it, or in another edition, Halo does not show a tab at all.
  const absent = (Object.keys(TAB_WORDS) as TabKey[]).filter(
    (key) => !tabs.includes(key) && requirementsOn(run.address, key, run.context.requirements).length > 0,
  );
  if (!tabs.includes(null) && !isNewRole(run)) for (const tab of absent) on.tab(tab, [], false);
  for (const tab of tabs) {
    const opened = tab === null || (await openTab(run.address, tab, run.signal));
    if (!opened) {
      on.tab(tab, [], false);
      continue;
    }
    const requirements = writable(run, requirementsOn(run.address, tab, run.context.requirements));
    const page = { ...pageOf(run, chooseInPage), onSetting: on.setting };
    await withScrollRestored(run, () => apply(requirements, page, report));
    on.tab(tab, (await scanAllTabs(run)).findings, true);
  }
  const isWritten = (tab: TabKey | null): tab is TabKey =>
    report.changes.some(({ requirement }) => requirement.tab === tab);
  // The last one was read just now. The tab that the admin had open is mostly the first.
  for (const tab of tabs.filter(isWritten).slice(0, -1).reverse()) await readAgain(run, tab, report, on.tab);
}

/** Reads a tab again after others were written: Halo may have reloaded the record meanwhile. */
async function readAgain(run: TaskContext, tab: TabKey, report: ApplyReport, onTab: OnTab): Promise<void> {
  if (!(await openTab(run.address, tab, run.signal))) return;
  const revertedIn = (findings: readonly Finding[]) => {
    const open = new Set(findings.filter((one) => !isMet(one)).map(({ requirement }) => requirement.id));
    return report.outcomes.filter(({ result, requirementId }) => result !== 'left' && open.has(requirementId));
  };
  // A reloaded record shows it in any part: a scroll through the tab for each Apply would take half a second.
  const inView = scanPage(document, run.address, run.context).findings.filter((one) => !isInconclusive(one));
  if (revertedIn(inView).length === 0) return;
  const { findings } = await scanAllTabs(run);
  for (const outcome of revertedIn(findings)) Object.assign(outcome, { result: 'left', why: { reason: 'reverted' } });
  onTab(tab, findings, true);
}

/** Reverts the changes, tab by tab, then restores the view. Returns what could not be reverted. */
export function undoRecord(run: TaskContext, report: ApplyReport, chooseInPage: ChooseInPage): Promise<UndoReport> {
  return withViewRestored(run, () => undoTabs(run, report, chooseInPage));
}

async function undoTabs(run: TaskContext, report: ApplyReport, chooseInPage: ChooseInPage): Promise<UndoReport> {
  const hasTabs = detectPage(document, run.address).tab !== null;
  const undone: UndoReport = { left: [], alike: [] };
  const tabs = new Set([...report.changes].reverse().map((change) => change.requirement.tab));
  for (const tab of tabs) {
    const changes = report.changes.filter((change) => change.requirement.tab === tab);
    if (hasTabs && !(await openTab(run.address, tab, run.signal))) {
      undone.left.push(
        ...changes.map(({ requirement, before }) => ({ requirementId: requirement.id, before: before.text })),
      );
      continue;
    }
    await withScrollRestored(run, async () => {
      const { left, alike } = await undo(changes, pageOf(run, chooseInPage), FLAG_WORDS);
      undone.left.push(...left);
      undone.alike.push(...alike);
    });
  }
  return undone;
}

/**
 * Restores scroll positions and focus after the work on one tab, however it ends; but not after a press by the admin.
 */
async function withScrollRestored(run: TaskContext, work: () => Promise<unknown>): Promise<void> {
  const restore = rememberView(detectPage(document, run.address).root);
  try {
    await work();
  } finally {
    restore();
  }
}

/** Leaves out the name of an existing record: renaming somebody's role is not what "set what differs" means. */
function writable(run: TaskContext, requirements: Requirement[]): Requirement[] {
  if (run.address.isNew || run.address.recordId === null) return requirements;
  return requirements.filter(
    (one) => !(isNameOf(one) && findRequirementNow(document, run.address, run.context, one).present),
  );
}

function pageOf({ address, context: recipeContext, signal }: TaskContext, chooseInPage: ChooseInPage): ApplyPage {
  const find = (requirement: Requirement) => findRequirementNow(document, address, recipeContext, requirement);
  const isThere = (finding: Finding) => finding.control !== null && !finding.elsewhere;
  /** Not found at any position of a scroll through the whole tab; a second scroll would not find them either. */
  const absent = new Set<string>();
  /** False once Halo did not show the form again in time: a second wait would not help either. */
  let mayReturn = true;
  const scrollTo = async (requirement: Requirement) => {
    const met = new Set<string>();
    const { root } = detectPage(document, address);
    const atStop = () => {
      const { findings } = scanPage(document, address, recipeContext);
      for (const finding of findings) if (isThere(finding)) met.add(finding.requirement.id);
      return met.has(requirement.id);
    };
    // Stops where the control was found: the page may remove a section when it is out of view.
    await scrollThrough(root, atStop, signal, { stay: true });
    if (met.has(requirement.id)) return;
    for (const { id } of recipeContext.requirements) if (!met.has(id)) absent.add(id);
  };
  return {
    find,
    async seek(requirement) {
      const findControl = () => {
        const finding = find(requirement);
        return isThere(finding) && finding;
      };
      const isShown = () => detectPage(document, address).confirmed;
      if (mayReturn) mayReturn = (await until(isShown, { within: PAGE_LOAD_TIMEOUT_MS, signal })) !== null;
      const soon = await until(findControl, { within: requirement.dependsOn ? APPEAR_TIMEOUT_MS : 0, signal });
      if (soon) return soon;
      if (!absent.has(requirement.id)) await scrollTo(requirement);
      return find(requirement);
    },
    mayReplace: (requirement, reading) => mayReplace(requirement, reading, FLAG_WORDS),
    write: (control, target, context) => writeControl(control.control, target, CONTROL_SELECTORS, context),
    async settle() {
      await untilQuiet(bodyOf(document), { quiet: 80, within: 1000, signal });
    },
    context: { signal, selects: { strategy: null, refused: 0 }, boxes: { strategy: 'box' }, chooseInPage },
  };
}
