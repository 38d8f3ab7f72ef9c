import { queryAll } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { until } from '@/utils/dom/wait';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage } from '@/utils/halo/page-state';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';

/** The result of a script's press is visible within this time, also after a slow Save. */
const OUTCOME_TIMEOUT_MS = 4000;

/** Waits until the page shows that Halo saved, or asks something. Resolves to false when it does neither. */
export async function waitForSave(address: HaloAddress): Promise<boolean> {
  const { href } = location;
  const isSaved = () =>
    location.href !== href ||
    detectPage(document, address).mode === 'view' ||
    [...queryAll(document, CONTROL_SELECTORS.dialog)].some(isVisible);
  return (await until(isSaved, { within: OUTCOME_TIMEOUT_MS })) === true;
}
