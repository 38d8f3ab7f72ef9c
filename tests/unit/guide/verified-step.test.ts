import { expect, it, vi } from 'vitest';
import { requirementsOn } from '@/utils/audit/scan-page';
import { recipeContextOf, recordTabResult } from '@/utils/guide/context';
import { momentOf } from '@/utils/guide/moment';
import { nextGuideState } from '@/utils/guide/next-state';
import type { GuideState } from '@/utils/guide/state';
import { noteProgress } from '@/utils/guide/step-progress';
import { isVerified } from '@/utils/guide/verified-step';
import { TAB_WORDS } from '@/utils/halo/selectors';
import type { TabKey } from '@/utils/recipe/constants';
import type { Setup } from '@/utils/setup/types';
import { findingOf, guideState, READING, ROLE, withRecord } from './guide-states';

vi.mock('@/utils/guide/background-client', () => ({
  sendStepProgress: () => Promise.reject(new Error('no background')),
}));

/** Returns a role whose scan is in view mode, and whose tabs except the first were observed as met in `mode`. */
function role(mode: 'view' | 'edit', setup?: (setup: Setup) => Setup): GuideState {
  let state = guideState(ROLE, { mode: 'view', tab: 'details', ...(setup && { setup }) });
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

/** Returns a change that notes a Save of the role at `savedAt`. */
function savedRole(savedAt: number) {
  return (setup: Setup): Setup => {
    const own = withRecord('role', ROLE)(setup);
    return { ...own, steps: { ...own.steps, role: { ...own.steps.role, savedAt } } };
  };
}

it('a record is not verified by what a page read before another document saved it', () => {
  const state = { ...role('view', savedRole(5)), openedAt: 4 };
  expect(isVerified(state)).toBe(false);
  expect(momentOf(state)).toBe('outdated');
});

it.each([
  ['opened', 6],
  ['saved', 5],
])('a record is verified by what a page read that was %s since', (_what, openedAt) => {
  expect(isVerified({ ...role('view', savedRole(5)), openedAt })).toBe(true);
});

it('a Save in this document makes the page current', async () => {
  const guide = { state: role('view'), update: (patch: Partial<GuideState>) => void Object.assign(guide.state, patch) };
  await noteProgress(guide, { state: 'in-progress', savedAt: 5 });
  expect(guide.state.openedAt).toBe(5);
});

it('a scan of the same record does not make the page current', () => {
  const before = role('view');
  const { view, address, scan } = before;
  expect(nextGuideState(before, { ...READING, openedAt: 9, view, address, scan }, true).openedAt).toBe(before.openedAt);
});
