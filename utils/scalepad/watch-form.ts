import type { FieldLabels } from '../messages';
import { recogniseForm } from './recognise';
import { TELLING } from './table';
import { watchPage } from './watch-page';

/**
 * Calls `onChange` when the HaloPSA form comes onto the page or goes. ScalePad's address of it is not known (facts
 * §6.3), so the page itself is looked at; a page with fewer fields than the form could have is passed over by counting.
 */
export function watchForm(
  document: Document,
  fields: FieldLabels,
  onChange: (there: boolean) => void,
  signal: AbortSignal,
): void {
  // Live lists: their length costs nothing to ask for.
  const lists = ['input', 'textarea'].map((tag) => document.getElementsByTagName(tag));
  let there = false;
  const look = () => {
    const enough = lists.reduce((sum, list) => sum + list.length, 0) >= TELLING.length;
    const now = enough && recogniseForm(document, fields).form;
    if (now === there) return;
    there = now;
    onChange(now);
  };
  watchPage(document, look, signal);
  look();
}
