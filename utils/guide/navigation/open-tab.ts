import type { HaloAddress } from '@/utils/halo/address';
import { detectPage } from '@/utils/halo/page-state';
import type { HaloArea } from '@/utils/halo/selectors';
import type { StepId } from '@/utils/recipe/constants';

/** The buttons that lead from one page of the setup to the next. */
export type NextButtonKind = 'create' | 'viewApplications';

/**
 * For each step: the button that leads on from a page of this area. Part of the link "Go to …", which the admin pressed.
 */
const NEXT_BUTTONS: Partial<Record<StepId, Partial<Record<HaloArea, NextButtonKind>>>> = {
  role: { roles: 'create' },
  agent: { agents: 'create' },
  application: { api: 'viewApplications', applications: 'create' },
};

/** Returns the button that leads on from this page; null when no button does, or the record is already open. */
export function nextButton(to: StepId, address: HaloAddress): NextButtonKind | null {
  if (detectPage(document, address).kind === 'record') return null;
  return NEXT_BUTTONS[to]?.[address.area] ?? null;
}
