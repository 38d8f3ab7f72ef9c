import type { QuirkId } from '../../quirks.ts';
import type { PracticeBoot } from '../../records.ts';

declare global {
  interface Window {
    __PRACTICE__?: PracticeBoot;
  }
}

const inlined = window.__PRACTICE__;
if (!inlined) throw new Error('window.__PRACTICE__ is missing: this page must be served by the practice server.');

/** The data that the practice server inlined into the page. */
export const boot: PracticeBoot = inlined;

/** Checks whether this quirk is on. A quirk never changes within a page load. */
export function quirk(id: QuirkId): boolean {
  return boot.quirks[id] === true;
}

/**
 * Light or dark: `?theme=` of the first address overrides the server's setting, so that tests can make a picture of
 * each.
 */
export const theme: 'light' | 'dark' = (() => {
  const asked = new URLSearchParams(location.search).get('theme');
  if (asked === 'dark' || asked === 'light') return asked;
  return boot.theme === 'dark' ? 'dark' : 'light';
})();

/** The product's name follows the host, as Halo's brands do (docs/halo-ui.md 1.5); on a customer's own domain it is HaloPSA. */
export const brand: string = location.hostname.endsWith('.haloitsm.com')
  ? 'HaloITSM'
  : location.hostname.endsWith('.haloservicedesk.com')
    ? 'Halo Service Desk'
    : 'HaloPSA';
