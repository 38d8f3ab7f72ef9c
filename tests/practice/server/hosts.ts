export type Site = 'halo' | 'scalepad' | 'explain';

/** Halo's tenants live under these; apex and www are its shop window, which no test needs. */
const HALO_FAMILIES = ['.halopsa.com', '.haloitsm.com', '.haloservicedesk.com'];
/** A tenant on a domain of its own, and the one that a person reaches without any setup. */
const HALO_HOSTS = ['halo.customer.example', 'halo.localhost'];
const SCALEPAD_HOSTS = ['app.scalepad.com', 'scalepad.localhost'];

/** Which site a host name represents; anything unknown gets the explaining page. */
export function siteOf(hostname: string): Site {
  const host = hostname.toLowerCase();
  if (SCALEPAD_HOSTS.includes(host)) return 'scalepad';
  if (HALO_HOSTS.includes(host)) return 'halo';
  if (HALO_FAMILIES.some((family) => host.endsWith(family) && host !== `www${family}`)) return 'halo';
  return 'explain';
}

/** The tenant of a hosted Halo is its subdomain (docs/halo-ui.md 4.1); the others are named after what they are. */
export function tenantOf(hostname: string): string {
  const host = hostname.toLowerCase();
  if (host === 'halo.localhost') return 'practice';
  if (host === 'halo.customer.example') return 'customer';
  return host.split('.')[0] ?? host;
}
