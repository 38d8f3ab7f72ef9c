import { type Finding, isMet } from '@/utils/audit/finding';
import { type RecipeContext, requirementsOn } from '@/utils/audit/scan-page';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage } from '@/utils/halo/page-state';
import { TAB_WORDS, type TabKey } from '@/utils/halo/selectors';
import type { Requirement } from '@/utils/recipe/schema';

/** What a run works on: the record that is open, what it must hold, and when to stop. */
export interface TaskContext {
  address: HaloAddress;
  context: RecipeContext;
  signal: AbortSignal;
}

/** The record's tabs that hold requirements, the open one first, then in Halo's order. Null: the record has no tabs. */
export function tabsToVisit(run: TaskContext, all = false): (TabKey | null)[] {
  const { tab, tabs } = detectPage(document, run.address);
  if (tab === null) return [null];
  const here = new Set(tabs.map((one) => one.key));
  const wanted = (Object.keys(TAB_WORDS) as TabKey[]).filter(
    (key) => here.has(key) && requirementsOn(run.address, key, run.context.requirements).length > 0,
  );
  // A new role stays on its first tab until it is saved (docs/halo-ui.md 1.1).
  if (run.address.isNew && run.address.area === 'roles') return [tab];
  return all ? wanted : [tab, ...wanted.filter((key) => key !== tab)];
}

/** Whether a requirement is the record's own name. */
export function isNameOf(requirement: Requirement): boolean {
  return (
    requirement.kind === 'text' && typeof requirement.value !== 'string' && requirement.value.name === requirement.page
  );
}

/** Met and total of some findings. */
export function countMet(findings: readonly Finding[]): { met: number; total: number } {
  return { met: findings.filter(isMet).length, total: findings.length };
}

/** Not found, or found only in another section than the recipe's: there may be more further down. */
export function isInconclusive(finding: Finding): boolean {
  return finding.status === 'missing' || (finding.elsewhere && !isMet(finding));
}
