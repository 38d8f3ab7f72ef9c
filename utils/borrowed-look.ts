import type * as scene from './audit/scene';
import { LOOKING } from './borrowed';
import type * as look from './halo/look';

/** What the guide looks at the page with, and gives to the scripts after it (entrypoints/guide/shared-look.ts). */
export type Looking = Pick<typeof scene, 'FLAG_WORDS' | 'findNow' | 'requirementsOn' | 'seeScene'> &
  Pick<typeof look, 'buttons' | 'lookAtPage'>;

const given = (globalThis as { [LOOKING]?: Looking })[LOOKING];
if (!given) throw new Error('the guide is not there');
export const borrowed = given;

/**
 * Stands for `utils/halo/look` in the script that writes (wxt.config.ts says so): what finds the controls of a page is in
 * the page with the guide already, and would be half of that script again. Throws where the guide is not there.
 */
export const { buttons, lookAtPage } = borrowed;
