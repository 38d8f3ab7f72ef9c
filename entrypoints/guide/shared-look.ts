import { FLAG_WORDS, findNow, requirementsOn, seeScene } from '@/utils/audit/scene';
import { LOOKING } from '@/utils/borrowed';
import type { Looking } from '@/utils/borrowed-look';
import { buttons, lookAtPage } from '@/utils/halo/look';

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
