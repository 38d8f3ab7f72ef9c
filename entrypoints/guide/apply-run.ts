import { type ApplyPage, type ApplyReport, apply } from '@/utils/audit/apply';
import { type Finding, isMet } from '@/utils/audit/finding';
import { type Asked, FLAG_WORDS, findNow, requirementsOn, seeScene } from '@/utils/audit/scene';
import { type NotUndone, undo } from '@/utils/audit/undo';
import { wantOf } from '@/utils/audit/want';
import { until, untilQuiet } from '@/utils/control/wait';
import { walk } from '@/utils/control/walk';
import { writeUnit } from '@/utils/control/write';
import type { HaloAddress } from '@/utils/halo/address';
import { lookAtPage } from '@/utils/halo/look';
import { MARKUP, TAB_WORDS, type TabKey } from '@/utils/halo/table';
import type { Requirement } from '@/utils/recipe/schema';
import { openTab } from './tabs';

/** A control that a choice just made brings forth (Login Type after the method) comes within this. */
const COMES_WITHIN = 1500;

export interface RunContext {
  address: HaloAddress;
  asked: Asked;
  signal: AbortSignal;
  /** Lets the page's own code choose in a select, where a script's events do nothing. */
  chooseInPage?: (root: HTMLElement, texts: string[]) => Promise<boolean>;
}

/** The record's tabs that hold requirements, the open one first, then in Halo's order. Null: the record has no tabs. */
export function tabsToVisit(run: RunContext, all = false): (TabKey | null)[] {
  const { tab, tabs } = lookAtPage(document, run.address);
  if (tab === null) return [null];
  const here = new Set(tabs.map((one) => one.key));
  const wanted = (Object.keys(TAB_WORDS) as TabKey[]).filter(
    (key) => here.has(key) && requirementsOn(run.address, key, run.asked.requirements).length > 0,
  );
  // A new role stays on its first tab until it is saved (halo-ui 1.1).
  if (run.address.isNew && run.address.area === 'roles') return [tab];
  return all ? wanted : [tab, ...wanted.filter((key) => key !== tab)];
}

/**
 * Writes all that differs, tab by tab, and comes back to the tab that was open. `onTab` is called after each tab with
 * what it shows then. The report fills as it goes; an abort throws the signal's reason.
 */
export async function applyRecord(
  run: RunContext,
  report: ApplyReport,
  onTab: (tab: TabKey | null, findings: Finding[], opened: boolean) => void,
): Promise<void> {
  const tabs = tabsToVisit(run);
  for (const tab of tabs) {
    const opened = tab === null || (await openTab(run.address, tab, run.signal));
    if (!opened) {
      onTab(tab, [], false);
      continue;
    }
    await apply(writable(run, requirementsOn(run.address, tab, run.asked.requirements)), pageOf(run), report);
    onTab(tab, seeScene(document, run.address, run.asked).findings, true);
  }
  const [first] = tabs;
  if (first && tabs.length > 1) await openTab(run.address, first, run.signal);
}

/** Puts back what was changed, tab by tab. Gives what could not be put back. */
export async function undoRecord(run: RunContext, report: ApplyReport): Promise<NotUndone[]> {
  const back = lookAtPage(document, run.address).tab;
  const left: NotUndone[] = [];
  const tabs = new Set([...report.changes].reverse().map((change) => change.requirement.tab));
  for (const tab of tabs) {
    const changes = report.changes.filter((change) => change.requirement.tab === tab);
    if (back !== null && !(await openTab(run.address, tab, run.signal))) {
      left.push(...changes.map(({ requirement, before }) => ({ requirementId: requirement.id, before: before.text })));
      continue;
    }
    left.push(...(await undo(changes, pageOf(run), FLAG_WORDS)));
  }
  if (back !== null) await openTab(run.address, back, run.signal);
  return left;
}

/** An existing record keeps its name: renaming somebody's role is not what "set what differs" means. */
function writable(run: RunContext, requirements: Requirement[]): Requirement[] {
  if (run.address.isNew || run.address.recordId === null) return requirements;
  return requirements.filter((one) => !(isNameOf(one) && findNow(document, run.address, run.asked, one).present));
}

/** Whether a requirement is the record's own name. */
export function isNameOf(requirement: Requirement): boolean {
  return (
    requirement.kind === 'text' && typeof requirement.want !== 'string' && requirement.want.name === requirement.page
  );
}

function pageOf({ address, asked, signal, chooseInPage }: RunContext): ApplyPage {
  const find = (requirement: Requirement) => findNow(document, address, asked, requirement);
  const isThere = (finding: Finding) => finding.control !== null && !finding.elsewhere;
  return {
    find,
    async seek(requirement, patiently) {
      const patience = { within: patiently ? COMES_WITHIN : 0, signal };
      const soon = await until(() => soundOrNull(find(requirement), isThere), patience);
      if (soon) return soon;
      const { root } = lookAtPage(document, address);
      await walk(root, () => isThere(find(requirement)), signal);
      return find(requirement);
    },
    wantOf: (requirement) => wantOf(requirement, asked.names, FLAG_WORDS),
    write: (control, want, context) => writeUnit(control.unit, want, MARKUP, context),
    async settle() {
      await untilQuiet(document.body, { quiet: 80, within: 1000, signal });
    },
    context: { signal, ...(chooseInPage && { chooseInPage }) },
  };
}

function soundOrNull(finding: Finding, sound: (finding: Finding) => boolean): Finding | null {
  return sound(finding) ? finding : null;
}

/** Met and total of some findings. */
export function tally(findings: readonly Finding[]): { met: number; total: number } {
  return { met: findings.filter(isMet).length, total: findings.length };
}
