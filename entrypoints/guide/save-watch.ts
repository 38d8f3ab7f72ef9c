import type { HaloAddress } from '@/utils/halo/address';
import { kindOfButton, lookAtPage } from '@/utils/halo/look';
import { PRESSABLE } from '@/utils/halo/table';

/**
 * Calls `onSave` in the capture phase, before Halo sees it, when the admin presses one of the record's own Save
 * buttons. A Save inside a dialog only stages (halo-ui 2.3) and does not count.
 */
export function watchSave(addressNow: () => HaloAddress | null, onSave: () => void, signal: AbortSignal): void {
  const look = (event: Event) => {
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>(PRESSABLE);
    const address = addressNow();
    if (!button || !address || kindOfButton(button) !== 'save') return;
    if (lookAtPage(document, address).saves.includes(button)) onSave();
  };
  document.addEventListener('click', look, { capture: true, signal });
}
