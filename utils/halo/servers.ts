import { KNOWS_PRACTICE } from '../practice';
import { HALO_MATCHES } from './hosts';

/** The host families of Halo's own clouds, such as halopsa.com. */
const FAMILIES = HALO_MATCHES.map((match) => match.slice('https://*.'.length, -'/*'.length));

/** The two servers that a Halo names on its API page: the one that gets the token, and the one that gets the secret. */
export type ServerKind = 'resource' | 'authorisation';

/** Where each of them is on the Halo's own address. Halo runs on a server that minds no capitals in paths (IIS). */
const OWN_PATH: Record<ServerKind, string> = { resource: '/api', authorisation: '/auth' };

export interface ServerAddress {
  /** Canonical and without a slash at its end. */
  base: string;
  origin: string;
  host: string;
  path: string;
  /** It was written with a slash at its end. */
  slash: boolean;
}

export type ServerFault = 'addressUnreadable' | 'notHttps';

/**
 * Whether this address may receive the secret of this Halo. `own`: it is this Halo's, or one that this Halo itself
 * names. `foreign`: only when the admin says so. A fault: never.
 */
export type ServerVerdict = 'own' | 'foreign' | ServerFault;

/**
 * A scheme, a host and a path of plain names. No user name, no query, no backslash, no percent sign, no dot segment:
 * two programs may read those differently, and the one that gets the secret is not this one.
 */
const PLAIN = /^https?:\/\/[^\s\\/?#@%]+(?<path>(?:\/[^\s\\?#@%]*)?)$/iu;
const NAME = /^[\w~-][\w.~-]*$/u;
const HOST = /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$/u;
const LENGTH_MAX = 2048;

/** Reads a server address and gives its canonical form: https, or http on this machine. Pure, and never throws. */
export function readServer(text: string): ServerAddress | ServerFault {
  const written = text.length > LENGTH_MAX ? '' : text.trim();
  const path = PLAIN.exec(written)?.groups?.path;
  const names = path?.split('/').filter((name) => name !== '') ?? [];
  if (path === undefined || !names.every((name) => NAME.test(name)) || !URL.canParse(written)) {
    return 'addressUnreadable';
  }
  const url = new URL(written);
  // A dot at the end of a host names the same machine, and another site.
  if (!HOST.test(url.hostname)) return 'addressUnreadable';
  if (url.protocol !== 'https:' && !isThisMachine(url)) return 'notHttps';
  const plain = names.map((name) => `/${name}`).join('');
  return { base: url.origin + plain, origin: url.origin, host: url.host, path: plain, slash: path.endsWith('/') };
}

/** The address as it may be written into a form: canonical, with the slash at its end if it was written with one. */
export function canonicalServer({ base, slash }: ServerAddress): string {
  return slash ? `${base}/` : base;
}

/**
 * The one rule: may the server at this address receive the secret (or the token) of this Halo? It may at the Halo's own
 * address and usual path, and where the Halo itself says so: `named` is the Authorisation Server that its own authinfo
 * names. A name counts on the Halo's own address and in Halo's own clouds: for a hosted Halo in its own family.
 */
export function judgeServer(
  text: string,
  haloOrigin: string,
  server: ServerKind,
  named?: string | null,
): ServerVerdict {
  const address = readServer(text);
  if (typeof address === 'string') return address;
  const usual = address.path.toLowerCase() === OWN_PATH[server];
  if (address.origin === haloOrigin && usual) return 'own';
  const said = server === 'authorisation' && named ? readServer(named) : null;
  if (said === null || typeof said === 'string' || said.origin !== address.origin) return 'foreign';
  if (!usual && said.path.toLowerCase() !== address.path.toLowerCase()) return 'foreign';
  return mayBeNamed(address, haloOrigin) ? 'own' : 'foreign';
}

/** True where this Halo's own authinfo can make the address one that may be asked with the secret. */
export function mayBeNamed({ origin, host }: ServerAddress, haloOrigin: string): boolean {
  if (origin === haloOrigin) return true;
  const family = FAMILIES.find((one) => host.endsWith(`.${one}`));
  const own = familyOf(haloOrigin);
  return family !== undefined && origin.startsWith('https:') && (own === undefined || own === family);
}

/** True when this Halo runs on a domain of the customer's own. */
export function isOwnServer(haloOrigin: string): boolean {
  return familyOf(haloOrigin) === undefined;
}

/** True when both are on the same host; two texts that are no addresses only when they are the same. */
export function sameServerHost(one: string, other: string): boolean {
  const [a, b] = [readServer(one), readServer(other)];
  return typeof a === 'string' || typeof b === 'string' ? one.trim() === other.trim() : a.origin === b.origin;
}

/** How the address is called in a sentence: its host; a text that is no address as it is, shortened. */
export function serverHost(text: string): string {
  const address = readServer(text);
  return typeof address === 'string' ? text.trim().slice(0, 100) : address.host;
}

function familyOf(haloOrigin: string): string | undefined {
  const host = new URL(haloOrigin).hostname;
  return FAMILIES.find((family) => host.endsWith(`.${family}`));
}

function isThisMachine({ hostname }: URL): boolean {
  return KNOWS_PRACTICE && (hostname === 'localhost' || hostname.endsWith('.localhost'));
}
