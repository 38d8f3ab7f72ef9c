import type { HaloAddress } from '@/utils/halo/address';
import type { PageState } from '@/utils/halo/page-state';
import type { SetupView } from '@/utils/setup/types';

/** After this time the guide stops waiting for a page of Halo. */
export const PAGE_LOAD_TIMEOUT_MS = 4000;

/**
 * Checks whether the page is not what its address says: the record no longer exists, or Halo does not know the
 * address of the link "Go to …". Call it only after the page has had its time to load. Pure.
 */
export function isPageNotFound(
  { setup }: SetupView,
  address: HaloAddress,
  page: Pick<PageState, 'confirmed' | 'kind'>,
): boolean {
  if (!page.confirmed) return setup.journey !== undefined;
  return address.recordId !== null && !address.isNew && page.kind !== 'record';
}
