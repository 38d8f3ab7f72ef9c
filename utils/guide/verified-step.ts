import { isMet } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { TAB_WORDS } from '@/utils/halo/selectors';
import type { TabKey } from '@/utils/recipe/constants';
import { recipeContextOf } from './context';
import type { GuideState, TabResult } from './state';

/** Checks whether Halo may have other values than this page: the record was saved elsewhere after it was opened here. */
export function isOutdated({ view, address, openedAt }: GuideState): boolean {
  return address.page !== null && (view.setup.steps[address.page].savedAt ?? 0) > openedAt;
}

/** Checks whether all settings of a saved record were met in view mode, on each of its tabs, no matter who opened them. */
export function isVerified(state: GuideState): boolean {
  const { scan, address, view } = state;
  if (scan.page.kind !== 'record' || scan.page.mode !== 'view' || address.isNew || !address.page || isOutdated(state))
    return false;
  return view.setup.steps[address.page].state !== 'done' && everyTab(state, ({ mode }) => mode === 'view');
}

function everyTab({ view, address, scan, tabs }: GuideState, counts: (result: TabResult) => boolean): boolean {
  if (!scan.findings.every(isMet)) return false;
  const { requirements } = recipeContextOf(view);
  const keys = scan.page.tab === null ? (['only'] as const) : (Object.keys(TAB_WORDS) as TabKey[]);
  return keys.every((key) => {
    const total = requirementsOn(address, key === 'only' ? null : key, requirements).length;
    const result = tabs.get(key);
    return total === 0 || (result !== undefined && result.met === total && counts(result));
  });
}
