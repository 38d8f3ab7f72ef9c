import { FLAG_WORDS, findNow, requirementsOn, seeScene } from '@/utils/audit/scene';
import type { Looking } from '@/utils/borrowed-look';
import { buttons, lookAtPage } from '@/utils/halo/look';

/** Where it stands, in this extension's own world of the document; as in borrowed-look.ts. */
const LOOKING = Symbol.for('halo-setup-assistant.looking');

/** Lets the script that writes look at the page with what the guide has for it, instead of with a copy (borrowed-look.ts). */
export function shareLooking(): void {
  (globalThis as { [LOOKING]?: Looking })[LOOKING] = {
    buttons,
    FLAG_WORDS,
    findNow,
    lookAtPage,
    requirementsOn,
    seeScene,
  };
}
