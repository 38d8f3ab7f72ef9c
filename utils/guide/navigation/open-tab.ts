import type { HaloAddress } from '@/utils/halo/address';
import { detectPage } from '@/utils/halo/page-state';
import type { HaloArea } from '@/utils/halo/selectors';
import type { StepId } from '@/utils/recipe/constants';

/** What leads on from a page that the way passes. */
export type NextButtonKind = 'create' | 'viewApplications';

/** The way to a step: on a page of this area this button leads on. Part of "Take me there", which the admin pressed. */
const WAY: Partial<Record<StepId, Partial<Record<HaloArea, NextButtonKind>>>> = {
  role: { roles: 'create' },
  agent: { agents: 'create' },
  application: { api: 'viewApplications', applications: 'create' },
};

/** The button that leads on from this page; null when the way does not pass here or the record is already open. */
export function nextButton(to: StepId, address: HaloAddress): NextButtonKind | null {
  if (detectPage(document, address).kind === 'record') return null;
  return WAY[to]?.[address.area] ?? null;
}
