import { areaUrl } from '@/utils/halo/address';
import { definitionOf } from '@/utils/recipe/constants';
import { isCaptureOff, missingCredentials } from '@/utils/setup/credential-status';
import { type Destination, nextDestination, stepOf, withoutRecord } from '@/utils/setup/navigation';
import type { Moment } from './moment';
import type { GuideState } from './state';

/**
 * Returns the target of the link in this moment; null when there is no link. It never skips what is open on this
 * record, never leads to the page itself, and leads to ScalePad only with all credentials, unless none is to be
 * captured. Pure.
 */
export function destinationOf(state: GuideState, moment: Moment): Destination | null {
  const { view, address } = state;
  const step = stepOf(address);
  switch (moment) {
    case 'not-begun':
      return usable(nextDestination(view, step, false), state);
    case 'page-not-found':
      return usable(nextDestination(withoutRecord(view, step), step, false), state);
    case 'api-done':
    case 'api-unread':
      return usable(fromApiPage(nextDestination(view, step, false), state), state);
    case 'done':
      return usable(nextDestination(view, step, true), state);
    default:
      return null;
  }
}

/**
 * Returns the destination from the API page. A new application is reached by that page, so from there the list is
 * next.
 */
function fromApiPage(destination: Destination | null, { view }: GuideState): Destination | null {
  if (destination?.step !== 'application' || destination.begun) return destination;
  return { ...destination, href: areaUrl(view.setup.origin, 'applications') };
}

function usable(destination: Destination | null, { view, address }: GuideState): Destination | null {
  if (destination?.step !== 'scalepad' || isCaptureOff(view)) return destination;
  const missing = missingCredentials(view);
  if (missing.length === 0) return destination;
  const isOnApiPage = missing.some((id) => definitionOf(id).source === 'api');
  return isOnApiPage && address.area !== 'api'
    ? { step: 'application', href: areaUrl(view.setup.origin, 'api'), begun: false }
    : null;
}
