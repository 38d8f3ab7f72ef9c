import { type ApplyPage, type ApplyReport, apply } from '@/utils/audit/apply';
import type { Finding } from '@/utils/audit/finding';
import { mayReplace } from '@/utils/audit/level-order';
import { FLAG_WORDS, findRequirementNow, requirementsOn, scanPage } from '@/utils/audit/scan-page';
import { type UndoReport, undo } from '@/utils/audit/undo';
import { bodyOf } from '@/utils/dom/native';
import { until, untilQuiet } from '@/utils/dom/wait';
import { keepView } from '@/utils/form-controls/scroll-into-view';
import { scrollThrough } from '@/utils/form-controls/scroll-through';
import { writeControl } from '@/utils/form-controls/write';
import { detectPage } from '@/utils/halo/page-state';
import { CONTROL_SELECTORS, type TabKey } from '@/utils/halo/selectors';
import type { Requirement } from '@/utils/recipe/schema';
import { withViewRestored } from '../navigation/restore-view';
import { openTab } from '../navigation/tabs-of-page';
import { isNameOf, type TaskContext, tabsToVisit } from '../task-context';
import { scanAllTabs } from './verify-saved';

/** A control that a choice just made brings forth (Login Type after the method) comes within this. */
const COMES_WITHIN = 1500;

type ChooseInPage = (root: HTMLElement, texts: string[], signal: AbortSignal) => Promise<boolean>;

/** Called after each tab with what it shows then; `opened` is false for a tab that could not be opened. */
export type OnTab = (tab: TabKey | null, findings: Finding[], opened: boolean) => void;

/**
 * Writes all that differs, tab by tab, and comes back to where the admin was. The report fills as it goes; an abort
 * throws the signal's reason.
 */
export function applyRecord(run: TaskContext, report: ApplyReport, onTab: OnTab, chooseInPage: ChooseInPage) {
  return withViewRestored(run, () => applyTabs(run, report, onTab, chooseInPage));
}

async function applyTabs(
  run: TaskContext,
  report: ApplyReport,
  onTab: OnTab,
  chooseInPage: ChooseInPage,
): Promise<void> {
  for (const tab of tabsToVisit(run)) {
    const opened = tab === null || (await openTab(run.address, tab, run.signal));
    if (!opened) {
      onTab(tab, [], false);
      continue;
    }
    const requirements = writable(run, requirementsOn(run.address, tab, run.context.requirements));
    await keepingPlace(run, () => apply(requirements, pageOf(run, chooseInPage), report));
    onTab(tab, (await scanAllTabs(run)).findings, true);
  }
}

/** Puts back what was changed, tab by tab, and comes back to where the admin was. Gives what is not as it was. */
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
    await keepingPlace(run, async () => {
      const { left, alike } = await undo(changes, pageOf(run, chooseInPage), FLAG_WORDS);
      undone.left.push(...left);
      undone.alike.push(...alike);
    });
  }
  return undone;
}

/** Scroll positions and focus are put back when the work on one tab is over, however it ends; but for a press of the admin's. */
async function keepingPlace(run: TaskContext, work: () => Promise<unknown>): Promise<void> {
  const back = keepView(detectPage(document, run.address).root);
  try {
    await work();
  } finally {
    back();
  }
}

/** An existing record keeps its name: renaming somebody's role is not what "set what differs" means. */
function writable(run: TaskContext, requirements: Requirement[]): Requirement[] {
  if (run.address.isNew || run.address.recordId === null) return requirements;
  return requirements.filter(
    (one) => !(isNameOf(one) && findRequirementNow(document, run.address, run.context, one).present),
  );
}

function pageOf({ address, context: asked, signal }: TaskContext, chooseInPage: ChooseInPage): ApplyPage {
  const find = (requirement: Requirement) => findRequirementNow(document, address, asked, requirement);
  const isThere = (finding: Finding) => finding.control !== null && !finding.elsewhere;
  /** Not met at any stop of a walk through the whole tab; the next one would not meet them either. */
  const absent = new Set<string>();
  const walkTo = async (requirement: Requirement) => {
    const met = new Set<string>();
    const { root } = detectPage(document, address);
    const atStop = () => {
      const { findings } = scanPage(document, address, asked);
      for (const finding of findings) if (isThere(finding)) met.add(finding.requirement.id);
      return met.has(requirement.id);
    };
    // Stays where the control was found: a section may be taken away again when it leaves the view.
    await scrollThrough(root, atStop, signal, { stay: true });
    if (met.has(requirement.id)) return;
    for (const { id } of asked.requirements) if (!met.has(id)) absent.add(id);
  };
  return {
    find,
    async seek(requirement) {
      const findControl = () => {
        const finding = find(requirement);
        return isThere(finding) && finding;
      };
      const soon = await until(findControl, { within: requirement.dependsOn ? COMES_WITHIN : 0, signal });
      if (soon) return soon;
      if (!absent.has(requirement.id)) await walkTo(requirement);
      return find(requirement);
    },
    mayReplace: (requirement, reading) => mayReplace(requirement, reading, FLAG_WORDS),
    write: (control, want, context) => writeControl(control.control, want, CONTROL_SELECTORS, context),
    async settle() {
      await untilQuiet(bodyOf(document), { quiet: 80, within: 1000, signal });
    },
    context: { signal, selects: { way: null, refused: 0 }, boxes: { way: 'box' }, chooseInPage },
  };
}
