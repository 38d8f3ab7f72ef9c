import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { haloOriginFrom } from '@/utils/halo-origin-from';
import { isGranted } from '@/utils/is-granted';
import { isHaloFamily } from '@/utils/origins';

export interface HaloAddress {
  /** What is wrong with the address that was entered; null when nothing is. */
  addressFault: string | null;
  onOpenHalo(address: string, event: Event): void;
  onCustomDomain(event: Event): void;
}

/** Opens the Halo whose address the admin enters in a new tab, and calls `leave` once it is open. */
export function useHaloAddress(leave: () => void): HaloAddress {
  const [addressFault, setFault] = useState<string | null>(null);
  return {
    addressFault,
    async onOpenHalo(address, event) {
      if (!event.isTrusted) return;
      const origin = haloOriginFrom(address);
      if (origin === null) return setFault(i18n.t('welcome.addressNone'));
      // The admin adds a custom domain in the options.
      if (!isHaloFamily(origin) && !(await isGranted(origin))) return setFault(i18n.t('welcome.addressCustom'));
      setFault(null);
      await browser.tabs.create({ url: `${origin}/` });
      leave();
    },
    async onCustomDomain(event) {
      event.preventDefault();
      await browser.runtime.openOptionsPage();
      leave();
    },
  };
}
