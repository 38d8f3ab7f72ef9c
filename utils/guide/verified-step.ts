import { isMet } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { TAB_WORDS, type TabKey } from '@/utils/halo/selectors';
import { recipeContextOf } from './context';
import type { GuideState, TabResult } from './state';

/** All of a saved record's settings were seen as met in view mode, tab after tab, whoever opened them. */
export function isVerified(state: GuideState): boolean {
  const { scan, address, view } = state;
  if (scan.page.kind !== 'record' || scan.page.mode !== 'view' || address.isNew || !address.page) return false;
  return view.setup.steps[address.page].state !== 'done' && everyTab(state, ({ mode }) => mode === 'view');
}

function everyTab({ view, address, scan, tabs }: GuideState, counts: (seen: TabResult) => boolean): boolean {
  if (!scan.findings.every(isMet)) return false;
  const { requirements } = recipeContextOf(view);
  const keys = scan.page.tab === null ? (['only'] as const) : (Object.keys(TAB_WORDS) as TabKey[]);
  return keys.every((key) => {
    const asked = requirementsOn(address, key === 'only' ? null : key, requirements).length;
    const seen = tabs.get(key);
    return asked === 0 || (seen !== undefined && seen.met === asked && counts(seen));
  });
}
