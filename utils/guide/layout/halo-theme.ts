import { DARK_THEME } from '@/utils/halo/selectors';

/** The theme that Halo shows now. */
export function haloTheme(): 'light' | 'dark' {
  return document.querySelector(DARK_THEME) ? 'dark' : 'light';
}
