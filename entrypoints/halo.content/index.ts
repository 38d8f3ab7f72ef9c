import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { haloAddress } from '@/utils/halo/address';
import { HALO_MATCHES } from '@/utils/halo/hosts';
import { watchAddress } from '@/utils/halo/watch-address';
import type { HaloMessage } from '@/utils/messages';

/**
 * All that runs on Halo's other pages: one look at the address per navigation. On a page of the set-up it asks the
 * background for the guide, once per document; from then on the guide watches the address itself.
 */
export default defineContentScript({
  matches: HALO_MATCHES,
  runAt: 'document_idle',
  main() {
    const done = new AbortController();
    const check = async () => {
      if (!haloAddress(location)) return;
      const message: HaloMessage = { type: 'guide-wanted' };
      try {
        if (await browser.runtime.sendMessage(message)) done.abort();
      } catch {
        // The extension was updated or removed under this page; nothing can be asked of it any more.
        done.abort();
      }
    };
    watchAddress(check, done.signal);
    void check();
  },
});
