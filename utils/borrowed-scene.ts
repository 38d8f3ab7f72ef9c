import { borrowed } from './borrowed-look';

/** Stands for `utils/audit/scene` in the script that writes; see `borrowed-look`. */
export const { FLAG_WORDS, findNow, requirementsOn, seeScene } = borrowed;
