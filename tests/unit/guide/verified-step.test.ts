import { expect, it } from 'vitest';
import type { Finding } from '@/utils/audit/finding';
import { requirementsOn } from '@/utils/audit/scan-page';
import { recipeContextOf, recordTabResult } from '@/utils/guide/context';
import type { GuideState } from '@/utils/guide/state';
import { isVerified } from '@/utils/guide/verified-step';
import { haloAddress } from '@/utils/halo/address';
import { TAB_WORDS, type TabKey } from '@/utils/halo/selectors';
import { viewOf } from '@/utils/setup/view';

const DEMO = 'https://demo.halopsa.com';

/** A role in view mode of which every tab but the first was seen met in this mode, while the scene was that of view mode. */
async function role(mode: 'view' | 'edit'): Promise<GuideState> {
  const view = await viewOf(DEMO);
  const address = haloAddress(new URL(`${DEMO}/config/agents/roles?id=0b5f2f1e-6a1c-4d1a-9a63-5d0f6c0e7a11`));
  if (!address) throw new Error('no address');
  const look = { kind: 'record', mode: 'view', tab: 'details' };
  let state = { view, address, scan: { page: look, findings: [] }, tabs: new Map() } as unknown as GuideState;
  for (const tab of Object.keys(TAB_WORDS) as TabKey[]) {
    const asked = requirementsOn(address, tab, recipeContextOf(view).requirements);
    const findings = asked.map((requirement) => ({ requirement, status: 'met' }) as Finding);
    state = { ...state, tabs: recordTabResult(state, { tab, mode: tab === 'details' ? 'view' : mode }, findings) };
  }
  return state;
}

it('a record is verified by what every tab showed in view mode', async () => {
  expect(isVerified(await role('view'))).toBe(true);
});

it('a record is not verified by what tabs showed in Edit, however early the look at the page before was', async () => {
  expect(isVerified(await role('edit'))).toBe(false);
});
