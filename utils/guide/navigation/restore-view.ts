import { browser } from 'wxt/browser';
import { captureView, restoreView } from '@/utils/form-controls/scroll-into-view';
import { detectPage } from '@/utils/halo/page-state';
import type { TaskContext } from '../task-context';
import { openTab } from './tabs-of-page';

/**
 * Does `work`, which may open tabs and scroll, and comes back to the tab, the scroll positions and the focus that were
 * there before. Not when the admin stopped it: then they are at work where they are.
 */
export async function withViewRestored<T>({ address, signal }: TaskContext, work: () => Promise<T>): Promise<T> {
  const { root, tab } = detectPage(document, address);
  const place = captureView(root, focusWithin);
  const result = await work();
  if (tab !== null) await openTab(address, tab, signal);
  await restoreView(place, detectPage(document, address).root, signal);
  return result;
}

/** What has the focus in a shadow root that is closed to the page: the button of the guide that was pressed. */
function focusWithin(el: Element): Element | null {
  if (!(el instanceof HTMLElement)) return null;
  try {
    return browser.dom.openOrClosedShadowRoot(el)?.activeElement ?? null;
  } catch {
    return null;
  }
}
