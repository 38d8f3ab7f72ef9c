import type { QuirkId } from '../../quirks.ts';
import type { PracticeBoot } from '../../records.ts';

declare global {
  interface Window {
    __PRACTICE__?: PracticeBoot;
  }
}

const given = window.__PRACTICE__;
if (!given) throw new Error('window.__PRACTICE__ is missing: this page must be served by the practice server.');

/** What the practice server put into the page. */
export const boot: PracticeBoot = given;

/** Is this quirk switched on? A quirk is read when it matters and never changes within a page load. */
export function quirk(id: QuirkId): boolean {
  return boot.quirks[id] === true;
}

/** Light or dark: `?theme=` of the first address wins over the server's word, so that a picture of each can be taken. */
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
