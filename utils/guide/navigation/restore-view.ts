import { browser } from 'wxt/browser';
import { captureView, restoreView } from '@/utils/form-controls/scroll-into-view';
import { detectPage } from '@/utils/halo/page-state';
import type { TaskContext } from '../task-context';
import { openTab } from './tabs-of-page';

/**
 * Runs `work`, which may open tabs and scroll, then restores the tab, the scroll positions and the focus. Restores
 * nothing when the admin interrupted it, because they work in the page then.
 */
export async function withViewRestored<T>({ address, signal }: TaskContext, work: () => Promise<T>): Promise<T> {
  const { root, tab } = detectPage(document, address);
  const view = captureView(root, focusWithin);
  const result = await work();
  if (tab !== null) await openTab(address, tab, signal);
  await restoreView(view, detectPage(document, address).root, signal);
  return result;
}

/**
 * Returns the focused element in a shadow root that is closed to the page: the button of the guide that was pressed.
 */
function focusWithin(el: Element): Element | null {
  if (!(el instanceof HTMLElement)) return null;
  try {
    return browser.dom.openOrClosedShadowRoot(el)?.activeElement ?? null;
  } catch {
    return null;
  }
}
