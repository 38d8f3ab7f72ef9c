import { press } from '@/utils/control/press';
import { until } from '@/utils/control/wait';
import type { HaloAddress } from '@/utils/halo/address';
import { haloAddress } from '@/utils/halo/address';
import { buttons, lookAtPage } from '@/utils/halo/look';
import type { HaloArea } from '@/utils/halo/table';
import type { StepId } from '@/utils/recipe/terms';

/** The way to a step: on a page of this area this button leads on. Part of "Take me there", which the admin pressed. */
const WAY: Partial<Record<StepId, Partial<Record<HaloArea, 'create' | 'viewApplications'>>>> = {
  role: { roles: 'create' },
  agent: { agents: 'create' },
  application: { api: 'viewApplications', applications: 'create' },
};

/** A list and its buttons may come after the page's frame; a form may take as long as a record. */
const BUTTON_WITHIN = 3000;
const ARRIVES_WITHIN = 2500;
const PRESSES = 2;

/** The button that leads on from this page; null when the way does not pass here or the record is already open. */
export function wayOn(to: StepId, address: HaloAddress): 'create' | 'viewApplications' | null {
  if (lookAtPage(document, address).kind === 'record') return null;
  return WAY[to]?.[address.area] ?? null;
}

/**
 * Presses the button that leads on and sees whether the page went on; a first press may be swallowed. Gives the
 * button when it is there and nothing came of it, so that it can be pointed at; true when the page went on.
 */
export async function goOn(
  kind: 'create' | 'viewApplications',
  address: HaloAddress,
  signal: AbortSignal,
): Promise<true | HTMLElement | null> {
  const find = () => onlyOne(buttons(lookAtPage(document, address).root, kind));
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
  return now.recordId !== from.recordId || lookAtPage(document, now).kind === 'record';
}

/** Two buttons with a fitting word: which one is meant cannot be known, so the admin presses. */
function onlyOne(found: HTMLElement[]): HTMLElement | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
