import { DARK_THEME } from '@/utils/halo/selectors';

/** The theme that Halo shows now. */
export function theme(): 'light' | 'dark' {
  return document.querySelector(DARK_THEME) ? 'dark' : 'light';
}
