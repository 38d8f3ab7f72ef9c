import { queryOne } from '@/utils/dom/native';
import { DARK_THEME } from '@/utils/halo/selectors';

/** Returns the theme that Halo shows now. */
export function haloTheme(): 'light' | 'dark' {
  return queryOne(document, DARK_THEME) ? 'dark' : 'light';
}
