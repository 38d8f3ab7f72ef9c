import { type Finding, isMet } from '@/utils/audit/finding';
import { type RecipeContext, requirementsOn } from '@/utils/audit/scan-page';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage } from '@/utils/halo/page-state';
import { TAB_WORDS } from '@/utils/halo/selectors';
import type { TabKey } from '@/utils/recipe/constants';

/** What a task works on: the open record, its requirements, and when to stop. */
export interface TaskContext {
  address: HaloAddress;
  context: RecipeContext;
  signal: AbortSignal;
}

/**
 * Returns the record's tabs that have requirements, the open one first, then in Halo's order. Null: the record has no
 * tabs.
 */
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

/** Counts the findings, and those that are met. */
export function countMet(findings: readonly Finding[]): { met: number; total: number } {
  return { met: findings.filter(isMet).length, total: findings.length };
}

/** Checks whether the control may be further down: not found, or found only in another section than the recipe's. */
export function isInconclusive(finding: Finding): boolean {
  return finding.status === 'missing' || (finding.elsewhere && !isMet(finding));
}
