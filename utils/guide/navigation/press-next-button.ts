import { until } from '@/utils/dom/wait';
import { press } from '@/utils/form-controls/press';
import { type HaloAddress, haloAddress } from '@/utils/halo/address';
import { buttons, detectPage } from '@/utils/halo/page-state';
import type { NextButtonKind } from './open-tab';

/** A slow Halo shows the list and its buttons seconds after the page's frame; a form may need as long as a record. */
const BUTTON_TIMEOUT_MS = 10_000;
const ARRIVAL_TIMEOUT_MS = 2500;
const MAX_PRESSES = 2;

/**
 * Presses the button that leads on and checks the result; Halo may ignore a first press. Returns true when the next
 * page opened; the button when it had no effect, so that the spotlight can show it; null when there is no button.
 */
export async function pressNextButton(
  kind: NextButtonKind,
  address: HaloAddress,
  signal: AbortSignal,
): Promise<true | HTMLElement | null> {
  const find = () => onlyOne(buttons(detectPage(document, address).root, kind));
  const button = await until(find, { within: BUTTON_TIMEOUT_MS, signal });
  if (!button) return null;
  for (let attempt = 0; attempt < MAX_PRESSES; attempt += 1) {
    const target = find() ?? button;
    press(target);
    const navigated = await until(() => hasNavigated(address), { within: ARRIVAL_TIMEOUT_MS, signal });
    if (navigated) return true;
  }
  return find() ?? button;
}

function hasNavigated(from: HaloAddress): boolean {
  const now = haloAddress(location);
  if (!now || now.area !== from.area) return true;
  return now.recordId !== from.recordId || detectPage(document, now).kind === 'record';
}

/** Returns null for two buttons with a matching text: the right one cannot be known, so the admin presses it. */
function onlyOne(found: HTMLElement[]): HTMLElement | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
