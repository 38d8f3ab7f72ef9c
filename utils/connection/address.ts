import { HALO_MATCHES } from '../halo/hosts';
import { KNOWS_PRACTICE } from '../practice';

/** The host families of Halo's own clouds, such as halopsa.com. */
const FAMILIES = HALO_MATCHES.map((match) => match.slice('https://*.'.length, -'/*'.length));

export type AddressFault = 'addressUnreadable' | 'notHttps' | 'otherSite';

/** A server address that may be asked: without the slash at its end. */
export interface ServerAddress {
  base: string;
  origin: string;
  /** It was written with a slash at its end. */
  slash: boolean;
}

/**
 * Reads a captured server address. It must be https (http only on this machine, for the practice Halo) and belong to
 * the Halo address that it was captured at: to that very origin, or, for the Authorisation Server of a hosted Halo, to
 * the shared host of its family, which some tenants still have (facts 4.1: auth.halopsa.com; likely).
 */
export function readAddress(
  text: string,
  haloOrigin: string,
  server: 'resource' | 'authorisation',
): ServerAddress | AddressFault {
  const value = text.trim();
  if (/\s/.test(value) || !URL.canParse(value)) return 'addressUnreadable';
  const url = new URL(value);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    return 'addressUnreadable';
  }
  if (url.protocol !== 'https:' && !isThisMachine(url)) return 'notHttps';
  if (url.origin !== haloOrigin && !(server === 'authorisation' && isSharedHost(url, haloOrigin))) return 'otherSite';
  const path = url.pathname.replace(/\/+$/, '');
  return { base: url.origin + path, origin: url.origin, slash: value.endsWith('/') };
}

/** True when this Halo runs on a domain of the customer's own. */
export function isOwnServer(haloOrigin: string): boolean {
  const host = new URL(haloOrigin).hostname;
  return !FAMILIES.some((family) => host.endsWith(`.${family}`));
}

/** True when two server addresses are the same but for a slash at the end and capitals in the host. */
export function sameAddress(one: string, other: string): boolean {
  const plain = (text: string) => (URL.canParse(text.trim()) ? new URL(text.trim()).href.replace(/\/+$/, '') : text);
  return plain(one) === plain(other);
}

function isThisMachine({ hostname }: URL): boolean {
  return KNOWS_PRACTICE && (hostname === 'localhost' || hostname.endsWith('.localhost'));
}

function isSharedHost({ protocol, host }: URL, haloOrigin: string): boolean {
  const own = new URL(haloOrigin).hostname;
  return protocol === 'https:' && FAMILIES.some((family) => host === `auth.${family}` && own.endsWith(`.${family}`));
}
