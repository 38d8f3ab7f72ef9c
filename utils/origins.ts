import { HALO_FAMILIES, SCALEPAD_ORIGIN } from './hosts';
import { KNOWS_PRACTICE } from './practice';

/** The practice Halo and ScalePad on this machine; the only ones reached by http. */
const PRACTICE_HALO = 'halo.localhost';
const PRACTICE_SCALEPAD = 'scalepad.localhost';
/** No wildcard, as a match pattern has it: each address is named. */
const HOST = /^[a-z0-9_.-]+$/;

/** Returns true for exactly ScalePad itself, and for the practice ScalePad on this machine. */
export function isScalePadOrigin(origin: string): boolean {
  return origin === SCALEPAD_ORIGIN || (KNOWS_PRACTICE && hostOf(origin, 'http:') === PRACTICE_SCALEPAD);
}

/** Returns the domain of Halo's own clouds that this origin is in and reached by https, such as halopsa.com; else null. */
export function haloFamily(origin: string): string | null {
  const host = hostOf(origin, 'https:');
  return HALO_FAMILIES.find((family) => host?.endsWith(`.${family}`)) ?? null;
}

/** Checks whether the host is in one of Halo's own clouds and is reached by https. Any other Halo is the customer's own. */
export function isHaloFamily(origin: string): boolean {
  return haloFamily(origin) !== null;
}

/** Returns the ScalePad that belongs to a Halo: the practice one for the practice Halo, else ScalePad itself. */
export function scalePadFor(haloOrigin: string): string {
  return KNOWS_PRACTICE && hostOf(haloOrigin, 'http:') === PRACTICE_HALO
    ? haloOrigin.replace(PRACTICE_HALO, PRACTICE_SCALEPAD)
    : SCALEPAD_ORIGIN;
}

/** Returns true when an admin may grant this address as their own Halo: https, or the practice Halo by http. */
export function mayBeOwnHalo(origin: string): boolean {
  if (isHaloFamily(origin) || isScalePadOrigin(origin)) return false;
  const host = hostOf(origin, 'https:');
  if (host !== null) return !host.endsWith('.localhost') && !host.endsWith('.scalepad.com') && host !== 'scalepad.com';
  return KNOWS_PRACTICE && hostOf(origin, 'http:') === PRACTICE_HALO;
}

/** Returns the match pattern of an origin, without the port, which Firefox's match patterns do not have. */
export function patternOf(origin: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${url.hostname}/*`;
}

/** Returns the origin of an address; null when it has none. */
export function originOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : null;
}

function hostOf(origin: string, protocol: 'http:' | 'https:'): string | null {
  if (!URL.canParse(origin)) return null;
  const url = new URL(origin);
  return url.protocol === protocol && url.origin === origin && HOST.test(url.hostname) ? url.hostname : null;
}
