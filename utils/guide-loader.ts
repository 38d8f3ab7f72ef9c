import { browser } from 'wxt/browser';
import { observeAddress } from '@/utils/dom/observe-address';
import { areaOf } from '@/utils/halo/address';
import type { HaloMessage } from '@/utils/messages/halo';
import { whenShown, withRetry } from '@/utils/when-shown';

/**
 * Checks the address of this document, once per navigation. On a page of the setup it asks the background for the guide
 * until it is injected; from then on the guide observes the address.
 */
export async function loadGuideWhenNeeded(): Promise<void> {
  const done = new AbortController();
  const ask = async () => {
    try {
      const isThere: unknown = await browser.runtime.sendMessage({ type: 'inject-guide' } satisfies HaloMessage);
      if (isThere === true) done.abort();
      return isThere;
    } catch {
      // The extension was updated or removed under this page: the background no longer answers.
      if (!browser.runtime?.id) done.abort();
      return false;
    }
  };
  // Repeated, because the background may refuse or be stopped, and nothing is captured without the guide.
  const check = withRetry(ask, () => !done.signal.aborted && areaOf(location) !== null);
  await whenShown();
  observeAddress(() => void check(), done.signal);
  addEventListener('pageshow', () => void check(), { signal: done.signal });
  void check();
}
