import type { Finding } from '@/utils/audit/finding';
import { scanPage } from '@/utils/audit/scan-page';
import { withSimilarLabels } from '@/utils/audit/similar-labels';
import { scrollThrough } from '@/utils/form-controls/scroll-through';
import type { TabKey } from '@/utils/halo/selectors';
import { withViewRestored } from '../navigation/restore-view';
import { openTab } from '../navigation/tabs-of-page';
import { isInconclusive, type TaskContext, tabsToVisit } from '../task-context';

/**
 * Reads the saved record back, tab by tab, and comes back to where the admin was. `onTab` gets what each tab shows; a
 * tab that is not there or does not open gives nothing. Presses only tabs.
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

/** What a look through a whole tab gives. */
interface LookedThrough {
  findings: Finding[];
  /**
   * What a single look does not show, by requirement id: findings whose control was taken away again when it left the
   * view, and those that were not found at all, with the labels that are near.
   */
  fleeting: Map<string, Finding>;
}

/**
 * The findings of the open tab, after its whole length was scrolled through for what is missing. A section that is
 * taken away again when it leaves the view counts by what it showed while it was there.
 */
export async function scanAllTabs(run: TaskContext): Promise<LookedThrough> {
  const see = () => scanPage(document, run.address, run.context);
  const first = see();
  const controls = new Map(first.controls.map((control) => [control.key, control]));
  const fleeting = new Map<string, Finding>();
  if (!first.findings.some(isInconclusive)) return { findings: first.findings, fleeting };
  const seen = new Map<string, Finding>();
  await scrollThrough(
    first.page.root,
    () => {
      const { findings, controls: inView } = see();
      for (const control of inView) controls.set(control.key, control);
      for (const finding of findings) if (!isInconclusive(finding)) seen.set(finding.requirement.id, finding);
      return findings.every((finding) => seen.has(finding.requirement.id));
    },
    run.signal,
  );
  // What a look without scrolling does not find, it will not find the next time either: the section may only be slow to go.
  const hidden = new Set(first.findings.filter(isInconclusive).map(({ requirement }) => requirement.id));
  const findings = withSimilarLabels(see().findings, [...controls.values()]).map((finding) => {
    const { id } = finding.requirement;
    const kept = isInconclusive(finding) ? (seen.get(id) ?? finding) : finding;
    if (hidden.has(id)) fleeting.set(id, kept);
    return kept;
  });
  return { findings, fleeting };
}
