import type { HaloAddress } from '@/utils/halo/address';
import type { PageState } from '@/utils/halo/page-state';
import type { SetupView } from '@/utils/setup/types';

/**
 * The page is not what its address says: the record is not there any more, or Halo does not know the address to which
 * "Take me there" led. Ask only once the page has had its time. Pure.
 */
export function isPageNotFound(
  { setup }: SetupView,
  address: HaloAddress,
  look: Pick<PageState, 'confirmed' | 'kind'>,
): boolean {
  if (!look.confirmed) return setup.journey !== undefined;
  return address.recordId !== null && !address.isNew && look.kind !== 'record';
}
