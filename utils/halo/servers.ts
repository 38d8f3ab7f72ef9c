import { haloFamily } from '@/utils/origins';
import { KNOWS_PRACTICE } from '../practice';

/** The two servers on Halo's API page: the one that receives the token, and the one that receives the secret. */
export type ServerKind = 'resource' | 'authorisation';

/** Their paths on the Halo's own address. Halo runs on a server that ignores case in paths (IIS). */
const OWN_PATH: Record<ServerKind, string> = { resource: '/api', authorisation: '/auth' };

export interface ServerAddress {
  /** Canonical and without a trailing slash. */
  base: string;
  origin: string;
  host: string;
  path: string;
  /** It was written with a trailing slash. */
  slash: boolean;
}

export type ServerFault = 'addressUnreadable' | 'notHttps';

/**
 * Whether this address may receive the secret of this Halo. `own`: it is this Halo's, or this Halo itself names it.
 * `foreign`: only with the admin's consent. A fault: never.
 */
export type ServerVerdict = 'own' | 'foreign' | ServerFault;

/**
 * A scheme, a host and a path of plain names. No user name, query, backslash, percent sign or dot segment: two programs
 * may read those differently, and another program sends the secret.
 */
const PLAIN = /^https?:\/\/[^\s\\/?#@%]+(?<path>(?:\/[^\s\\?#@%]*)?)$/iu;
const NAME = /^[\w~-][\w.~-]*$/u;
const HOST = /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$/u;
const MAX_LENGTH = 2048;

/** Reads a server address and returns its canonical form: https, or http on this machine. Pure; never throws. */
export function readServer(text: string): ServerAddress | ServerFault {
  const written = text.length > MAX_LENGTH ? '' : text.trim();
  const path = PLAIN.exec(written)?.groups?.path;
  const names = path?.split('/').filter((name) => name !== '') ?? [];
  if (path === undefined || !names.every((name) => NAME.test(name)) || !URL.canParse(written)) {
    return 'addressUnreadable';
  }
  const url = new URL(written);
  // A trailing dot of a host names the same machine, but another site.
  if (!HOST.test(url.hostname)) return 'addressUnreadable';
  if (url.protocol !== 'https:' && !isThisMachine(url)) return 'notHttps';
  const plain = names.map((name) => `/${name}`).join('');
  return { base: url.origin + plain, origin: url.origin, host: url.host, path: plain, slash: path.endsWith('/') };
}

/** Returns the address for a form: canonical, with the trailing slash if it was written with one. */
export function canonicalServer({ base, slash }: ServerAddress): string {
  return slash ? `${base}/` : base;
}

/**
 * Decides whether the server at this address may receive the secret (or the token) of this Halo. It may at the Halo's
 * own address and usual path, and where the Halo itself says so: `named` is the Authorisation Server that its own
 * authinfo names. A server that is named so counts on the Halo's own address and in Halo's own clouds; for a hosted
 * Halo only in its own family.
 */
export function compareServer(
  text: string,
  haloOrigin: string,
  server: ServerKind,
  named?: string | null,
): ServerVerdict {
  const address = readServer(text);
  if (typeof address === 'string') return address;
  const usual = address.path.toLowerCase() === OWN_PATH[server];
  if (address.origin === haloOrigin && usual) return 'own';
  const namedServer = server === 'authorisation' && named ? readServer(named) : null;
  if (namedServer === null || typeof namedServer === 'string' || namedServer.origin !== address.origin)
    return 'foreign';
  if (!usual && namedServer.path.toLowerCase() !== address.path.toLowerCase()) return 'foreign';
  return mayBeNamed(address, haloOrigin) ? 'own' : 'foreign';
}

/** Checks whether this Halo's own authinfo could permit sending the secret to this address. */
export function mayBeNamed({ origin, host }: ServerAddress, haloOrigin: string): boolean {
  if (origin === haloOrigin) return true;
  const family = haloFamily(origin);
  const own = haloFamily(haloOrigin);
  // Not at another port.
  return family !== null && host.endsWith(family) && (own === null || own === family);
}

/** Checks whether both are on the same host; texts that are no addresses must be equal. */
export function sameServerHost(one: string, other: string): boolean {
  const [a, b] = [readServer(one), readServer(other)];
  return typeof a === 'string' || typeof b === 'string' ? one.trim() === other.trim() : a.origin === b.origin;
}

/** Returns an address for a sentence: its host, or the shortened text when it is no address. */
export function serverHost(text: string): string {
  const address = readServer(text);
  return typeof address === 'string' ? text.trim().slice(0, 100) : address.host;
}

function isThisMachine({ hostname }: URL): boolean {
  return KNOWS_PRACTICE && (hostname === 'localhost' || hostname.endsWith('.localhost'));
}
