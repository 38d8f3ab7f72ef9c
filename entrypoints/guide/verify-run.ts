import { type Finding, isMet } from '@/utils/audit/finding';
import { seeScene } from '@/utils/audit/scene';
import { walk } from '@/utils/control/walk';
import { lookAtPage } from '@/utils/halo/look';
import type { TabKey } from '@/utils/halo/table';
import { type RunContext, tabsToVisit } from './record';
import { openTab } from './tabs';

/**
 * Reads the saved record back, tab by tab, in view mode, and comes back to the tab that was open. `onTab` gets what
 * each tab shows. Presses only tabs.
 */
export async function verifyRecord(
  run: RunContext,
  onTab: (tab: TabKey | null, findings: Finding[]) => void,
): Promise<void> {
  const first = lookAtPage(document, run.address).tab;
  for (const tab of tabsToVisit(run, true)) {
    if (tab !== null && !(await openTab(run.address, tab, run.signal))) continue;
    onTab(tab, (await lookThrough(run)).findings);
  }
  if (first !== null) await openTab(run.address, first, run.signal);
}

/** What a look through a whole tab gives. */
export interface LookedThrough {
  findings: Finding[];
  /** Those whose control was taken away again when it left the view, by requirement id. */
  fleeting: Map<string, Finding>;
}

/**
 * The findings of the open tab, after its whole length was scrolled through for what is missing. A section that is
 * taken away again when it leaves the view counts by what it showed while it was there.
 */
export async function lookThrough(run: RunContext): Promise<LookedThrough> {
  const see = () => seeScene(document, run.address, run.asked);
  const first = see();
  const fleeting = new Map<string, Finding>();
  if (!first.findings.some(isUnsettled)) return { findings: first.findings, fleeting };
  const seen = new Map<string, Finding>();
  await walk(
    first.look.root,
    () => {
      const { findings } = see();
      for (const finding of findings) if (!isUnsettled(finding)) seen.set(finding.requirement.id, finding);
      return findings.every((finding) => seen.has(finding.requirement.id));
    },
    run.signal,
  );
  const findings = see().findings.map((finding) => {
    const before = isUnsettled(finding) ? seen.get(finding.requirement.id) : undefined;
    if (before) fleeting.set(finding.requirement.id, before);
    return before ?? finding;
  });
  return { findings, fleeting };
}

/** Not found, or found only in another section than the recipe's: there may be more further down. */
export function isUnsettled(finding: Finding): boolean {
  return finding.status === 'missing' || (finding.elsewhere && !isMet(finding));
}
