import type { Finding } from '@/utils/audit/finding';
import { scanPage } from '@/utils/audit/scan-page';
import { withSimilarLabels } from '@/utils/audit/similar-labels';
import { scrollThrough } from '@/utils/form-controls/scroll-through';
import type { TabKey } from '@/utils/recipe/constants';
import { withViewRestored } from '../navigation/restore-view';
import { openTab } from '../navigation/tabs-of-page';
import { isInconclusive, type TaskContext, tabsToVisit } from '../task-context';

/**
 * Reads the saved record back, tab by tab, then restores the view. Calls `onTab` with the findings of each tab,
 * except for a tab that is missing or does not open. Presses only tabs.
 */
export async function verifyRecord(
  run: TaskContext,
  onTab: (tab: TabKey | null, findings: Finding[]) => void,
): Promise<void> {
  await withViewRestored(run, async () => {
    for (const tab of tabsToVisit(run, true)) {
      if (tab !== null && !(await openTab(run.address, tab, run.signal))) continue;
      onTab(tab, (await scanAllTabs(run)).findings);
    }
  });
}

/** The result of a scroll through a whole tab. */
interface TabFindings {
  findings: Finding[];
  /**
   * Findings that one scan does not have, by requirement id: those whose control the page removed again when it was
   * out of view, and those that were not found at all, with similar labels.
   */
  offscreenFindings: Map<string, Finding>;
}

/**
 * Returns the findings of the open tab, after a scroll through its whole length for what is missing. A section that
 * the page removes when it is out of view counts with what it showed before.
 */
export async function scanAllTabs(run: TaskContext): Promise<TabFindings> {
  const scan = () => scanPage(document, run.address, run.context);
  const first = scan();
  const controls = new Map(first.controls.map((control) => [control.key, control]));
  const offscreenFindings = new Map<string, Finding>();
  if (!first.findings.some(isInconclusive)) return { findings: first.findings, offscreenFindings };
  const found = new Map<string, Finding>();
  await scrollThrough(
    first.page.root,
    () => {
      const { findings, controls: inView } = scan();
      for (const control of inView) controls.set(control.key, control);
      for (const finding of findings) if (!isInconclusive(finding)) found.set(finding.requirement.id, finding);
      return findings.every((finding) => found.has(finding.requirement.id));
    },
    run.signal,
  );
  // A control that needs a scroll now will need one at the next scan too: the page may only be slow to remove the
  // section.
  const hidden = new Set(first.findings.filter(isInconclusive).map(({ requirement }) => requirement.id));
  const findings = withSimilarLabels(scan().findings, [...controls.values()]).map((finding) => {
    const { id } = finding.requirement;
    const settled = isInconclusive(finding) ? (found.get(id) ?? finding) : finding;
    if (hidden.has(id)) offscreenFindings.set(id, settled);
    return settled;
  });
  return { findings, offscreenFindings };
}
