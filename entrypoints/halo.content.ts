import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { observeAddress } from '@/utils/dom/observe-address';
import { areaOf, isAgentApp } from '@/utils/halo/address';
import { HALO_MATCHES, otherApps } from '@/utils/halo/hosts';
import type { HaloMessage } from '@/utils/messages/halo';
import { isFirst } from '@/utils/once';
import { asker, whenShown } from '@/utils/when-shown';

/**
 * Checks the address of Halo's pages, once per navigation. On a page of the set-up it asks the background for the guide
 * until that is there, once per document; from then on the guide observes the address.
 */
export default defineContentScript({
  matches: HALO_MATCHES,
  excludeMatches: otherApps(HALO_MATCHES),
  runAt: 'document_idle',
  main() {
    // A document of the portal remains one, even if it changes its address later.
    const [opened] = performance.getEntriesByType('navigation');
    if (!isAgentApp(new URL(opened?.name ?? location.href, location.href)) || !isFirst('address')) return;
    const done = new AbortController();
    const ask = async () => {
      const message: HaloMessage = { type: 'guide-wanted' };
      try {
        const isThere: unknown = await browser.runtime.sendMessage(message);
        if (isThere === true) done.abort();
        return isThere;
      } catch {
        // The extension was updated or removed under this page; the background cannot be asked any more.
        if (!browser.runtime?.id) done.abort();
        return false;
      }
    };
    // Repeated, because the background may refuse or be stopped, and nothing is captured without the guide.
    const check = asker(ask, () => !done.signal.aborted && areaOf(location) !== null);
    void whenShown().then(() => {
      observeAddress(() => void check(), done.signal);
      addEventListener('pageshow', () => void check(), { signal: done.signal });
      void check();
    });
  },
});
