import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadGuideWhenNeeded } from '@/utils/guide-loader';
import { isAgentApp } from '@/utils/halo/address';
import { isFirstScript } from '@/utils/is-first-script';

/** Runs on all of Halo's pages but the portal and the sign-in, once in each document. wxt.config.ts has the addresses. */
export default defineContentScript({
  main() {
    // A document of the portal remains one, even if it changes its address later.
    const [opened] = performance.getEntriesByType('navigation');
    if (isAgentApp(new URL(opened?.name ?? location.href)) && isFirstScript('address')) void loadGuideWhenNeeded();
  },
});
