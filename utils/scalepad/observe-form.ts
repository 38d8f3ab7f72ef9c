import { openRoots } from '@/utils/dom/flat-tree';
import { queryAll } from '@/utils/dom/native';
import type { FieldLabels } from '@/utils/fill-outcome';
import { detectForm } from './detect-form';
import { observePage } from './observe-page';
import { DISTINCTIVE_FIELDS, TEXT_FIELDS } from './selectors';

/**
 * Calls `onChange` when the HaloPSA form comes onto the page or goes. ScalePad's address of it is not known (facts
 * §6.3), so the page itself is looked at; a page with fewer fields than the form could have is passed over by counting.
 */
export function observeForm(
  document: Document,
  fields: FieldLabels,
  onChange: (there: boolean) => void,
  signal: AbortSignal,
  onLook = () => {},
): void {
  let there = false;
  const rescan = () => {
    const count = openRoots(document).reduce((sum, root) => sum + queryAll(root, TEXT_FIELDS).length, 0);
    const now = count >= DISTINCTIVE_FIELDS.length && detectForm(document, fields).form;
    onLook();
    if (now === there) return;
    there = now;
    onChange(now);
  };
  observePage(document, rescan, signal);
  rescan();
}
