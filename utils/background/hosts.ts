import { KNOWS_PRACTICE } from '../practice';

/** Halo's own clouds; the same as in the manifest's host_permissions. */
const HALO_FAMILIES = ['halopsa.com', 'haloitsm.com', 'haloservicedesk.com'];

/** The practice Halo and ScalePad on this machine; the only ones reached by http. */
const PRACTICE_HALO = 'halo.localhost';
const PRACTICE_SCALEPAD = 'scalepad.localhost';

const SCALEPAD_ORIGIN = 'https://app.scalepad.com';

/** Returns true for exactly ScalePad itself, and for the practice ScalePad on this machine. */
export function isScalePadOrigin(origin: string): boolean {
  return origin === SCALEPAD_ORIGIN || (KNOWS_PRACTICE && hostOf(origin, 'http:') === PRACTICE_SCALEPAD);
}

/** Returns true when the host is in one of Halo's own clouds and is reached by https. */
export function isHaloFamily(origin: string): boolean {
  const host = hostOf(origin, 'https:');
  return host !== null && HALO_FAMILIES.some((family) => host.endsWith(`.${family}`));
}

/** Returns true when an admin may grant this address as their own Halo: https, or the practice Halo by http. */
export function mayBeOwnHalo(origin: string): boolean {
  if (isHaloFamily(origin) || isScalePadOrigin(origin)) return false;
  const host = hostOf(origin, 'https:');
  if (host !== null) return !host.endsWith('.localhost') && !host.endsWith('.scalepad.com') && host !== 'scalepad.com';
  return KNOWS_PRACTICE && hostOf(origin, 'http:') === PRACTICE_HALO;
}

/** Returns true for a Halo on its own domain: one on the customer's server has no tenant (docs/halo-ui.md 4.1). */
export function mayLackTenant(origin: string): boolean {
  return !isHaloFamily(origin);
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
  return url.protocol === protocol && url.origin === origin ? url.hostname : null;
}
