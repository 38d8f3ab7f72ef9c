import { until } from '@/utils/dom/wait';
import { press } from '@/utils/form-controls/press';
import { type HaloAddress, haloAddress } from '@/utils/halo/address';
import { buttons, detectPage } from '@/utils/halo/page-state';
import type { NextButtonKind } from './open-tab';

/** A list and its buttons may come after the page's frame; a form may take as long as a record. */
const BUTTON_WITHIN = 3000;
const ARRIVES_WITHIN = 2500;
const PRESSES = 2;

/**
 * Presses the button that leads on and sees whether the page went on; a first press may be swallowed. Gives true when
 * it did; the button when it is there and nothing came of it, so that it can be pointed at; else null.
 */
export async function pressNextButton(
  kind: NextButtonKind,
  address: HaloAddress,
  signal: AbortSignal,
): Promise<true | HTMLElement | null> {
  const find = () => onlyOne(buttons(detectPage(document, address).root, kind));
  const button = await until(find, { within: BUTTON_WITHIN, signal });
  if (!button) return null;
  for (let attempt = 0; attempt < PRESSES; attempt += 1) {
    const target = find() ?? button;
    press(target);
    const wentOn = await until(() => hasGoneOn(address), { within: ARRIVES_WITHIN, signal });
    if (wentOn) return true;
  }
  return find() ?? button;
}

function hasGoneOn(from: HaloAddress): boolean {
  const now = haloAddress(location);
  if (!now || now.area !== from.area) return true;
  return now.recordId !== from.recordId || detectPage(document, now).kind === 'record';
}

/** Two buttons with a fitting word: which one is meant cannot be known, so the admin presses. */
function onlyOne(found: HTMLElement[]): HTMLElement | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
