import type { Finding } from '@/utils/audit/finding';
import { withNear } from '@/utils/audit/near';
import { seeScene } from '@/utils/audit/scene';
import { walk } from '@/utils/control/walk';
import { lookAtPage } from '@/utils/halo/look';
import type { ApplyScript } from '../guide/apply-door';
import { isUnsettled, tabsToVisit } from '../guide/record';
import { openTab } from './tabs';

export const verifyRecord: ApplyScript['verifyRecord'] = async (run, onTab) => {
  const first = lookAtPage(document, run.address).tab;
  for (const tab of tabsToVisit(run, true)) {
    if (tab !== null && !(await openTab(run.address, tab, run.signal))) continue;
    onTab(tab, (await lookThrough(run)).findings);
  }
  if (first !== null) await openTab(run.address, first, run.signal);
};

export const lookThrough: ApplyScript['lookThrough'] = async (run) => {
  const see = () => seeScene(document, run.address, run.asked);
  const first = see();
  const controls = new Map(first.controls.map((control) => [control.key, control]));
  const fleeting = new Map<string, Finding>();
  if (!first.findings.some(isUnsettled)) return { findings: first.findings, fleeting };
  const seen = new Map<string, Finding>();
  await walk(
    first.look.root,
    () => {
      const { findings, controls: inView } = see();
      for (const control of inView) controls.set(control.key, control);
      for (const finding of findings) if (!isUnsettled(finding)) seen.set(finding.requirement.id, finding);
      return findings.every((finding) => seen.has(finding.requirement.id));
    },
    run.signal,
  );
  const findings = withNear(see().findings, [...controls.values()]).map((finding) => {
    if (!isUnsettled(finding)) return finding;
    const kept = seen.get(finding.requirement.id) ?? finding;
    fleeting.set(finding.requirement.id, kept);
    return kept;
  });
  return { findings, fleeting };
};
