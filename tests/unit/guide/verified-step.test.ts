import { expect, it } from 'vitest';
import { requirementsOn } from '@/utils/audit/scan-page';
import { recipeContextOf, recordTabResult } from '@/utils/guide/context';
import type { GuideState } from '@/utils/guide/state';
import { isVerified } from '@/utils/guide/verified-step';
import { TAB_WORDS } from '@/utils/halo/selectors';
import type { TabKey } from '@/utils/recipe/constants';
import { findingOf, guideState, ROLE } from './guide-states';

/** Returns a role whose scan is in view mode, and whose tabs except the first were observed as met in `mode`. */
function role(mode: 'view' | 'edit'): GuideState {
  let state = guideState(ROLE, { mode: 'view', tab: 'details' });
  for (const tab of Object.keys(TAB_WORDS) as TabKey[]) {
    const requirements = requirementsOn(state.address, tab, recipeContextOf(state.view).requirements);
    const findings = requirements.map((requirement) => findingOf(requirement, 'met'));
    state = { ...state, tabs: recordTabResult(state, { tab, mode: tab === 'details' ? 'view' : mode }, findings) };
  }
  return state;
}

it('a record is verified by what every tab showed in view mode', () => {
  expect(isVerified(role('view'))).toBe(true);
});

it('a record is not verified by what tabs showed in Edit, even if the page was scanned in view mode before', () => {
  expect(isVerified(role('edit'))).toBe(false);
});
