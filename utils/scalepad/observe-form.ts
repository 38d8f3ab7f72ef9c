import { openRoots } from '@/utils/dom/flat-tree';
import { queryAll } from '@/utils/dom/native';
import { observeDeepPage } from '@/utils/dom/observe-deep-page';
import type { FieldLabels } from '@/utils/fill-outcome';
import { detectForm } from './detect-form';
import { DISTINCTIVE_FIELDS, TEXT_FIELDS } from './selectors';

/**
 * Calls `onChange` when the HaloPSA form appears on the page or disappears. Its address in ScalePad is not known
 * (docs/scalepad-ui.md 1.1), so the page itself is scanned; a page with fewer fields than the form could have is
 * skipped.
 */
export function observeForm(
  document: Document,
  fields: FieldLabels,
  onChange: (there: boolean) => void,
  signal: AbortSignal,
  onScan = () => {},
): void {
  let there = false;
  const rescan = () => {
    const count = openRoots(document).reduce((sum, root) => sum + queryAll(root, TEXT_FIELDS).length, 0);
    const now = count >= DISTINCTIVE_FIELDS.length && detectForm(document, fields).form;
    onScan();
    if (now === there) return;
    there = now;
    onChange(now);
  };
  observeDeepPage(document, rescan, signal);
  rescan();
}
